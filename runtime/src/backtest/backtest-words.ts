import type { FlowNode } from '@nativ/schemas';
import { nameOf } from '../model/told-path.ts';
import type { BacktestOutcome, UnknownReason } from './backtest-case.ts';
import type { PathMove } from './path.ts';

type Told = Exclude<BacktestOutcome, { readonly kind: 'same' }>;
type Language = 'he' | 'en';

/** Says an outcome in a sentence per language, by the names that people gave the steps. */
export function backtestWords(outcome: Told, nodes: ReadonlyMap<string, FlowNode>): Readonly<Record<Language, string>> {
  const tell = (language: Language) =>
    sentences[language](outcome, (id) => quoted(nameOf(nodes.get(id ?? '') ?? { id: id ?? '' }, language), language));
  return { he: tell('he'), en: tell('en') };
}

type Say = (outcome: Told, name: (nodeId: string | null) => string) => string;

const quoted = (name: string, language: Language): string => (language === 'he' ? `„${name}”` : `“${name}”`);

const sentences: Readonly<Record<Language, Say>> = { he: inHebrew, en: inEnglish };

function targets(moves: readonly PathMove[], name: (nodeId: string) => string, and: string): string {
  const names = moves.map(({ toNodeId }) => name(toNodeId));
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')}${and}${names.at(-1)}`;
}

function inEnglish(outcome: Told, name: (nodeId: string | null) => string): string {
  const at = name(outcome.nodeId);
  if (outcome.kind === 'failed') return `At ${at} the case would have stopped with an incident.`;
  if (outcome.kind === 'unknown') return englishReasons[outcome.reason](at);
  const went = targets(outcome.went, name, ' and ');
  const would = targets(outcome.would, name, ' and ');
  if (outcome.went.length === 0) return `At ${at} the case did not go on to ${would}, and would.`;
  if (outcome.would.length === 0) return `At ${at} the case went to ${went}, and would not.`;
  return `At ${at} the case went to ${went}, and would go to ${would}.`;
}

const englishReasons: Readonly<Record<UnknownReason, (at: string) => string>> = {
  noAnswer: (at) => `${at} would wait for an answer that nobody gave then.`,
  hidden: (at) => `What happens at ${at} hangs on an answer that is sealed or was not kept.`,
  migrated: () => 'The case was moved from one version to another on its way.',
  notRetraced: (at) => `From ${at} on the case cannot be followed again, not even on the version that it ran on.`,
  tooLong: () => 'The case would go on and on without coming to rest.',
};

function inHebrew(outcome: Told, name: (nodeId: string | null) => string): string {
  const at = name(outcome.nodeId);
  if (outcome.kind === 'failed') return `בשלב ${at} התיק היה נעצר בגלל תקלה.`;
  if (outcome.kind === 'unknown') return hebrewReasons[outcome.reason](at);
  const went = targets(outcome.went, name, ' ואל ');
  const would = targets(outcome.would, name, ' ואל ');
  if (outcome.went.length === 0) return `בשלב ${at} התיק לא המשיך אל ${would}, ועכשיו היה ממשיך לשם.`;
  if (outcome.would.length === 0) return `בשלב ${at} התיק המשיך אל ${went}, ועכשיו לא היה ממשיך לשם.`;
  return `בשלב ${at} התיק המשיך אל ${went}, ועכשיו היה ממשיך אל ${would}.`;
}

const hebrewReasons: Readonly<Record<UnknownReason, (at: string) => string>> = {
  noAnswer: (at) => `השלב ${at} היה מחכה לתשובה שאיש לא נתן אז.`,
  hidden: (at) => `מה שקורה בשלב ${at} תלוי בתשובה חסויה, או בתשובה שלא נשמרה.`,
  migrated: () => 'התיק הועבר באמצע הדרך מגרסה לגרסה.',
  notRetraced: (at) => `החל מהשלב ${at} אי אפשר לעקוב שוב אחרי התיק, גם לא בגרסה שבה התנהל.`,
  tooLong: () => 'התיק היה ממשיך עוד ועוד בלי להגיע לסיום.',
};
