import type { Lesson, LessonStep } from '@nativ/schemas';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { answerOf, questionQuery } from '../../../api/help-queries.ts';
import { textIn } from '../../../i18n/text-in.ts';
import { writtenIn } from '../../../i18n/written-in.ts';
import { showCard } from './card-of-step.ts';
import { draftOf, type LessonDraft, withWords } from './lesson-draft.ts';

/** What was answered on the help line, and the step of the lesson at which it was asked. */
export interface AnswerOfHelp {
  readonly step: string;
  readonly words: string;
}

/** As long as a sentence of a step may be. */
const mostLetters = 2_000;

/**
 * A step that says the answer after its own sentence, in the language in which it was written; the step as it is where it says so
 * already. Who reads this language read the other one until now: nothing is taken from them.
 */
export function withAnswer(step: LessonStep, words: string): LessonStep {
  const language = writtenIn(words);
  const said = textIn(language, step.say);
  if (words.trim() === '' || said.includes(words.trim())) return step;
  const both = [said, words.trim()].filter((part) => part !== '').join('\n');
  return { ...step, say: withWords(step.say, language, both.slice(0, mostLetters)) };
}

/**
 * Puts the answer to a question into the lesson, once, as words that are not saved: whoever answered reads them where learners
 * will. The address names the question alone.
 */
export function useAnswerOfHelp(
  lesson: Lesson,
  questionId: string | undefined,
  onDraft: (draft: LessonDraft) => void,
): AnswerOfHelp | null {
  const question = useQuery({ ...questionQuery(questionId ?? ''), enabled: questionId !== undefined });
  const step = question.data?.lessons.find(({ key }) => key === lesson.key)?.step;
  const words = question.data ? answerOf(question.data) : '';
  const isTaken = useRef(false);
  useEffect(() => {
    if (step === undefined || isTaken.current) return;
    isTaken.current = true;
    const before = draftOf(lesson);
    const steps = before.steps.map((one) => (one.id === step ? withAnswer(one, words) : one));
    if (steps.some((one, index) => one !== before.steps[index])) onDraft({ ...before, steps });
    showCard(step);
  }, [step, words, lesson, onDraft]);
  return questionId !== undefined && step !== undefined ? { step, words } : null;
}
