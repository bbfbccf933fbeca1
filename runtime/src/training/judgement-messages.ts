import type { FlowNode, LessonJudgement, LessonStepVerdict } from '@nativ/schemas';
import { nameOf } from '../model/told-path.ts';

type Told = Exclude<LessonStepVerdict['verdict'], 'valid' | 'carried'>;
type Named = Pick<FlowNode, 'id' | 'name'>;
type Sentence = (words: { readonly names: string; readonly fields: string }) => string;
type Sentences = Readonly<Record<Told | 'refused' | 'elsewhereNowhere', Sentence>>;

interface Found {
  readonly verdict: LessonStepVerdict['verdict'];
  readonly isRefused: boolean;
  readonly fields: readonly string[];
  readonly nodes: readonly Named[];
}

/** Nothing to tell. */
export const NO_SENTENCE = { he: '', en: '' };
const MOST_NAMES = 5;

const ENGLISH: Sentences = {
  asksOtherwise: ({ fields }) => `The form of this step has changed (${fields}). What was decided still fits.`,
  refused: ({ fields }) =>
    `The form of this step no longer takes what was recorded (${fields}). Say anew what to decide.`,
  otherHands: () => 'Another group does this step now. Check whom the lesson is for.',
  sendsOtherwise: ({ names }) => `After this step something else goes out: ${names}. Read the why again.`,
  newStepBefore: ({ names }) => `A new step comes before this one: ${names}.`,
  outOfOrder: ({ names }) => `This step now comes later, after ${names}.`,
  leadsElsewhere: ({ names }) => `The same decision now leads elsewhere: to ${names}.`,
  elsewhereNowhere: () => 'After the same decision the case no longer comes to what followed here.',
  gone: () => 'The flow no longer has this step.',
  notReached: () => 'The case no longer comes to this step.',
};

const HEBREW: Sentences = {
  asksOtherwise: ({ fields }) => `הטופס של השלב השתנה (${fields}). ההחלטה שהוקלטה עדיין מתאימה.`,
  refused: ({ fields }) => `הטופס של השלב כבר לא מקבל את מה שהוקלט (${fields}). צריך לקבוע מחדש מה מחליטים כאן.`,
  otherHands: () => 'קבוצה אחרת עושה עכשיו את השלב הזה. כדאי לבדוק למי השיעור מיועד.',
  sendsOtherwise: ({ names }) => `אחרי השלב הזה נשלח משהו אחר: ${names}. כדאי לקרוא שוב את ההסבר.`,
  newStepBefore: ({ names }) => `לפני השלב הזה נכנס שלב חדש: ${names}.`,
  outOfOrder: ({ names }) => `השלב הזה מגיע עכשיו מאוחר יותר, אחרי ${names}.`,
  leadsElsewhere: ({ names }) => `אותה החלטה מובילה עכשיו למקום אחר: ${names}.`,
  elsewhereNowhere: () => 'אחרי אותה החלטה הפנייה כבר לא מגיעה למה שבא כאן בהמשך.',
  gone: () => 'השלב הזה כבר לא קיים בתהליך.',
  notReached: () => 'הפנייה כבר לא מגיעה לשלב הזה.',
};

const LANGUAGES = { he: HEBREW, en: ENGLISH } as const;

/** What became of a step, in a sentence in each language. */
export function stepSentence(found: Found): LessonStepVerdict['message'] {
  const told = (language: 'he' | 'en') =>
    LANGUAGES[language][sentenceOf(found)]({
      names: namesOf(found.nodes, language),
      fields: found.fields.slice(0, MOST_NAMES).join(', '),
    });
  return { he: told('he'), en: told('en') };
}

function sentenceOf({ verdict, isRefused, nodes }: Found): keyof Sentences {
  if (isRefused) return 'refused';
  if (verdict === 'leadsElsewhere' && nodes.length === 0) return 'elsewhereNowhere';
  return verdict as Told;
}

/** What became of the end of a lesson. */
export function endSentence(
  end: Exclude<LessonJudgement['end'], 'same'>,
  nodes: readonly Named[],
): LessonJudgement['endMessage'] {
  const [he, en] = [namesOf(nodes, 'he'), namesOf(nodes, 'en')];
  if (end === 'goesOn')
    return { he: `אחרי השלב האחרון נכנס שלב חדש: ${he}.`, en: `A new step comes after the last one: ${en}.` };
  return { he: 'הפנייה מסתיימת עכשיו אחרת מכפי שהוקלט.', en: 'The case now ends otherwise than was recorded.' };
}

function namesOf(nodes: readonly Named[], language: 'he' | 'en'): string {
  const [open, close] = language === 'he' ? ['„', '”'] : ["'", "'"];
  return nodes
    .slice(0, MOST_NAMES)
    .map((node) => `${open}${nameOf(node, language)}${close}`)
    .join(', ');
}
