import type { FormDocument } from '@nativ/schemas';
import { schemaPointer, uiPointer } from '../document/question-path.ts';
import { writtenLanguage } from '../document/texts.ts';

/** Per translation: the texts of each place, as one JSON text that is the same while nothing in it changes. */
const indexes = new WeakMap<object, Map<string, string>>();

/**
 * The translated texts of one question (not of those in it), keyed by `schema/title`, `ui/ui:help`. In the form's own
 * language there are none: the words stand in the schema.
 */
export function questionTexts(document: FormDocument, path: string, language: string): string {
  if (language === writtenLanguage(document)) return '';
  const texts = document.translations?.[language];
  if (texts === undefined) return '';
  const index = indexes.get(texts) ?? indexOf(texts);
  indexes.set(texts, index);
  const own: Record<string, string> = {};
  for (const [place, name] of [
    [schemaPointer(path), 'schema'],
    [uiPointer(path), 'ui'],
  ] as const) {
    const found = index.get(place);
    if (found === undefined) continue;
    for (const [end, text] of Object.entries(JSON.parse(found) as Record<string, string>)) own[name + end] = text;
  }
  return Object.keys(own).length === 0 ? '' : JSON.stringify(own);
}

/** What of a pointer is the question, and what the place within it. */
const ends = /^(.*?)((?:\/items)?\/(?:oneOf|anyOf|enumNames|examples)\/.*|\/[^/]+)$/s;

function indexOf(texts: Readonly<Record<string, string>>): Map<string, string> {
  const groups = new Map<string, Record<string, string>>();
  for (const [pointer, text] of Object.entries(texts)) {
    const match = ends.exec(pointer);
    if (!match) continue;
    const [, place = '', end = ''] = match;
    const group = groups.get(place) ?? {};
    group[end] = text;
    groups.set(place, group);
  }
  return new Map([...groups].map(([place, group]) => [place, JSON.stringify(group)]));
}
