import { wallTime } from '@nativ/runtime';
import { type BaseInputTemplateProps, getInputProps, type RJSFSchema, type WidgetProps } from '@rjsf/utils';
import { type ChangeEvent, useContext } from 'react';
import { safeId } from '../field-ids.ts';
import type { FormContext } from '../form-context.ts';
import { describedBy } from './described-by.ts';
import { addressAids, InAddress, typingAids } from './input-attributes.ts';

export type Widget = WidgetProps<unknown, RJSFSchema, FormContext>;

/** What is typed in these reads from left to right in every language, or an address shows as `@name` in Hebrew. */
const leftToRight = new Set(['email', 'url', 'tel', 'number', 'date', 'time', 'datetime-local', 'password', 'color']);

/** A line of text, in all the kinds that HTML has. */
export function BaseInputTemplate(props: BaseInputTemplateProps<unknown, RJSFSchema, FormContext>) {
  const isAddress = useContext(InAddress);
  const isComputed = props.schema.readOnly === true || props.options.readonly === true;
  if (isComputed) return <ComputedAnswer {...props} />;
  const { id, htmlName, name, options, placeholder, registry, schema, value } = props;
  const isTop = id.split('.').length <= 2;
  const isOwn = registry.formContext.mayAutofill;
  const aids = isAddress ? addressAids(name, isOwn) : typingAids(name, schema, isOwn && isTop);
  const { type, step, min, max, autoComplete, autoCapitalize } = getInputProps(schema, props.type, options);
  const kind = schema.type === 'number' || schema.type === 'integer' ? 'text' : (aids.type ?? type);
  const direction = leftToRight.has(kind) || aids.inputMode !== undefined ? 'ltr' : 'auto';
  const isDated = kind === 'date' || kind === 'time' || kind === 'datetime-local';
  return (
    <input
      id={safeId(id)}
      name={htmlName ?? id}
      type={kind}
      dir={direction}
      value={shownValue(value, kind)}
      {...aids}
      {...(autoComplete && { autoComplete })}
      {...(autoCapitalize && { autoCapitalize })}
      {...(isDated && { min, max, step })}
      {...(placeholder && { placeholder })}
      {...(typeof schema.maxLength === 'number' && kind !== 'date' && { maxLength: schema.maxLength })}
      {...(props.required && { required: true })}
      {...(props.disabled && { disabled: true })}
      {...(props.readonly && { readOnly: true })}
      onChange={(event: ChangeEvent<HTMLInputElement>) =>
        props.onChange(typedValue(event.target.value, kind, options.emptyValue))
      }
      onBlur={(event) => props.onBlur(id, event.target.value)}
      onFocus={(event) => props.onFocus(id, event.target.value)}
      {...describedBy(props)}
    />
  );
}

/** An answer that the form computes: said aloud when it changes, and sent along, so that a page without script keeps it. */
function ComputedAnswer({ htmlName, id, registry, value }: BaseInputTemplateProps<unknown, RJSFSchema, FormContext>) {
  const text = shownValue(value, 'text');
  return (
    <>
      <output id={safeId(id)} className="nv-computed" dir="auto">
        {text || registry.formContext.texts.notYet}
      </output>
      {registry.formContext.isPlainHtml ? <input type="hidden" name={htmlName ?? id} value={text} /> : null}
    </>
  );
}

function shownValue(value: unknown, kind: string): string {
  if (value === undefined || value === null) return '';
  if (kind === 'time' || kind === 'datetime-local') return wallTime(String(value));
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The time on the wall, as the page without script sends it. */
function typedValue(text: string, kind: string, emptyValue: unknown): unknown {
  if (text === '') return emptyValue;
  if (kind === 'time' || kind === 'datetime-local') return `${text}${/:\d\d:\d\d$/.test(text) ? '' : ':00'}Z`;
  return text;
}

export function TextWidget(props: Widget) {
  return <BaseInputTemplate {...props} />;
}

export function EmailWidget(props: Widget) {
  return <BaseInputTemplate {...props} type="email" />;
}

export function URLWidget(props: Widget) {
  return <BaseInputTemplate {...props} type="url" />;
}

export function PasswordWidget(props: Widget) {
  return <BaseInputTemplate {...props} type="password" />;
}

export function DateWidget(props: Widget) {
  return <BaseInputTemplate {...props} type="date" />;
}

export function TimeWidget(props: Widget) {
  return <BaseInputTemplate {...props} type="time" />;
}

export function DateTimeWidget(props: Widget) {
  return <BaseInputTemplate {...props} type="datetime-local" />;
}

export function ColorWidget(props: Widget) {
  return <BaseInputTemplate {...props} type="color" />;
}

/** Several lines of text. */
export function TextareaWidget(props: Widget) {
  const { id, htmlName, options, placeholder, schema, value } = props;
  return (
    <textarea
      id={safeId(id)}
      name={htmlName ?? id}
      dir="auto"
      rows={typeof options.rows === 'number' ? options.rows : 5}
      value={value === undefined || value === null ? '' : String(value)}
      {...(placeholder && { placeholder })}
      {...(typeof schema.maxLength === 'number' && { maxLength: schema.maxLength })}
      {...(props.required && { required: true })}
      {...(props.disabled && { disabled: true })}
      {...(props.readonly && { readOnly: true })}
      onChange={(event) => props.onChange(event.target.value === '' ? options.emptyValue : event.target.value)}
      onBlur={(event) => props.onBlur(id, event.target.value)}
      onFocus={(event) => props.onFocus(id, event.target.value)}
      {...describedBy(props)}
    />
  );
}

/** A value that nobody sees, or several. */
export function HiddenWidget({ id, htmlName, value }: Widget) {
  if (Array.isArray(value)) {
    const name = (htmlName ?? id).replace(/(\[\])?$/, '[]');
    return value.map((one) => <input key={String(one)} type="hidden" name={name} value={shownValue(one, 'text')} />);
  }
  return <input type="hidden" id={safeId(id)} name={htmlName ?? id} value={shownValue(value, 'text')} />;
}
