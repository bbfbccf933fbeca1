import type { ScenarioEnd, ScenarioExpectation } from '@nativ/schemas';

/** What came otherwise than expected, by stable name: `missed` did not come at all, `extra` was not expected at all. */
export type DifferenceCode = 'end.differs' | `${Counted}.${'missed' | 'extra' | 'times'}`;

/** What is counted per node. */
export type Counted = 'path' | 'wait' | 'incident' | 'sent';

/** One thing that came otherwise than expected. */
export interface Difference {
  readonly kind: 'difference';
  readonly code: DifferenceCode;
  readonly nodeId?: string;
  /** How often it was expected, and how often it came. */
  readonly expected: number;
  readonly found: number;
  /** Which kind of thing was sent, or which incident. */
  readonly what?: string;
  /** Where the case should stand, and where it does. */
  readonly ends?: { readonly expected: ScenarioEnd; readonly found: ScenarioEnd };
}

/** Compares what was expected with what was found. The order in which nodes were entered does not count. */
export function differences(expected: ScenarioExpectation, found: ScenarioExpectation): readonly Difference[] {
  return [
    ...counted('path', expected.path, found.path),
    ...endDiffers(expected.end, found.end),
    ...counted('wait', expected.waits, found.waits),
    ...counted('incident', expected.incidents, found.incidents),
    ...counted('sent', expected.sent, found.sent),
  ];
}

interface Count {
  readonly node: string;
  readonly times: number;
  readonly code?: string;
  readonly kind?: string;
}

function counted(what: Counted, expected: readonly Count[], found: readonly Count[]): readonly Difference[] {
  const hoped = sums(expected);
  const seen = sums(found);
  const names = new Set([...hoped.keys(), ...seen.keys()]);
  return [...names].flatMap((name) => {
    const [should, did] = [hoped.get(name), seen.get(name)];
    const [times, came] = [should?.times ?? 0, did?.times ?? 0];
    if (times === came) return [];
    const how = came === 0 ? 'missed' : times === 0 ? 'extra' : 'times';
    const { node, code, kind } = (should ?? did) as Count;
    const named = kind ?? code;
    const about = { nodeId: node, expected: times, found: came, ...(named !== undefined && { what: named }) };
    return [{ kind: 'difference', code: `${what}.${how}`, ...about } as const];
  });
}

/** What somebody wrote twice counts together. */
function sums(counts: readonly Count[]): ReadonlyMap<string, Count> {
  const all = new Map<string, Count>();
  for (const each of counts) {
    const name = JSON.stringify([each.node, each.kind ?? each.code]);
    all.set(name, { ...each, times: each.times + (all.get(name)?.times ?? 0) });
  }
  return all;
}

function endDiffers(expected: ScenarioEnd, found: ScenarioEnd): readonly Difference[] {
  if (expected.status === found.status && expected.error === found.error) return [];
  return [{ kind: 'difference', code: 'end.differs', expected: 0, found: 0, ends: { expected, found } }];
}
