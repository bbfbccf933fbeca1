import type { Command, StartCause } from '@nativ/runtime';
import type { HistoryCause, HistoryEntry } from '@nativ/schemas';
import { type CaseWords, type HistoryLine, sayings } from './history-words.ts';

type CauseKind = Command['kind'] | StartCause['kind'];
type SayCause = (cause: HistoryCause, words: CaseWords) => HistoryLine | null;

/** What every cause says: a cause without words does not compile. What only repeats the entries after it is a small step. */
const causes: Readonly<Record<CauseKind, SayCause>> = {
  start: (cause, words) => (cause.by === undefined ? null : byPerson('start')(cause, words)),
  completeTask: ofItself('completeTask'),
  fireTimer: ofItself('fireTimer'),
  deliverMessage: ofItself('deliverMessage'),
  reportSuccess: ofItself('reportSuccess'),
  reportFailure: ofItself('reportFailure'),
  continue: ofItself('continue'),
  cancel: byPerson('cancel'),
  withdraw: (cause, words) => byPerson(cause.how === 'drop' ? 'withdraw.drop' : 'withdraw.skip')(cause, words),
  resolveIncident: (cause, words) => byPerson(`resolveIncident.${wayOf(cause)}`)(cause, words),
  migrate: (cause, words) => byPerson('migrate')(cause, words),
};

/** One entry of a history in words, after what caused it. */
export function historyLines(entry: HistoryEntry, words: CaseWords): readonly HistoryLine[] {
  const { cause } = entry;
  const sayCause = cause && own(causes, cause.kind);
  const because = sayCause ? sayCause(cause, words) : null;
  const say = own(sayings, entry.kind);
  const happened = say ? say(entry, words) : { line: words.t('history.other'), isSmall: false };
  return (because === null ? [happened] : [because, happened]).map(endedOnce);
}

/** A sentence that ends with the name of a step ends with its question mark, where it has one. */
function endedOnce({ line, isSmall }: HistoryLine): HistoryLine {
  return { line: line.replace(/([?!…])\.$/u, '$1'), isSmall };
}

/** A newer server may know more kinds, even one named like a method. */
function own<Value>(values: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

function ofItself(kind: Exclude<CauseKind, 'start' | 'cancel' | 'withdraw' | 'resolveIncident' | 'migrate'>): SayCause {
  return (_cause, { t }) => ({ line: t(`history.cause.${kind}`), isSmall: true });
}

type PersonalKey = 'start' | 'cancel' | 'migrate' | 'withdraw.skip' | 'withdraw.drop' | `resolveIncident.${Way}`;

function byPerson(key: PersonalKey): SayCause {
  return ({ by, reason, toVersion }, { t }) => {
    const who = by?.name ?? t('history.somebody');
    const line = t(`history.cause.${key}`, { who, version: toVersion ?? '' });
    return { line: reason ? `${line} ${t('history.reason', { reason })}` : line, isSmall: false };
  };
}

const ways = ['retry', 'skip', 'setVariables', 'cancel'] as const;
type Way = (typeof ways)[number];

const wayOf = ({ how }: HistoryCause): Way => ways.find((way) => way === how) ?? 'retry';
