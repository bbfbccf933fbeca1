import { joinPointer, questionOrder } from '@nativ/runtime';
import type { FormDocument } from '@nativ/schemas';
import { editAt, isObject, readAt } from './edit-at.ts';
import { keyOf, parentOf, schemaSteps, uiSteps } from './question-path.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** A question's property and its part of the uiSchema. */
export interface Shape {
  readonly schema: JsonObject;
  readonly ui: JsonObject;
}

const nothing: JsonObject = {};

/** What holds questions: the form, a section, the rows of a list. */
function propertiesOf(document: FormDocument, container: string): JsonObject {
  const properties = readAt(document, [...schemaSteps(container), 'properties']);
  return isObject(properties) ? properties : nothing;
}

/** The names of the questions that a container declares itself, in the order of the page. */
export function questionKeys(document: FormDocument, container: string): readonly string[] {
  const properties = propertiesOf(document, container);
  const ui = readAt(document, uiSteps(container));
  return questionOrder(Object.keys(properties), ui).filter((key) => Object.hasOwn(properties, key));
}

/** Whether there is such a question. */
export function hasQuestion(document: FormDocument, path: string): boolean {
  return path !== '' && isObject(readAt(document, schemaSteps(path)));
}

/** What a question holds others in: itself for a section, its rows for a list of them; undefined for a plain question. */
export function holderIn(document: FormDocument, path: string): string | undefined {
  const { schema } = shapeAt(document, path);
  if (isObject(schema.properties)) return path;
  return isObject(schema.items) && isObject(schema.items.properties) ? `${path}/*` : undefined;
}

/** The paths of all questions in a container or in a question, those in others too, in the order of the form. */
export function questionsWithin(document: FormDocument, path: string): readonly string[] {
  const container = path === '' || path.endsWith('/*') ? path : holderIn(document, path);
  if (container === undefined) return [];
  return questionKeys(document, container).flatMap((key) => {
    const question = joinPointer(container, key);
    return [question, ...questionsWithin(document, question)];
  });
}

export function shapeAt(document: FormDocument, path: string): Shape {
  const schema = readAt(document, schemaSteps(path));
  const ui = readAt(document, uiSteps(path));
  return { schema: isObject(schema) ? schema : nothing, ui: isObject(ui) ? ui : nothing };
}

/** Puts a question in the place of what was there. */
export function withShape(document: FormDocument, path: string, { schema, ui }: Shape): FormDocument {
  const withSchema = editAt(document, schemaSteps(path), () => schema);
  return withUi(withSchema, path, ui);
}

/** A uiSchema that says nothing is not kept. */
export function withUi(document: FormDocument, path: string, ui: JsonObject): FormDocument {
  return editAt(document, uiSteps(path), () => (Object.keys(ui).length === 0 ? undefined : ui));
}

export function isRequired(document: FormDocument, path: string): boolean {
  const required = readAt(document, [...schemaSteps(parentOf(path)), 'required']);
  return Array.isArray(required) && required.includes(keyOf(path));
}

/** Says whether a question must be answered. An empty list is not kept: draft-04 forbids it. */
export function withRequired(document: FormDocument, path: string, isNeeded: boolean): FormDocument {
  const key = keyOf(path);
  return editAt(document, [...schemaSteps(parentOf(path)), 'required'], (present) => {
    const names: readonly unknown[] = Array.isArray(present) ? present : [];
    if (names.includes(key) === isNeeded) return present;
    const next = isNeeded ? [...names, key] : names.filter((name) => name !== key);
    return next.length === 0 ? undefined : next;
  });
}

/** JSON puts names that are numbers first, whatever the order in which they were written. */
const isNumber = (key: string) => /^(0|[1-9]\d*)$/.test(key);

/** Brings the questions of a container into an order: that of its properties, and `ui:order` where it is needed. */
export function withOrder(document: FormDocument, container: string, keys: readonly string[]): FormDocument {
  const properties = propertiesOf(document, container);
  const own = keys.filter((key) => Object.hasOwn(properties, key));
  const rest = Object.keys(properties).filter((key) => !own.includes(key));
  const ordered = Object.fromEntries([...own, ...rest].map((key) => [key, properties[key]]));
  const inOrder = editAt(document, [...schemaSteps(container), 'properties'], () => ordered);
  const present = readAt(document, [...uiSteps(container), 'ui:order']);
  if (!Array.isArray(present) && !own.some(isNumber)) return inOrder;
  return editAt(inOrder, [...uiSteps(container), 'ui:order'], (order) => explicitOrder(order, [...own, ...rest]));
}

/** Questions that only a condition brings in keep their places after the one they stood behind. */
function explicitOrder(present: unknown, own: readonly string[]): readonly string[] {
  const former = Array.isArray(present) ? present.filter((key) => typeof key === 'string') : [];
  const order = [...own];
  for (const [index, key] of former.entries()) {
    if (key === '*' || own.includes(key)) continue;
    const anchor = former.slice(0, index).findLast((name) => order.includes(name));
    order.splice(anchor === undefined ? 0 : order.indexOf(anchor) + 1, 0, key);
  }
  return former.includes('*') ? [...order, '*'] : order;
}

/** Takes a name out of the order, or gives it another. */
export function withoutInOrder(document: FormDocument, path: string): FormDocument {
  const key = keyOf(path);
  return editAt(document, [...uiSteps(parentOf(path)), 'ui:order'], (order) =>
    Array.isArray(order) && order.includes(key) ? order.filter((name) => name !== key) : order,
  );
}

/** A name that no question of the container has yet: the one wished for, else with a number behind it. */
export function freeKey(document: FormDocument, container: string, wish: string): string {
  const properties = propertiesOf(document, container);
  const order = readAt(document, [...uiSteps(container), 'ui:order']);
  const isTaken = (key: string) => Object.hasOwn(properties, key) || (Array.isArray(order) && order.includes(key));
  if (!isTaken(wish)) return wish;
  const stem = wish.replace(/\d+$/, '') || wish;
  let number = 2;
  while (isTaken(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}
