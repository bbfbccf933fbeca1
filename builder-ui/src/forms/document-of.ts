import type { Form, FormDocument, FormVersion } from '@nativ/schemas';

/** The document of a form or of one of its versions, which come with facts about themselves beside it. */
export function documentOf(of: Form | FormVersion | FormDocument): FormDocument {
  const { title, schema, uiSchema, translations, settings } = of;
  // A document may leave parts out, and then does not have them as undefined either.
  return {
    title,
    schema,
    ...(uiSchema !== undefined && { uiSchema }),
    ...(translations !== undefined && { translations }),
    ...(settings !== undefined && { settings }),
  };
}
