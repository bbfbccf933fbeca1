import { humanizeKey, toPointer } from '@nativ/runtime';
import type {
  DescriptionFieldProps,
  FieldErrorProps,
  FieldHelpProps,
  FieldTemplateProps,
  RJSFSchema,
} from '@rjsf/utils';
import { getUiOptions } from '@rjsf/utils';
import { descriptionIdOf, errorIdOf, groupIdOf, helpIdOf, safeId } from '../field-ids.ts';
import type { FormContext } from '../form-context.ts';
import { RichText } from '../rich-text.tsx';
import type { RendererTexts } from '../texts/renderer-texts.ts';

type Props = FieldTemplateProps<unknown, RJSFSchema, FormContext>;

/** The title of a field, or its key made readable. */
export function labelOf(label: string | undefined, name: string | undefined): string {
  return label === undefined || label === '' || label === name ? humanizeKey(label ?? name ?? '') : label;
}

/** Whether a question has to be answered, in words. */
export function RequiredMark({ isRequired, texts }: { readonly isRequired: boolean; readonly texts: RendererTexts }) {
  return <span className="nv-mark"> ({isRequired ? texts.required : texts.optional})</span>;
}

const groupWidgets: readonly unknown[] = ['radio', 'checkboxes', 'tags', 'rating', 'scale'];

/** Radio buttons and checkboxes are several inputs: what names them is the legend of a fieldset. */
const isChoiceGroup = ({ uiSchema }: Props): boolean => groupWidgets.includes(getUiOptions(uiSchema).widget);

/** What is computed is shown and not asked: nothing to be required, and nothing that a label could lead to. */
const isComputed = ({ schema, uiSchema }: Props): boolean =>
  schema.type !== 'object' &&
  schema.type !== 'array' &&
  (schema.readOnly === true || getUiOptions(uiSchema).readonly === true);

/** One question: its label, what it says about itself, its input, what is wrong with the answer. */
export function FieldTemplate(props: Props) {
  const { id, children, description, errors, help, hidden, rawDescription, rawErrors, rawHelp, registry } = props;
  const { formContext } = registry;
  const place = toPointer(props.fieldPathId.path);
  if (formContext.hidden.has(place)) return null;
  if (hidden) return <div hidden>{children}</div>;
  if (isRichText(props.schema)) return <RichText text={props.schema.description ?? ''} />;
  const isLabelled = props.displayLabel === true && props.label !== '';
  const isInvalid = rawErrors !== undefined && rawErrors.length > 0;
  const label = (
    <>
      <span dir="auto">{labelOf(props.label, lastKey(props))}</span>
      {isComputed(props) ? null : (
        <RequiredMark
          isRequired={props.required === true || formContext.required.has(place)}
          texts={formContext.texts}
        />
      )}
    </>
  );
  const isOwnTemplate = props.schema.type === 'object' || (props.schema.type === 'array' && !isLabelled);
  if (isOwnTemplate) return <div className="nv-part">{children}</div>;
  const below = (
    <>
      {isLabelled && rawDescription ? description : null}
      {rawHelp ? help : null}
      {isInvalid ? errors : null}
      {children}
    </>
  );
  if (isLabelled && isChoiceGroup(props)) {
    const ids = [
      ...(rawDescription ? [descriptionIdOf(id)] : []),
      ...(rawHelp ? [helpIdOf(id)] : []),
      ...(isInvalid ? [errorIdOf(id)] : []),
    ];
    return (
      <fieldset
        className={isInvalid ? 'nv-field nv-bad' : 'nv-field'}
        id={groupIdOf(id)}
        {...(ids.length > 0 && { 'aria-describedby': ids.join(' ') })}
      >
        <legend>{label}</legend>
        {below}
      </fieldset>
    );
  }
  return (
    <div className={isInvalid ? 'nv-field nv-bad' : 'nv-field'}>
      {isLabelled ? <label htmlFor={safeId(id)}>{label}</label> : null}
      {below}
    </div>
  );
}

/** A text between the questions. */
const isRichText = (schema: RJSFSchema): boolean => schema.type === 'null' && typeof schema.description === 'string';

function lastKey({ fieldPathId }: Props): string | undefined {
  const last = fieldPathId.path.at(-1);
  return last === undefined ? undefined : String(last);
}

export function FieldErrorTemplate({ errors = [], fieldPathId }: FieldErrorProps<unknown, RJSFSchema, FormContext>) {
  if (errors.length === 0) return null;
  return (
    <div id={errorIdOf(fieldPathId.$id)} className="nv-error">
      {errors.map((error) => (
        <p key={String(error)}>{error}</p>
      ))}
    </div>
  );
}

export function FieldHelpTemplate({ fieldPathId, help }: FieldHelpProps<unknown, RJSFSchema, FormContext>) {
  if (!help) return null;
  return (
    <div id={helpIdOf(fieldPathId.$id)} className="nv-help" dir="auto">
      {help}
    </div>
  );
}

/** `id` comes with the suffix that rjsf appends; the one we use is made from the field's own id. */
export function DescriptionFieldTemplate({ id, description }: DescriptionFieldProps<unknown, RJSFSchema, FormContext>) {
  if (!description) return null;
  return (
    <div id={descriptionIdOf(id.replace(/__description$/, ''))} className="nv-help" dir="auto">
      {description}
    </div>
  );
}
