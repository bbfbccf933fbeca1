import { isJsonObject, type JsonObject, type JsonSchema, ownObject, ownText, ownValue } from '../json-schema.ts';
import type { QuestionShape } from './question-kind.ts';

/** The one type of an answer; `null` beside it only says that it may be left out. */
export function answerType(schema: JsonSchema): string | undefined {
  const types = (Array.isArray(schema.type) ? schema.type : [schema.type]).filter((type) => type !== 'null');
  if (types.length > 1) return undefined;
  if (types.length === 0) return schema.type === 'null' ? 'null' : undefined;
  const [type] = types;
  if (typeof type === 'string') return type;
  return isJsonObject(schema.properties) ? 'object' : optionsType(schema);
}

function optionsType(schema: JsonSchema): string | undefined {
  const types = new Set((optionsOf(schema) ?? []).map(({ value }) => typeof value));
  return types.size === 1 ? [...types][0] : undefined;
}

/** How a question looks: `ui:widget`, or `widget` in `ui:options`. */
export function widgetOf(ui: JsonObject): string | undefined {
  return ownText(ui, 'ui:widget') ?? ownText(ownObject(ui, 'ui:options'), 'widget');
}

/** One answer that a question offers. */
export interface QuestionOption {
  readonly value: unknown;
  readonly title: string;
}

/** The answers that a schema offers, as `enum` or as `oneOf` (`anyOf`) of `const`; null where it offers none. */
export function optionsOf(schema: JsonSchema): readonly QuestionOption[] | null {
  if (Array.isArray(schema.enum)) {
    const names = Array.isArray(schema.enumNames) ? schema.enumNames : [];
    return schema.enum.map((value, index) => ({ value, title: String(names[index] ?? value) }));
  }
  const branches: unknown = schema.oneOf ?? schema.anyOf;
  if (!Array.isArray(branches) || branches.length === 0 || !branches.every(isConstant)) return null;
  return branches.map((branch) => ({ value: branch.const, title: ownText(branch, 'title') ?? String(branch.const) }));
}

function isConstant(branch: unknown): branch is JsonObject {
  return isJsonObject(branch) && Object.hasOwn(branch, 'const');
}

/** Whether something in the schema comes and goes with the answers, so that its shape alone does not tell its kind. */
export function isConditional(schema: JsonSchema): boolean {
  return ['if', 'oneOf', 'anyOf', 'allOf', 'dependencies', 'dependentSchemas', 'not'].some((key) =>
    Object.hasOwn(schema, key),
  );
}

/** Makes the test that most kinds need: type, format and widget. */
export function isShaped(
  type: string,
  wanted: { readonly format?: string; readonly widgets?: readonly (string | undefined)[] },
): (shape: QuestionShape) => boolean {
  return ({ schema, ui }) =>
    answerType(schema) === type &&
    ownText(schema, 'format') === wanted.format &&
    optionsOf(schema) === null &&
    !Object.hasOwn(schema, 'const') &&
    ownValue(schema, 'x-options') === undefined &&
    !isConditional(schema) &&
    (wanted.widgets === undefined || wanted.widgets.includes(widgetOf(ui)));
}
