import { waitParts } from '@nativ/runtime';
import type { WaitFigures, WaitPartMean } from '@nativ/schemas';
import type { NumberGuard } from './protect-numbers.ts';

/** What was counted of a set of cases. Keys stand for the sets themselves (NumberGuard). */
export interface FigureRow {
  readonly received: number;
  readonly receivedKey: string | null;
  readonly answered: number;
  readonly answeredKey: string | null;
  readonly waiting: number;
  readonly waitingKey: string | null;
  readonly unanswered: number;
  readonly unansweredKey: string | null;
  readonly decided: number;
  readonly decidedKey: string | null;
  readonly within: number;
  readonly medianMs: number | null;
  readonly p90Ms: number | null;
  /** The sums of the parts over those answered, in the order of `waitParts`. */
  readonly partSumsMs: readonly number[];
}

const nothing: FigureRow = {
  received: 0,
  receivedKey: null,
  answered: 0,
  answeredKey: null,
  waiting: 0,
  waitingKey: null,
  unanswered: 0,
  unansweredKey: null,
  decided: 0,
  decidedKey: null,
  within: 0,
  medianMs: null,
  p90Ms: null,
  partSumsMs: [],
};

/** The figures as they may be told. No row: there were no such cases. */
export function waitFigures(row: FigureRow = nothing, guard: NumberGuard): WaitFigures {
  const tells = guard.tells(row.answered);
  const split = tells ? meansOf(row, guard) : null;
  return {
    received: guard.count(row.received, row.receivedKey),
    answered: guard.count(row.answered, row.answeredKey),
    waiting: guard.count(row.waiting, row.waitingKey),
    unanswered: guard.count(row.unanswered, row.unansweredKey),
    medianMs: tells && row.medianMs !== null ? guard.time(row.medianMs) : null,
    p90Ms: tells && row.p90Ms !== null ? guard.time(row.p90Ms) : null,
    meanMs: split === null ? null : split.reduce((sum, { meanMs }) => sum + meanMs, 0),
    withTarget: guard.count(row.decided, row.decidedKey),
    withinShare: guard.tells(row.decided) ? guard.share(row.within, row.decided) : null,
    split,
  };
}

/** The averages of the parts, of which the average of the whole is then the sum, so that nothing is lost to rounding. */
function meansOf({ answered, partSumsMs }: FigureRow, guard: NumberGuard): WaitPartMean[] {
  return waitParts.map((part, index) => ({ part, meanMs: guard.time((partSumsMs[index] ?? 0) / answered) }));
}
