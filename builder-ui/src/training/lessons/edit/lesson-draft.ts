import type { Language, Lesson, LessonPatch, LessonStep, LocalizedText } from '@nativ/schemas';
import { textIn } from '../../../i18n/text-in.ts';

/** What somebody is changing of a lesson, before it is saved. */
export interface LessonDraft {
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly roles: Lesson['roles'];
  readonly groups: Lesson['groups'];
  readonly criterion: Lesson['criterion'];
  readonly steps: readonly LessonStep[];
}

export const languages: readonly Language[] = ['he', 'en'];

export const draftOf = ({ title, summary, roles, groups, criterion, steps }: Lesson): LessonDraft => ({
  title,
  summary,
  roles,
  groups,
  criterion,
  steps: steps.map(({ step }) => step),
});

/** The text of one language alone: what is written for all languages is that of each. */
export function wordsIn(language: Language, text: LocalizedText | undefined): string {
  return typeof text === 'string' || text?.[language] !== undefined ? textIn(language, text) : '';
}

/** A text with other words in one language. A language without words is left out, so that the other one is read instead. */
export function withWords(text: LocalizedText | undefined, language: Language, words: string): LocalizedText {
  const all = Object.fromEntries(languages.map((one) => [one, one === language ? words : wordsIn(one, text)]));
  const said = Object.entries(all).filter(([, value]) => value !== '');
  return said.length === 0 ? '' : Object.fromEntries(said);
}

/** A step with some parts changed; a text that says nothing is left out. */
export function withStep(step: LessonStep, change: Partial<LessonStep>): LessonStep {
  const changed = { ...step, ...change };
  const empty = (['why', 'say'] as const).filter((name) => changed[name] === '');
  return Object.fromEntries(
    Object.entries(changed).filter(([name, value]) => value !== undefined && !empty.includes(name as 'why')),
  ) as unknown as LessonStep;
}

/** What the server is asked to keep. */
export const patchOf = (draft: LessonDraft, revision: number): LessonPatch => ({
  ...draft,
  steps: [...draft.steps],
  revision,
});

/** Whether a step that is told has no reason yet, which is the first thing to write. */
export const lacksWhy = (step: LessonStep): boolean =>
  step.by === 'learner' && step.isHidden !== true && textIn('he', step.why) === '';

/**
 * The steps with one told together with the learner's step before it, whose words then speak of both; null where there is none
 * before. The step itself stays where it is in the case: it is done in passing.
 */
export function mergedSteps(steps: readonly LessonStep[], id: string): readonly LessonStep[] | null {
  const index = steps.findIndex((step) => step.id === id);
  const step = steps[index];
  if (!step || !isTold(step)) return null;
  const before = steps.slice(0, index).findLast(isTold);
  if (!before || before.by !== step.by) return null;
  const { why: _why, say: _say, media: _media, ...bare } = step;
  const joined = withStep(before, {
    why: joinedWords(before.why, step.why),
    say: joinedWords(before.say, step.say),
    ...(before.media === undefined && step.media !== undefined && { media: step.media }),
  });
  return steps.map((one) => {
    if (one.id === before.id) return joined;
    return one.id === id ? { ...bare, isHidden: true } : one;
  });
}

const isTold = ({ isHidden }: LessonStep): boolean => isHidden !== true;

/** Both texts, one after the other, in each language that either speaks. */
function joinedWords(first: LocalizedText | undefined, second: LocalizedText | undefined): LocalizedText {
  const spoken = languages.filter((one) => wordsIn(one, first) !== '' || wordsIn(one, second) !== '');
  return spoken.reduce<LocalizedText>((text, one) => {
    const both = [textIn(one, first), textIn(one, second)].filter((part) => part !== '').join('\n');
    return withWords(text, one, both.slice(0, mostLetters));
  }, '');
}

/** As long as a text of a step may be. */
const mostLetters = 2_000;
