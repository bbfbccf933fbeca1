import type { FieldProps, RJSFSchema } from '@rjsf/utils';
import { getUiOptions } from '@rjsf/utils';
import { safeId } from '../../../forms/renderer/field-ids.ts';
import type { FormContext } from '../../../forms/renderer/form-context.ts';
import { describedBy } from '../../../forms/renderer/theme/described-by.ts';
import type { Said } from '../../../nodes/node-panel.ts';
import type { Frame } from './frame-of.ts';

/** What the form renderer gives to the editor of a setting. */
export type EditorProps = FieldProps<unknown, RJSFSchema, FormContext>;

interface EditorOptions {
  readonly frame: Frame;
  /** What an absent setting means. */
  readonly absent?: unknown;
  readonly none?: Said;
  readonly values?: Readonly<Record<string, Said>>;
}

/** What the panel says about the setting besides its schema. */
export function optionsOf({ uiSchema }: Pick<EditorProps, 'uiSchema'>): EditorOptions {
  return getUiOptions(uiSchema) as unknown as EditorOptions;
}

/** The attributes of the one input of a setting. */
export function inputAttributes(props: EditorProps) {
  const { fieldPathId, schema, uiSchema, rawErrors, disabled, readonly } = props;
  const id = fieldPathId.$id;
  const described = { id, schema, ...(uiSchema && { uiSchema }), ...(rawErrors && { rawErrors }) };
  return { id: safeId(id), ...((disabled || readonly) && { disabled: true as const }), ...describedBy(described) };
}

/** Puts a value at the place of the setting; undefined empties it. */
export function put({ onChange, fieldPathId }: EditorProps, value: unknown): void {
  onChange(value === '' ? undefined : value, fieldPathId.path);
}

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
