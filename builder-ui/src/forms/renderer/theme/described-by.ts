import { getUiOptions, type RJSFSchema, type UiSchema } from '@rjsf/utils';
import { descriptionIdOf, errorIdOf, helpIdOf } from '../field-ids.ts';
import type { FormContext } from '../form-context.ts';

interface Described {
  readonly id: string;
  readonly schema: RJSFSchema;
  readonly uiSchema?: UiSchema<unknown, RJSFSchema, FormContext>;
  readonly rawErrors?: string[];
}

/** `aria-describedby` and `aria-invalid` of an input; only ids that are on the page are named. */
export function describedBy({ id, schema, uiSchema, rawErrors }: Described) {
  const options = getUiOptions(uiSchema);
  const isInvalid = rawErrors !== undefined && rawErrors.length > 0;
  const ids = [
    ...(options.description || schema.description ? [descriptionIdOf(id)] : []),
    ...(options.help ? [helpIdOf(id)] : []),
    ...(isInvalid ? [errorIdOf(id)] : []),
  ];
  return {
    ...(ids.length > 0 && { 'aria-describedby': ids.join(' ') }),
    ...(isInvalid && { 'aria-invalid': true as const }),
  };
}
