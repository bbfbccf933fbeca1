import { fileRuleOf, toPointer } from '@nativ/runtime';
import type { RJSFSchema } from '@rjsf/utils';
import { helpIdOf, idOfPath, safeId } from '../field-ids.ts';
import { findFile } from '../file-context.ts';
import type { FormRegistry } from '../form-context.ts';
import { sizeText } from '../texts/file-texts.ts';
import { describedBy } from './described-by.ts';
import type { Widget } from './text-widgets.tsx';

/**
 * A file on a page without script: what is attached stays so, by a hidden field, however often the page comes back. The
 * second label stands in a part of its own: beside the first, a script that swaps the page would take one for the other.
 */
export function PlainFileWidget(props: Widget) {
  const { htmlName = props.id, registry, schema, value } = props;
  const { texts } = registry.formContext.files;
  const isAttached = typeof value === 'string' && value !== '';
  return (
    <>
      {isAttached ? <Attached id={value} name={htmlName} registry={registry} /> : null}
      {isAttached ? (
        <div className="nv-help">
          <label htmlFor={safeId(props.id)}>{texts.replace}</label>
        </div>
      ) : null}
      <FileInput {...props} name={htmlName} schema={schema} isRequired={props.required === true && !isAttached} />
    </>
  );
}

/** Several files on a page without script: those that are attached, and one input that takes more. */
export function PlainFilesWidget(props: Widget) {
  const { htmlName = props.id, registry, schema } = props;
  const ids = (Array.isArray(props.value) ? props.value : []).filter((id): id is string => typeof id === 'string');
  const name = htmlName.replace(/\[\]$/, '');
  const items = (Array.isArray(schema.items) ? schema.items[0] : schema.items) as RJSFSchema | undefined;
  return (
    <>
      {ids.map((id, index) => (
        <Attached key={id} id={id} name={`${name}[]`} place={`${name}[${index}]`} registry={registry} />
      ))}
      <FileInput
        {...props}
        name={`${name}[]`}
        schema={items ?? {}}
        isMultiple
        isRequired={props.required === true && ids.length === 0}
      />
    </>
  );
}

interface AttachedProps {
  readonly id: string;
  readonly name: string;
  /** Of one among several. */
  readonly place?: string;
  readonly registry: FormRegistry;
}

function Attached({ id, name, place = name, registry }: AttachedProps) {
  const { action, files } = registry.formContext;
  const { texts } = files;
  const file = findFile(files, id);
  const pointer = pointerOf(place);
  return (
    <div className="nv-file">
      <input type="hidden" name={name} value={id} />
      <span className="nv-file-name">
        <bdi>{file ? texts.attached(file.name, file.size) : texts.attachedUnknown}</bdi>
      </span>
      <button
        type="submit"
        className="nv-button nv-small"
        name="_op"
        value={`detach:${pointer}`}
        formNoValidate
        formAction={`${action}#${encodeURIComponent(idOfPath(pointer))}`}
        aria-label={texts.remove(file?.name ?? '')}
      >
        {texts.removeShort}
      </button>
    </div>
  );
}

/** `f[people][0][photo]` is `/people/0/photo`. */
const pointerOf = (name: string): string =>
  toPointer([...name.matchAll(/\[([^[\]]*)\]/g)].map((match) => match[1] ?? ''));

type InputProps = Widget & {
  readonly name: string;
  readonly schema: RJSFSchema;
  readonly isMultiple?: boolean;
  readonly isRequired: boolean;
};

function FileInput({ name, schema, isMultiple = false, isRequired, ...props }: InputProps) {
  const { texts, language } = props.registry.formContext.files;
  const { accept, maxBytes } = fileRuleOf([schema]) ?? {};
  const described = describedBy({ ...props, schema });
  const hint = helpIdOf(`${props.id}-limit`);
  const ids = [described['aria-describedby'], maxBytes === undefined ? undefined : hint].filter(Boolean).join(' ');
  return (
    <>
      {maxBytes === undefined ? null : (
        <div id={hint} className="nv-help">
          {texts.atMost(sizeText(maxBytes, language))}
        </div>
      )}
      <input
        type="file"
        id={safeId(props.id)}
        name={name}
        {...(accept && { accept: accept.join(',') })}
        {...(isMultiple && { multiple: true })}
        {...(isRequired && { required: true })}
        {...((props.disabled || props.readonly) && { disabled: true })}
        {...described}
        {...(ids && { 'aria-describedby': ids })}
      />
    </>
  );
}
