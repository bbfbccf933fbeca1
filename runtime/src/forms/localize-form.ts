import type { FormDocument, LocalizedText } from '@nativ/schemas';
import { pointerTokens } from './json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonSchema } from './json-schema.ts';
import { normalizeSchema } from './normalize-schema.ts';
import { isTranslatable } from './translatable-text.ts';

/** A form whose texts are all in one language, its schema in the normal form. */
export interface LocalizedForm {
  readonly language: string;
  readonly direction: 'rtl' | 'ltr';
  readonly title: string;
  readonly schema: JsonSchema;
  readonly uiSchema: JsonObject;
  readonly intro?: string;
  readonly submitLabel?: string;
  readonly thanks?: string;
}

/** A form document, or what a task carries of one. */
export type FormTexts = Pick<FormDocument, 'title' | 'schema' | 'uiSchema' | 'translations' | 'settings'>;

/** The text in the language asked for, else in the one the form is written in, else in any. */
export function localizedText(text: LocalizedText | undefined, language: string, fallback = 'en'): string | undefined {
  if (text === undefined || typeof text === 'string') return text;
  return text[language] ?? text[fallback] ?? Object.values(text)[0];
}

/** The direction a language is written in. */
export function languageDirection(language: string): 'rtl' | 'ltr' {
  return ['he', 'ar', 'fa', 'ur', 'yi'].includes(language) ? 'rtl' : 'ltr';
}

/** Puts a form into one language: its translations in their places, and what has none as it is written. */
export function localizeForm(document: FormTexts, language: string): LocalizedForm {
  const texts = Object.entries(document.translations?.[language] ?? {});
  const translated = texts.reduce<unknown>(
    (place, [pointer, text]) => (isTranslatable(pointer) ? withText(place, pointerTokens(pointer), text) : place),
    { schema: document.schema, uiSchema: document.uiSchema ?? {} },
  ) as { schema: JsonSchema; uiSchema: JsonObject };
  const settings = document.settings ?? {};
  const written = settings.language ?? 'en';
  const text = (value: LocalizedText | undefined) => localizedText(value, language, written);
  return {
    language,
    direction: languageDirection(language),
    title: text(document.title) ?? '',
    schema: normalizeSchema(translated.schema),
    uiSchema: translated.uiSchema,
    ...present('intro', text(settings.intro)),
    ...present('submitLabel', text(settings.submitLabel)),
    ...present('thanks', text(settings.thanks)),
  };
}

function present<Name extends string>(name: Name, text: string | undefined): { [key in Name]?: string } {
  return text === undefined ? {} : ({ [name]: text } as { [key in Name]: string });
}

/** Copies what lies on the way to the text. A pointer that leads nowhere changes nothing: forms change, texts stay behind. */
function withText(place: unknown, tokens: readonly string[], text: string): unknown {
  const [token, ...rest] = tokens;
  if (token === undefined) return place === undefined || typeof place === 'string' ? text : place;
  if (Array.isArray(place)) {
    const index = Number(token);
    return index in place ? place.with(index, withText(place[index], rest, text)) : place;
  }
  if (!isJsonObject(place)) return place;
  if (!Object.hasOwn(place, token) && rest.length > 0) return place;
  return { ...place, [token]: withText(place[token], rest, text) };
}
