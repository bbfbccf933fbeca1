import { recogniseQuestion } from '@nativ/runtime';
import type { FormDocument } from '@nativ/schemas';
import type { AnswerChoice, QuestionChoice } from '../../../designs/conditions/question-choice.ts';
import { questionsWithin, shapeAt } from '../document/containers.ts';
import { readOptions } from '../document/options.ts';
import { keyOf, rowOf } from '../document/question-path.ts';
import { questionTitle } from '../question-words.ts';

const choices = new WeakMap<FormDocument, readonly QuestionChoice[]>();

/** All questions of the form in its order, those in sections and rows too. */
export function questionChoices(document: FormDocument): readonly QuestionChoice[] {
  const known = choices.get(document);
  if (known) return known;
  const made = questionsWithin(document, '').map((path) => {
    const shape = shapeAt(document, path);
    const { id } = recogniseQuestion(shape.schema, shape.ui, document.schema);
    const options = readOptions(document, path).map(({ value, title }) => answerChoice(value, title));
    return { path, title: questionTitle(shape, keyOf(path)), kind: id, options };
  });
  choices.set(document, made);
  return made;
}

function answerChoice(value: unknown, title: string): AnswerChoice {
  const isPlain = typeof value === 'number' || typeof value === 'boolean';
  return { value: String(value), title, ...(isPlain && { literal: value }) };
}

/** The questions whose answers a rule may read: those outside of rows, and those of the row it speaks of. */
export function readableChoices(document: FormDocument, row: string | undefined): readonly QuestionChoice[] {
  return questionChoices(document).filter(
    ({ path, kind }) => kind !== 'richText' && (rowOf(path) === undefined || rowOf(path) === row),
  );
}
