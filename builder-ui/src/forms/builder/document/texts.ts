import { pointerTokens, readPointer } from '@nativ/runtime';
import type { FormDocument, LocalizedText } from '@nativ/schemas';
import { editAt, isObject } from './edit-at.ts';

/** The language in which the schema itself is written. */
export function writtenLanguage(document: FormDocument): string {
  return document.settings?.language ?? 'en';
}

/** A text of the schema or uiSchema in a language, and what it says in the form's own language where that differs. */
export function schemaText(document: FormDocument, pointer: string, language: string): string {
  if (language !== writtenLanguage(document)) return document.translations?.[language]?.[pointer] ?? '';
  const text = readPointer(document, pointer);
  return typeof text === 'string' ? text : '';
}

/**
 * Changes a text of the schema or uiSchema: there itself in the form's own language, as a translation in any other. An
 * empty one is taken away; a question keeps its empty title, since it is about to be typed.
 */
export function withSchemaText(document: FormDocument, pointer: string, language: string, text: string): FormDocument {
  const steps = pointerTokens(pointer);
  if (language === writtenLanguage(document)) {
    const keeps = text !== '' || steps.at(-1) === 'title';
    return editAt(document, steps, () => (keeps ? text : undefined));
  }
  // A translation finds its place only where there is something to stand in.
  const holder = text === '' ? document : editAt(document, steps.slice(0, -1), (present) => present ?? {});
  return editAt(holder, ['translations', language], (present) => {
    const texts = isObject(present) ? present : {};
    return editAt(texts, [pointer], () => (text === '' ? undefined : text));
  });
}

/** A text that is kept per language, such as the title of the form. */
export function localizedIn(text: LocalizedText | undefined, language: string, written: string): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return language === written ? text : '';
  return text[language] ?? '';
}

/** The text with the words of one language changed; undefined when no words are left. */
export function withLanguage(
  text: LocalizedText | undefined,
  language: string,
  words: string,
  written: string,
): LocalizedText | undefined {
  const former = text === undefined ? {} : typeof text === 'string' ? { [written]: text } : text;
  const entries = Object.entries({ ...former, [language]: words }).filter(([, said]) => said !== '');
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** What the settings say around the questions: `intro`, `submitLabel`, `thanks`. */
export type SettingsText = 'intro' | 'submitLabel' | 'thanks';

export function withSettingsText(
  document: FormDocument,
  name: SettingsText,
  language: string,
  words: string,
): FormDocument {
  const text = withLanguage(document.settings?.[name], language, words, writtenLanguage(document));
  return editAt(document, ['settings', name], () => text);
}

/** The name of the form; it is never empty, or the form could not be kept. */
export function withTitle(document: FormDocument, language: string, words: string): FormDocument {
  const written = writtenLanguage(document);
  const title = withLanguage(document.title, language, words, written) ?? { [language]: '' };
  return { ...document, title };
}
