import {
  enumOptionsDeselectValue,
  enumOptionsIsSelected,
  enumOptionsSelectValue,
  enumOptionValueDecoder,
  enumOptionValueEncoder,
} from '@rjsf/utils';
import { descriptionIdOf, safeId } from '../field-ids.ts';
import { describedBy } from './described-by.ts';
import { labelOf, RequiredMark } from './field-template.tsx';
import type { Widget } from './text-widgets.tsx';

/** Values stand in the page as they are, so that a page without script sends them and not their place in the list. */
const format = 'realValue';

/** The first input of a group has the id of the field, so that a link to the field finds something to focus. */
const inputId = (id: string, index: number): string => (index === 0 ? safeId(id) : `${safeId(id)}-${index}`);

/** A list that opens, for one choice or for several. */
export function SelectWidget(props: Widget) {
  const { id, htmlName, multiple, options, placeholder, registry, value } = props;
  const { emptyValue, enumOptions = [] } = options;
  const chosen = (multiple ? (Array.isArray(value) ? value : []) : [value]) as unknown[];
  const encoded = enumOptions
    .map((option, index) => ({ option, text: enumOptionValueEncoder(option.value, index, format) }))
    .filter(({ option }) => enumOptionsIsSelected(option.value, chosen))
    .map(({ text }) => text);
  return (
    <select
      id={safeId(id)}
      name={htmlName ?? id}
      {...(multiple && { multiple: true })}
      {...(props.required && { required: true })}
      {...((props.disabled || props.readonly) && { disabled: true })}
      value={multiple ? encoded : (encoded[0] ?? '')}
      onChange={({ target }) => {
        const texts = multiple ? [...target.selectedOptions].map((option) => option.value) : target.value;
        props.onChange(enumOptionValueDecoder(texts, enumOptions, format, emptyValue));
      }}
      {...describedBy(props)}
    >
      {multiple ? null : <option value="">{placeholder || registry.formContext.texts.choose}</option>}
      {enumOptions.map((option, index) => {
        const text = enumOptionValueEncoder(option.value, index, format);
        return (
          <option key={text} value={text}>
            {option.label}
          </option>
        );
      })}
    </select>
  );
}

/** All choices in view, one of which may be taken. */
export function RadioWidget(props: Widget) {
  const { id, htmlName, options, rawErrors, value } = props;
  return options.enumOptions?.map((option, index) => (
    <label key={enumOptionValueEncoder(option.value, index, format)} className="nv-choice">
      <input
        type="radio"
        id={inputId(id, index)}
        name={htmlName ?? id}
        value={enumOptionValueEncoder(option.value, index, format)}
        checked={enumOptionsIsSelected(option.value, value)}
        {...(props.required && { required: true })}
        {...((props.disabled || props.readonly) && { disabled: true })}
        {...(rawErrors && rawErrors.length > 0 && { 'aria-invalid': true })}
        onChange={() => props.onChange(option.value)}
      />
      <span dir="auto">{option.label}</span>
    </label>
  ));
}

/** All choices in view, any of which may be taken. */
export function CheckboxesWidget(props: Widget) {
  const { id, htmlName, options, rawErrors } = props;
  const { enumOptions = [] } = options;
  const value = Array.isArray(props.value) ? props.value : [];
  const name = htmlName ?? id;
  return enumOptions.map((option, index) => (
    <label key={enumOptionValueEncoder(option.value, index, format)} className="nv-choice">
      <input
        type="checkbox"
        id={inputId(id, index)}
        name={name.endsWith('[]') ? name : `${name}[]`}
        value={enumOptionValueEncoder(option.value, index, format)}
        checked={enumOptionsIsSelected(option.value, value)}
        {...((props.disabled || props.readonly) && { disabled: true })}
        {...(rawErrors && rawErrors.length > 0 && { 'aria-invalid': true })}
        onChange={({ target }) =>
          props.onChange(
            target.checked
              ? enumOptionsSelectValue(index, value, enumOptions)
              : enumOptionsDeselectValue(index, value, enumOptions),
          )
        }
      />
      <span dir="auto">{option.label}</span>
    </label>
  ));
}

/** The same, close together: many short ones. */
export function TagsWidget(props: Widget) {
  return (
    <div className="nv-tags">
      <CheckboxesWidget {...props} />
    </div>
  );
}

/**
 * One box to tick. It has to be ticked only where the form takes nothing but yes; elsewhere an empty box is a no, which
 * the page without script says with a hidden field of the same name in front of it.
 */
export function CheckboxWidget(props: Widget) {
  const { htmlName, id, label, name, options, registry, schema, value } = props;
  const { isPlainHtml, texts } = registry.formContext;
  const isConsent = schema.const === true || (schema.enum?.length === 1 && schema.enum[0] === true);
  const isRequired = isConsent && props.required === true;
  const description = options.description ?? schema.description;
  return (
    <>
      {isPlainHtml && !isConsent ? <input type="hidden" name={htmlName ?? id} value="false" /> : null}
      <label className="nv-choice">
        <input
          type="checkbox"
          id={safeId(id)}
          name={htmlName ?? id}
          value="true"
          checked={value === true}
          {...(isRequired && { required: true })}
          {...((props.disabled || props.readonly) && { disabled: true })}
          onChange={({ target }) => props.onChange(target.checked)}
          {...describedBy(props)}
        />
        <span>
          <span dir="auto">{labelOf(label, name)}</span>
          {isRequired ? <RequiredMark isRequired texts={texts} /> : null}
        </span>
      </label>
      {description ? (
        <div id={descriptionIdOf(id)} className="nv-help" dir="auto">
          {description}
        </div>
      ) : null}
    </>
  );
}
