import type { FormDocument, LocalizedText } from '@nativ/schemas';
import { pointerTokens, readPointer } from '../json-pointer.ts';
import { isJsonObject, type JsonObject } from '../json-schema.ts';
import { localizedPlaces } from './localized-places.ts';
import { schemaPlaces } from './schema-places.ts';

/** A text of a form, in all the languages in which it is there. */
export interface FormText {
  /** JSON Pointer into the document: `/title`, `/schema/properties/kind/title`. */
  readonly pointer: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** The language a form is written in, then those that it is or shall be translated into. */
export function documentLanguages(document: Pick<FormDocument, 'settings' | 'translations'>): readonly string[] {
  return [...new Set([writtenLanguage(document), ...Object.keys(document.translations ?? {})])];
}

/** Every text that people read in a form, in the order in which they meet it. */
export function formTexts(document: FormDocument): readonly FormText[] {
  const written = writtenLanguage(document);
  const localized = localizedPlaces(document).map((pointer) => ({
    pointer,
    texts: textsOf(readPointer(document, pointer) as LocalizedText, written),
  }));
  const inSchema = schemaPlaces(document).map((pointer) => ({
    pointer,
    texts: { ...translationsOf(document, pointer), [written]: String(readPointer(document, pointer)) },
  }));
  return [...localized, ...inSchema].filter(({ texts }) => Object.keys(texts).length > 0);
}

/** The texts that have no words in a language, of those that have words in the language the form is written in. */
export function missingTexts(document: FormDocument, language: string): readonly string[] {
  return formTexts(document)
    .filter(({ texts }) => (texts[language] ?? '').trim() === '' && hasWords(texts[writtenLanguage(document)]))
    .map(({ pointer }) => pointer);
}

/**
 * The document with one text changed in one language; an empty text takes a translation away. What is written in the
 * schema itself cannot be taken away here, since the question would lose its name.
 */
export function withFormText(document: FormDocument, pointer: string, language: string, text: string): FormDocument {
  const written = writtenLanguage(document);
  const isOfSchema = /^\/(schema|uiSchema)\//.test(pointer);
  if (isOfSchema && language !== written) return withTranslation(document, pointer, language, text);
  if (isOfSchema) return text.trim() === '' ? document : put(document, pointerTokens(pointer), () => text);
  return put(document, pointerTokens(pointer), (present) => {
    const texts = { ...textsOf(present as LocalizedText, written), [language]: text };
    return Object.fromEntries(Object.entries(texts).filter(([of, words]) => of === written || words.trim() !== ''));
  });
}

const writtenLanguage = (document: Pick<FormDocument, 'settings'>): string => document.settings?.language ?? 'en';

/** A number, a date or a sign reads the same everywhere. */
const hasWords = (text: string | undefined): boolean => text !== undefined && /\p{L}/u.test(text);

function textsOf(text: LocalizedText | undefined, written: string): Readonly<Record<string, string>> {
  if (typeof text === 'string') return { [written]: text };
  return isJsonObject(text) ? (text as Readonly<Record<string, string>>) : {};
}

function translationsOf({ translations = {} }: FormDocument, pointer: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(translations).flatMap(([language, texts]) => {
      const text = Object.hasOwn(texts, pointer) ? texts[pointer] : undefined;
      return text === undefined ? [] : [[language, text]];
    }),
  );
}

function withTranslation(document: FormDocument, pointer: string, language: string, text: string): FormDocument {
  const { [pointer]: _former, ...others } = document.translations?.[language] ?? {};
  const texts = text.trim() === '' ? others : { ...others, [pointer]: text };
  return { ...document, translations: { ...document.translations, [language]: texts } };
}

/** Copies what lies on the way; a pointer that leads nowhere changes nothing. */
function put<Value>(value: Value, tokens: readonly string[], change: (present: unknown) => unknown): Value {
  const [token, ...rest] = tokens;
  if (token === undefined) return change(value) as Value;
  if (Array.isArray(value)) {
    const index = Number(token);
    return (index in value ? value.with(index, put(value[index], rest, change)) : value) as Value;
  }
  if (!isJsonObject(value) || !Object.hasOwn(value, token)) return value;
  return { ...(value as JsonObject), [token]: put(value[token], rest, change) } as Value;
}
