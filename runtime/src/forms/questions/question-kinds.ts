import { isJsonObject, type JsonSchema, ownText } from '../json-schema.ts';
import { declaringSchemas } from '../schema-reach.ts';
import { choiceQuestions } from './choice-questions.ts';
import { fileQuestions } from './file-questions.ts';
import { groupQuestions } from './group-questions.ts';
import { customQuestion, quietQuestions } from './other-questions.ts';
import { plainQuestions } from './plain-questions.ts';
import type { QuestionKind, QuestionKindId } from './question-kind.ts';

/** Every kind of question; the more particular before the more general, `custom` last. */
export const questionKinds: readonly QuestionKind[] = [
  ...quietQuestions,
  ...fileQuestions,
  ...choiceQuestions,
  ...plainQuestions,
  ...groupQuestions,
  customQuestion,
];

const byId = new Map(questionKinds.map((kind) => [kind.id, kind]));

/** The kind of that name. */
export function questionKind(id: QuestionKindId): QuestionKind {
  return byId.get(id) ?? customQuestion;
}

/**
 * Tells of which kind a property is. A property that only refers to a definition is of the kind of that definition.
 *
 * @param root the whole schema, in which references are looked up
 */
export function recogniseQuestion(schema: unknown, ui: unknown, root?: JsonSchema): QuestionKind {
  if (!isJsonObject(schema)) return customQuestion;
  const shape = { schema: referred(schema, root), ui: isJsonObject(ui) ? ui : {} };
  return questionKinds.find((kind) => kind.recognise(shape)) ?? customQuestion;
}

/** A reference with what it leads to, as far as both are about one shape. */
function referred(schema: JsonSchema, root: JsonSchema | undefined): JsonSchema {
  const reference = ownText(schema, '$ref');
  if (reference === undefined || root === undefined) return schema;
  const { $ref: _reference, ...own } = schema;
  const target = declaringSchemas([{ $ref: reference }], root)[1];
  return target === undefined ? schema : { ...target, ...own };
}
