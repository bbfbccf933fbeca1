import { answerType, optionsOf } from '@nativ/runtime';
import type { FormDocument } from '@nativ/schemas';
import { shapeAt } from './containers.ts';
import { editAt, isObject } from './edit-at.ts';
import { schemaPointer, schemaSteps } from './question-path.ts';
import { withPointers } from './translated-texts.ts';

/** An answer that a question offers, and where it stood before, so that its translations follow. */
export interface EditedOption {
  readonly value: unknown;
  readonly title: string;
  readonly from?: number;
}

/** The steps from a question to what offers its answers: a list of several offers them for its items. */
export function optionSteps(document: FormDocument, path: string): readonly string[] {
  const { schema } = shapeAt(document, path);
  return answerType(schema) === 'array' ? ['items'] : [];
}

/** The answers that a question offers, in their order; none where it offers none. */
export function readOptions(document: FormDocument, path: string): readonly EditedOption[] {
  const { schema } = shapeAt(document, path);
  const holder = answerType(schema) === 'array' ? schema.items : schema;
  const options = isObject(holder) ? (optionsOf(holder) ?? []) : [];
  return options.map(({ value, title }, from) => ({ value, title, from }));
}

/** The place of the words of an option, as translations name it. */
export function optionPointer(document: FormDocument, path: string, index: number): string {
  return schemaPointer(
    path,
    ...optionSteps(document, path),
    ...listName(document, path),
    index,
    ...tail(document, path),
  );
}

/**
 * Offers these answers instead, in the form of `oneOf`; the translations of those that stay go with them. A choice of
 * nothing is no choice: an empty list changes nothing.
 */
export function withOptions(document: FormDocument, path: string, options: readonly EditedOption[]): FormDocument {
  if (options.length === 0) return document;
  const steps = optionSteps(document, path);
  const list = listName(document, path);
  const before = schemaPointer(path, ...steps, ...list);
  const after = schemaPointer(path, ...steps, 'oneOf');
  const ends = tail(document, path).map((step) => `/${step}`);
  const places = new Map(options.flatMap(({ from }, index) => (from === undefined ? [] : [[String(from), index]])));
  const followed = withPointers(document, (pointer) => {
    if (!pointer.startsWith(`${before}/`)) return pointer;
    const [index = '', ...rest] = pointer.slice(before.length + 1).split('/');
    const place = places.get(index);
    const isWords = rest.join('/') === ends.join('').slice(1);
    return place === undefined || !isWords ? null : `${after}/${place}/title`;
  });
  return editAt(followed, [...schemaSteps(path), ...steps], (holder) => {
    const { enum: _enum, enumNames: _names, anyOf: _anyOf, ...others } = isObject(holder) ? holder : {};
    return { ...others, oneOf: options.map(({ value, title }) => ({ const: value, title })) };
  });
}

/** Where the words of the options stand: in the branches of a choice, or in a list beside the values. */
function listName(document: FormDocument, path: string): readonly string[] {
  const { schema } = shapeAt(document, path);
  const holder = answerType(schema) === 'array' ? schema.items : schema;
  if (!isObject(holder)) return ['oneOf'];
  if (Array.isArray(holder.enum)) return ['enumNames'];
  return holder.oneOf === undefined && holder.anyOf !== undefined ? ['anyOf'] : ['oneOf'];
}

const tail = (document: FormDocument, path: string) => (listName(document, path)[0] === 'enumNames' ? [] : ['title']);

/** A value for a new option that none of the others has. Numbers stay numbers, so that the answers keep their type. */
export function newOptionValue(options: readonly EditedOption[], isNumeric: boolean): string | number {
  const taken = new Set(options.map(({ value }) => value));
  let number = options.length + 1;
  while (taken.has(isNumeric ? number : `option${number}`)) number += 1;
  return isNumeric ? number : `option${number}`;
}

/** Options from lines that were pasted: one a line, without what is there already. */
export function pastedOptions(present: readonly EditedOption[], text: string, isNumeric: boolean): EditedOption[] {
  const titles = text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '').trim())
    .filter((line) => line !== '');
  const options = [...present];
  for (const title of new Set(titles)) {
    if (options.some((option) => option.title === title)) continue;
    options.push({ value: newOptionValue(options, isNumeric), title });
  }
  return options;
}
