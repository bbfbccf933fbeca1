import type { RegistryFieldsType, RJSFSchema, TemplatesType } from '@rjsf/utils';
import type { FormContext } from './form-context.ts';

/** What a form draws with besides the theme: fields of its own kinds, and another way to arrange them. */
export interface FormParts {
  readonly fields?: RegistryFieldsType<unknown, RJSFSchema, FormContext>;
  readonly templates?: Partial<TemplatesType<unknown, RJSFSchema, FormContext>>;
}
