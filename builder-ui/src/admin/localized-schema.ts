import { localizeForm } from '@nativ/runtime';
import type { Form } from '@nativ/schemas';

/** The questions of a form in a language; undefined while the form is not there. */
export function localizedSchema(
  form: Form | undefined,
  language: string,
): Readonly<Record<string, unknown>> | undefined {
  return form && localizeForm(form, language).schema;
}
