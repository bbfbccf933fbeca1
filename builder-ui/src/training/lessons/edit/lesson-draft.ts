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
