import type { HistoryCause, HistoryEntry } from '@nativ/schemas';
import { type DrawnSteps, stepWords } from './drawn-steps.ts';
import type { HistoryRow, StoredCause } from './history-store.ts';

/** Names that a history mentions by id. */
export interface HistoryNames {
  readonly steps: DrawnSteps;
  /** Of those people whom the reader may know. */
  readonly people: ReadonlyMap<string, string>;
  /** The number of each flow version, by id. */
  readonly versions: ReadonlyMap<string, number>;
}

/** Counts the events of all records on, since a reader knows nothing of steps; the first of each tells what caused them. */
export function historyEntries(records: readonly HistoryRow[], names: HistoryNames): HistoryEntry[] {
  return records
    .flatMap(({ at, cause, events }) =>
      events.map((event, index) => ({
        at: at.toISOString(),
        ...event,
        ...stepWords(names.steps, event.nodeId),
        ...edgeWords(names.steps, event.edgeId),
        ...(index === 0 && { cause: toCause(cause, names) }),
      })),
    )
    .map((entry, index) => ({ sequence: index + 1, ...entry }));
}

function edgeWords({ edges }: DrawnSteps, edgeId: string | undefined) {
  const name = edgeId === undefined ? undefined : edges.get(edgeId)?.name;
  return name === undefined ? {} : { edgeName: name };
}

/** Who completed a task is told with the task, to those who may see it; here stand those who steer the run. */
function toCause(
  { kind, by, how, reason, toVersionId }: StoredCause,
  { people, versions }: HistoryNames,
): HistoryCause {
  const name = by === null ? undefined : people.get(by);
  const toVersion = toVersionId === null ? undefined : versions.get(toVersionId);
  return {
    kind,
    ...(by !== null && { by: name === undefined ? null : { id: by, name } }),
    ...(how !== null && { how }),
    ...(reason !== null && reason !== '' && { reason }),
    ...(toVersion !== undefined && { toVersion }),
  };
}
