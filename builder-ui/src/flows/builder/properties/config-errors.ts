import { cfworkerErrors, explainErrors, type JsonObject, pointerTokens, toPointer } from '@nativ/runtime';
import type { FieldError, Language } from '@nativ/schemas';
import { languages } from '../../../i18n/language.ts';
import type { PanelForm } from './panel-schema.ts';

/**
 * What does not fit the config schema, in the words of the panel, at the setting whose editor shows it. What is still
 * missing is no error: it is marked at its setting.
 */
export function configErrors({ schema, uiSchema }: PanelForm, config: JsonObject, language: Language): FieldError[] {
  const found = cfworkerErrors(schema, config).filter(
    ({ keyword, instancePath }) => keyword !== 'required' || instancePath !== '',
  );
  const form = { title: '', schema, uiSchema, language, direction: languages[language].dir };
  const told = explainErrors(found, form, language).map((error) => ({
    ...error,
    path: editorPlace(error.path, uiSchema),
  }));
  return told.filter((error, index) => told.findIndex(({ path }) => path === error.path) === index);
}

/** The place of the setting whose editor takes care of a value. */
export function editorPlace(path: string, uiSchema: JsonObject): string {
  const tokens = pointerTokens(path);
  let ui: unknown = uiSchema;
  for (const [index, token] of tokens.entries()) {
    const here: unknown = (ui as JsonObject | undefined)?.[/^\d+$/.test(token) ? 'items' : token];
    if ((here as JsonObject | undefined)?.['ui:field'] !== undefined) return toPointer(tokens.slice(0, index + 1));
    ui = here;
  }
  return path;
}
