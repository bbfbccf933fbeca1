/** What is done to many cases, one after the other. */
export type BulkDeed =
  | { readonly kind: 'retry' }
  /** `edgeId`: the way to go on, where the step has several. */
  | { readonly kind: 'skip'; readonly edgeId?: string }
  | { readonly kind: 'move'; readonly toVersion: number };

export interface BulkItem {
  /** Of the incident, or of the case where it is moved. */
  readonly id: string;
  readonly instanceId: string;
  /** Where the incident is; null where it is about no step, or where the case is moved. */
  readonly nodeId: string | null;
  readonly reference: string | null;
}

/** What became of one: `already` when somebody, or an answer that never came, was faster; `again` when it is stuck as before. */
export type BulkOutcome =
  | { readonly kind: 'done' | 'already' | 'again' }
  | { readonly kind: 'refused'; readonly why: string };

export interface BulkRun {
  readonly deed: BulkDeed;
  readonly items: readonly BulkItem[];
  /** Of the items from the first on: the next one is that for which there is none. */
  readonly outcomes: readonly BulkOutcome[];
}

export const beginRun = (deed: BulkDeed, items: readonly BulkItem[]): BulkRun => ({ deed, items, outcomes: [] });

export const nextItem = ({ items, outcomes }: BulkRun): BulkItem | null => items[outcomes.length] ?? null;

export const withOutcome = (run: BulkRun, outcome: BulkOutcome): BulkRun => ({
  ...run,
  outcomes: [...run.outcomes, outcome],
});

export const isOver = (run: BulkRun): boolean => nextItem(run) === null;

/** How many have met each end. */
export function countOutcomes({ outcomes }: BulkRun): Readonly<Record<BulkOutcome['kind'], number>> {
  const counts = { done: 0, already: 0, again: 0, refused: 0 };
  for (const { kind } of outcomes) counts[kind] += 1;
  return counts;
}

/** The items with what became of them, those first that somebody has to look at. */
export function lookAtFirst({ items, outcomes }: BulkRun): readonly { item: BulkItem; outcome: BulkOutcome }[] {
  const both = outcomes.flatMap((outcome, index) => {
    const item = items[index];
    return item ? [{ item, outcome }] : [];
  });
  const needsALook = ({ outcome: { kind } }: { outcome: BulkOutcome }) => kind === 'refused' || kind === 'again';
  return [...both.filter(needsALook), ...both.filter((each) => !needsALook(each))];
}

/** Reads what another page of this tab has kept; null where it is nothing that can be gone on with. */
export function parseRun(text: string | null): BulkRun | null {
  if (text === null) return null;
  try {
    const run: unknown = JSON.parse(text);
    return isRun(run) && !isOver(run) ? run : null;
  } catch {
    return null;
  }
}

function isRun(value: unknown): value is BulkRun {
  if (typeof value !== 'object' || value === null) return false;
  const { deed, items, outcomes } = value as Partial<Record<keyof BulkRun, unknown>>;
  return typeof deed === 'object' && deed !== null && Array.isArray(items) && Array.isArray(outcomes);
}
