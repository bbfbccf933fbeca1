import type { FallbackFieldTemplateProps, RJSFSchema, UnsupportedFieldProps } from '@rjsf/utils';
import type { FormContext } from '../form-context.ts';

/** A question of a kind that cannot be shown, such as one whose answer is not described at all. */
export function UnsupportedFieldTemplate({ registry }: UnsupportedFieldProps<unknown, RJSFSchema, FormContext>) {
  return <p className="nv-help">{registry.formContext.texts.unsupported}</p>;
}

export function UnsupportedFallback({ registry }: FallbackFieldTemplateProps<unknown, RJSFSchema, FormContext>) {
  return <p className="nv-help">{registry.formContext.texts.unsupported}</p>;
}
