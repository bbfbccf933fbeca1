import { type TurnParts, takeTurn } from './take-turn.ts';
import { claimTurns, type Turn, tellDue } from './waiting-store.ts';

/** Takes what is due to be told outside the application. For the sweep that runs on every node. */
export const claimWaiting = ({ engine }: TurnParts, most: number): Promise<Turn[]> => claimTurns(engine, most);

/** Tells somebody what waits for them, or puts it off. */
export const tellWaiting = takeTurn;

/** Tells people of their tasks that come due. */
export const tellComingDue = tellDue;
