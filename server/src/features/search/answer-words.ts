import { type JsonSchema, optionsOf } from '@nativ/runtime';

/** Ids, instants and addresses of files are for programs. */
const machine = /^([0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)?|data:.*|nativ-file:.*)$/iu;

/** The questions of a form by their names, wherever a condition brings them in. */
export type QuestionsByName = ReadonlyMap<string, JsonSchema>;

export function questionsByName(schema: unknown, found = new Map<string, JsonSchema>()): QuestionsByName {
  if (Array.isArray(schema)) for (const one of schema) questionsByName(one, found);
  if (!isObject(schema)) return found;
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === 'properties' && isObject(value)) {
      for (const [name, question] of Object.entries(value)) if (isObject(question)) found.set(name, question);
    }
    questionsByName(value, found);
  }
  return found;
}

/**
 * What was answered, as a text to search: what was written, and the titles of what was chosen. Sensitive answers are not among the
 * answers of a submission, since they are sealed before it is stored; those whose question is marked so are left out all the same.
 */
export function answerWords(answers: unknown, questions: QuestionsByName): string {
  return [...wordsOf(answers, {}, questions)].join(' · ');
}

function* wordsOf(value: unknown, question: JsonSchema, questions: QuestionsByName): Generator<string> {
  if (question['x-sensitivity'] === 'sensitive') return;
  if (Array.isArray(value)) {
    const items = isObject(question.items) ? question.items : question;
    for (const one of value) yield* wordsOf(one, items, questions);
  } else if (isObject(value)) {
    for (const [name, one] of Object.entries(value)) yield* wordsOf(one, questions.get(name) ?? {}, questions);
  } else if (typeof value === 'string' || typeof value === 'number') {
    const words = optionsOf(question)?.find((option) => option.value === value)?.title ?? String(value);
    if (words !== '' && !machine.test(words)) yield words;
  }
}

function isObject(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
