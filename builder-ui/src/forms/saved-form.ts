import type { Form, FormDocument } from '@nativ/schemas';
import { changeForm, formQuery, readForm } from '../api/design-queries.ts';
import type { SavedDesign } from '../designs/use-draft-saver.ts';
import { documentOf } from './document-of.ts';

/** A form as its saver needs it. */
export const savedForm = (key: string): SavedDesign<FormDocument, Form> => ({
  kind: 'form',
  key,
  members: ['title', 'schema', 'uiSchema', 'translations', 'settings'],
  queryKey: formQuery(key).queryKey,
  change: (patch, basedOn) => changeForm(key, patch, basedOn),
  read: () => readForm(key),
  documentOf,
  isDocument: (found): found is FormDocument =>
    typeof found === 'object' && found !== null && 'schema' in found && typeof found.schema === 'object',
});
