import type { Command, Migrate } from '../engine/command.ts';
import type { HistoryRecord } from '../state/history-record.ts';
import { type AskKey, Asks } from './asks.ts';

/** Something that a person, a system or the clock gave a case. */
export interface Decision {
  readonly at: string;
  readonly command: Exclude<Command, Migrate>;
  /** What it answers; null for what answers nothing that was asked. */
  readonly key: AskKey | null;
  /** Where the branch was that it took back; null for all but that. */
  readonly nodeId: string | null;
  /** What the step read of the world, in order. */
  readonly observed: readonly unknown[];
}

/** Reads the records of a case, without its start, as decisions that can be given to another run of it. */
export function decisionsOf(records: readonly HistoryRecord[]): readonly Decision[] {
  const asks = new Asks();
  return records.flatMap(({ at, cause, events, observed = [] }): Decision[] => {
    const id = cause.kind === 'start' ? null : idIn(cause);
    const key = id === null ? null : asks.keyOf(id);
    asks.note(events);
    if (cause.kind === 'start' || cause.kind === 'migrate') return [];
    const nodeId =
      cause.kind === 'withdraw' ? (events.find((event) => event.nodeId !== undefined)?.nodeId ?? null) : null;
    return [{ at, command: cause, key, nodeId, observed }];
  });
}

/** The id of what a command answers. */
function idIn(command: Command): string | null {
  switch (command.kind) {
    case 'completeTask':
      return command.taskId;
    case 'fireTimer':
      return command.timerId;
    case 'reportSuccess':
    case 'reportFailure':
      return command.jobId;
    case 'resolveIncident':
      return command.incidentId;
    default:
      return null;
  }
}

/** The same decision for the thing of another run that has this id. */
export function readdressed(command: Decision['command'], id: string): Decision['command'] {
  switch (command.kind) {
    case 'completeTask':
      return { ...command, taskId: id };
    case 'fireTimer':
      return { ...command, timerId: id };
    case 'reportSuccess':
    case 'reportFailure':
      return { ...command, jobId: id };
    case 'resolveIncident':
      return { ...command, incidentId: id };
    case 'withdraw':
      return { ...command, tokenId: id };
    default:
      return command;
  }
}
