import { joinPointer } from '../json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonSchema, ownArray, ownObject, ownValue } from '../json-schema.ts';
import { questionOrder } from '../question-order.ts';

/** A question as a designer put it into the form, whatever the answers. */
export interface DeclaredQuestion {
  /** Where its answer stands, with `*` for any row, as in `nativ:form/question-path`. */
  readonly path: string;
  readonly schema: JsonSchema;
  readonly ui: JsonObject;
  readonly isRequired: boolean;
}

/**
 * The questions that the schema declares outright, with those of groups and rows, in the order of the page. What only
 * `if`, `oneOf` or a reference brings in is not among them.
 */
export function declaredQuestions(schema: JsonSchema, uiSchema: JsonObject, path = ''): readonly DeclaredQuestion[] {
  const properties = ownObject(schema, 'properties');
  const required = ownArray(schema, 'required');
  return questionOrder(Object.keys(properties), uiSchema).flatMap((key) => {
    const question = ownValue(properties, key);
    if (!isJsonObject(question)) return [];
    const ui = ownObject(uiSchema, key);
    const at = joinPointer(path, key);
    const items = ownObject(question, 'items');
    return [
      { path: at, schema: question, ui, isRequired: required.includes(key) },
      ...declaredQuestions(question, ui, at),
      ...declaredQuestions(items, ownObject(ui, 'items'), `${at}/*`),
    ];
  });
}
