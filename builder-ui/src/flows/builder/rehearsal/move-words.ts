import type { ScenarioMove } from '@nativ/schemas';
import type { TFunction } from 'i18next';
import { durationInWords } from '../../../nodes/timing-words.ts';
import { readActor } from './actors.ts';

/** What it takes to tell a rehearsal in the reader's words. */
export interface RehearsalWords {
  readonly t: TFunction;
  readonly groupName: (key: string) => string;
  /** What a step is called; `within` are the calls that lead to its flow. */
  readonly stepName: (nodeId: string, within?: readonly string[]) => string;
}

/** What somebody made up is called, such as 'Legal 2'; a person whom the flow names keeps their address. */
export function actorName(actor: string, { t, groupName }: RehearsalWords): string {
  const known = readActor(actor);
  return known === null ? actor : t('rehearsal.actor', { group: groupName(known.group), number: known.number });
}

type Tell<Kind extends ScenarioMove['kind']> = (
  move: Extract<ScenarioMove, { kind: Kind }>,
  words: RehearsalWords,
) => string;

const stepOf = ({ node, within }: { readonly node: string; readonly within?: string[] }, words: RehearsalWords) =>
  words.stepName(node, within);

/** What each kind of move says: a kind without words does not compile. */
const tellers: { readonly [Kind in ScenarioMove['kind']]: Tell<Kind> } = {
  completeTask: ({ place, by, data }, words) => {
    const vote = data.approved;
    const key = vote === true ? 'votedFor' : vote === false ? 'votedAgainst' : 'completeTask';
    return words.t(`rehearsal.move.${key}`, { who: actorName(by, words), step: stepOf(place, words) });
  },
  answerRequest: ({ place }, words) => words.t('rehearsal.move.answerRequest', { step: stepOf(place, words) }),
  failRequest: ({ place }, words) => words.t('rehearsal.move.failRequest', { step: stepOf(place, words) }),
  deliverMessage: ({ name }, { t }) => t('rehearsal.move.deliverMessage', { name }),
  passTime: ({ ms }, { t }) => t('rehearsal.move.passTime', { time: timeInWords(ms, t) }),
  fireTimer: ({ place }, words) => words.t('rehearsal.move.fireTimer', { step: stepOf(place, words) }),
  withdraw: ({ place, how, by }, words) =>
    words.t(`rehearsal.move.${how}`, { who: actorName(by, words), step: stepOf(place, words) }),
  resolveIncident: ({ place, resolution }, words) =>
    words.t(`rehearsal.move.resolve.${resolution.how}`, { step: stepOf(place, words) }),
  cancelCase: (_move, { t }) => t('rehearsal.move.cancelCase'),
};

/** A move in words; null, the start, begins the run. */
export function moveInWords(move: ScenarioMove | null, words: RehearsalWords): string {
  if (move === null) return words.t('rehearsal.move.start');
  return (tellers[move.kind] as Tell<typeof move.kind>)(move as never, words);
}

const minute = 60_000;

/** A time of the clock in words, to the minute: '2 days and 4 hours'. */
export function timeInWords(ms: number, t: TFunction): string {
  const minutes = Math.max(1, Math.round(ms / minute));
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
  return durationInWords(`P${days}DT${hours}H${rest}M`, t) ?? '';
}
