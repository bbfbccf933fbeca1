import type { BacktestCase } from '@nativ/schemas';

/** Cases of which the same is told. */
export interface Parting {
  readonly key: string;
  readonly outcome: BacktestCase['outcome'];
  /** The step that it is about; null where it is about none. */
  readonly nodeId: string | null;
  readonly messages: BacktestCase['messages'];
  readonly cases: readonly BacktestCase[];
}

/** Gathers cases by what is told of them: those that would go elsewhere first, and where most would, first of those. */
export function partingsOf(cases: readonly BacktestCase[]): readonly Parting[] {
  const byKey = new Map<string, BacktestCase[]>();
  for (const each of cases) {
    const key = keyOf(each);
    const found = byKey.get(key);
    if (found) found.push(each);
    else byKey.set(key, [each]);
  }
  return [...byKey]
    .flatMap(([key, found]) => {
      const [first] = found;
      return first
        ? [{ key, outcome: first.outcome, nodeId: first.nodeId, messages: first.messages, cases: found }]
        : [];
    })
    .sort((a, b) => order[a.outcome] - order[b.outcome] || b.cases.length - a.cases.length);
}

const order: Readonly<Record<BacktestCase['outcome'], number>> = { different: 0, failed: 1, unknown: 2 };

function keyOf({ outcome, code, nodeId, went, would }: BacktestCase): string {
  const targets = (moves: BacktestCase['went']) => moves.map((move) => move.nodeId).sort();
  return JSON.stringify([outcome, code, nodeId, targets(went), targets(would)]);
}

/** How many cases more and fewer would take an edge of the drawing. */
export interface EdgeShift {
  readonly more: number;
  readonly fewer: number;
}

/** What the cases that would go elsewhere mean for each edge where their ways part. */
export function edgeShifts(cases: readonly BacktestCase[]): ReadonlyMap<string, EdgeShift> {
  const shifts = new Map<string, EdgeShift>();
  const add = (edgeId: string | null, shift: Partial<EdgeShift>) => {
    if (edgeId === null) return;
    const { more, fewer } = shifts.get(edgeId) ?? { more: 0, fewer: 0 };
    shifts.set(edgeId, { more: more + (shift.more ?? 0), fewer: fewer + (shift.fewer ?? 0) });
  };
  for (const { went, would } of cases) {
    for (const { edgeId } of went) add(edgeId, { fewer: 1 });
    for (const { edgeId } of would) add(edgeId, { more: 1 });
  }
  return shifts;
}

/** How many cases there are of each outcome. */
export function countsOf(cases: readonly BacktestCase[]): Readonly<Record<BacktestCase['outcome'], number>> {
  const counts = { different: 0, unknown: 0, failed: 0 };
  for (const { outcome } of cases) counts[outcome] += 1;
  return counts;
}
