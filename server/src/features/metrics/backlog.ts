import type { BacklogPoint } from '@nativ/schemas';
import type { FlowRow } from './backlog-store.ts';
import type { NumberGuard } from './protect-numbers.ts';

/**
 * How many cases were open at the end of each step. A key of what is open follows from those of what came and went: the key of a set is the
 * exclusive or of its members, so that what comes in and goes out again leaves no trace.
 */
export function backlogPoints(steps: readonly string[], rows: readonly FlowRow[], guard: NumberGuard): BacklogPoint[] {
  const of = (kind: FlowRow['kind'], step: number) =>
    rows.find((row) => row.kind === kind && row.step === step) ?? { count: 0, key: null };
  let { count: open, key: openKey } = of('openBefore', 0);
  return steps.map((from, index) => {
    const opened = of('opened', index + 1);
    const closed = of('closed', index + 1);
    open += opened.count - closed.count;
    openKey = together(openKey, opened.key, closed.key);
    return {
      from,
      opened: guard.count(opened.count, opened.key),
      closed: guard.count(closed.count, closed.key),
      open: guard.count(open, openKey),
    };
  });
}

const together = (...keys: readonly (string | null)[]): string =>
  BigInt.asIntN(
    64,
    keys.reduce((sum, key) => sum ^ BigInt(key ?? 0), 0n),
  ).toString();
