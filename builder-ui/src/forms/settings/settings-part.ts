import type { FormDocument, FormSettings } from '@nativ/schemas';

/** What each part of the settings is given. */
export interface SettingsPartProps {
  readonly document: FormDocument;
  readonly onChange: (document: FormDocument) => void;
}

/** The document with one setting changed; `undefined` takes it away, so that what is usual need not be said. */
export function withSetting<Name extends keyof FormSettings>(
  document: FormDocument,
  name: Name,
  value: FormSettings[Name] | undefined,
): FormDocument {
  const { [name]: _former, ...others } = document.settings ?? {};
  return { ...document, settings: value === undefined ? others : { ...others, [name]: value } };
}
