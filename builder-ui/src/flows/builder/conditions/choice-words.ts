import { flowName } from '@nativ/runtime';
import type { QuestionChoice } from '../../../designs/conditions/question-choice.ts';
import type { FieldWords } from '../../../nodes/condition-words.ts';

/** The words of the fields offered, for saying a condition over them. */
export function choiceWords(questions: readonly QuestionChoice[]): FieldWords {
  const byName = new Map(questions.map((question) => [flowName(question.path), question]));
  return {
    field: (path) => byName.get(path)?.title ?? path,
    value: (path, value) =>
      byName.get(path)?.options.find((option) => option.value === String(value))?.title ?? String(value),
  };
}
