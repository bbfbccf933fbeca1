import { fieldAt } from '../field-title.ts';
import { pointerTokens, readPointer, toPointer } from '../json-pointer.ts';
import { isJsonObject, type JsonObject } from '../json-schema.ts';
import { isRequired } from '../property-schemas.ts';
import { withoutPlaces } from './change-answers.ts';
import type { CompiledForm } from './compile-form.ts';

/** The answers without what is hidden, and without the groups that this empties, unless the form demands them. */
export function withoutHidden(form: CompiledForm, answers: JsonObject, hidden: ReadonlySet<string>): JsonObject {
  if (hidden.size === 0) return answers;
  const left = withoutPlaces(answers, hidden);
  if (left === answers) return answers;
  const emptied = new Set<string>();
  for (const path of hidden) {
    const parent = path.slice(0, path.lastIndexOf('/'));
    if (parent !== '' && isEmptied(parent, answers, left) && !isDemanded(parent, form)) emptied.add(parent);
  }
  return emptied.size === 0 ? left : withoutHidden(form, left, emptied);
}

function isEmptied(path: string, before: JsonObject, after: JsonObject): boolean {
  const group = readPointer(after, path);
  return isJsonObject(group) && Object.keys(group).length === 0 && readPointer(before, path) !== group;
}

/** A row stays even when it is empty: its number counts. */
function isDemanded(path: string, form: CompiledForm): boolean {
  const tokens = pointerTokens(path);
  const { schemas } = fieldAt(toPointer(tokens.slice(0, -1)), form.schema);
  const name = tokens.at(-1) ?? '';
  const isRow = /^\d+$/.test(name) && schemas.some((schema) => Object.hasOwn(schema, 'items'));
  return isRow || isRequired(schemas, name);
}
