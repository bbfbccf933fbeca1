import { type TurnParts, takeTurn } from './take-turn.ts';
import { claimTurns, dueTurnsOf, nextTurnOf, type Turn, tellDue } from './waiting-store.ts';

/** Takes what is due to be told outside the application. For the sweep that runs on every node. */
export const claimWaiting = ({ engine }: TurnParts, most: number): Promise<Turn[]> => claimTurns(engine, most);

/** Tells somebody what waits for them, or puts it off. */
export const tellWaiting = takeTurn;

/** Tells people of their tasks that come due. */
export const tellComingDue = tellDue;

/** Takes at once whatever is due to be told in one work space: for a clock that is moved. @returns how much that was */
export async function tellWaitingIn(parts: TurnParts, workspaceId: string): Promise<number> {
  const turns = await dueTurnsOf(parts.engine, workspaceId);
  for (const turn of turns) await takeTurn(parts, turn);
  return turns.length;
}

/** When somebody of a work space is told next, by the clock on the wall; null when nobody is. */
export const nextTelling = ({ engine }: TurnParts, workspaceId: string): Promise<Date | null> =>
  nextTurnOf(engine, workspaceId);
