import { toPointer } from '@nativ/runtime';
import type {
  ArrayFieldTemplateProps,
  MultiSchemaFieldTemplateProps,
  ObjectFieldTemplateProps,
  RJSFSchema,
} from '@rjsf/utils';
import { descriptionIdOf, errorIdOf, idOfPath, safeId } from '../field-ids.ts';
import type { FormContext, FormRegistry, RowProps } from '../form-context.ts';
import { labelOf, RequiredMark } from './field-template.tsx';
import { InAddress } from './input-attributes.ts';

/** A group of questions. The form itself is the outermost one and has its title elsewhere. */
export function ObjectFieldTemplate(props: ObjectFieldTemplateProps<unknown, RJSFSchema, FormContext>) {
  const { title, description, fieldPathId, properties } = props;
  const questions = properties.map((property) => property.content);
  const about = description ? (
    <div id={descriptionIdOf(fieldPathId.$id)} className="nv-help" dir="auto">
      {description}
    </div>
  ) : null;
  if (fieldPathId.path.length === 0) {
    return (
      <>
        {props.registry.formContext.isPlainHtml ? <DefaultButton /> : null}
        {about}
        {questions}
      </>
    );
  }
  const last = fieldPathId.path.at(-1);
  const errors = props.errorSchema?.__errors ?? [];
  const isAddress = (props.schema as { 'x-question'?: unknown })['x-question'] === 'address';
  return (
    <fieldset className={isAddress ? 'nv-group nv-address' : 'nv-group'} id={safeId(fieldPathId.$id)} tabIndex={-1}>
      <legend>
        <span dir="auto">{typeof last === 'number' ? rowTitle(props, last) : labelOf(title, String(last ?? ''))}</span>
      </legend>
      {about}
      <GroupErrors id={fieldPathId.$id} errors={errors} />
      <InAddress value={isAddress}>{questions}</InAddress>
    </fieldset>
  );
}

/** Enter presses the first button of a form; without this one it would be a button that removes a row. */
function DefaultButton() {
  return <button type="submit" className="nv-default" tabIndex={-1} aria-hidden="true" />;
}

function rowTitle(
  { registry, title }: ObjectFieldTemplateProps<unknown, RJSFSchema, FormContext>,
  index: number,
): string {
  const name = title.replace(/-\d+$/, '');
  return registry.formContext.texts.row(name, index + 1);
}

function GroupErrors({ id, errors }: { readonly id: string; readonly errors: readonly string[] }) {
  if (errors.length === 0) return null;
  return (
    <div id={errorIdOf(id)} className="nv-error">
      {errors.map((error) => (
        <p key={error}>{error}</p>
      ))}
    </div>
  );
}

/** A list whose rows are added and taken away. */
export function ArrayFieldTemplate(props: ArrayFieldTemplateProps<unknown, RJSFSchema, FormContext>) {
  const { canAdd, fieldPathId, items, onAddClick, rawErrors = [], registry, required, schema, title } = props;
  const { texts } = registry.formContext;
  const name = labelOf(title, String(fieldPathId.path.at(-1) ?? ''));
  const place = toPointer(fieldPathId.path);
  return (
    <fieldset className="nv-group nv-list" id={safeId(fieldPathId.$id)} tabIndex={-1}>
      <legend>
        <span dir="auto">{name}</span>
        <RequiredMark isRequired={required === true} texts={texts} />
      </legend>
      {schema.description ? (
        <div id={descriptionIdOf(fieldPathId.$id)} className="nv-help" dir="auto">
          {schema.description}
        </div>
      ) : null}
      <GroupErrors id={fieldPathId.$id} errors={rawErrors} />
      {items.length === 0 ? <p className="nv-help">{texts.emptyList}</p> : <ol>{items}</ol>}
      {canAdd ? (
        <button className="nv-button" {...operation(registry, idOfPath(place), `add:${place}`, onAddClick)}>
          <span aria-hidden="true">+ </span>
          {texts.add(name)}
        </button>
      ) : null}
    </fieldset>
  );
}

/** Without script a button sends the form and says by its value what it is for; with script it acts at once. */
function operation(registry: FormRegistry, list: string, value: string, act: (event?: unknown) => void) {
  const { action, isPlainHtml } = registry.formContext;
  if (!isPlainHtml) return { type: 'button' as const, onClick: act };
  const formAction = `${action}#${encodeURIComponent(list)}`;
  return { type: 'submit' as const, name: '_op', value, formNoValidate: true, formAction };
}

/** One row of a list, with the buttons that move and remove it; their names hold its number, so that no two are alike. */
export function ArrayFieldItemTemplate({ buttonsProps, children, hasToolbar, index, registry }: RowProps) {
  const { texts } = registry.formContext;
  const number = index + 1;
  const { path } = buttonsProps.fieldPathId;
  const place = toPointer(path);
  const list = idOfPath(toPointer(path.slice(0, -1)));
  const button = (verb: string, label: string, sign: string, act: (event?: unknown) => void) => (
    <button
      className="nv-button nv-small"
      aria-label={label}
      title={label}
      {...operation(registry, list, `${verb}:${place}`, act)}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  return (
    <li className="nv-row">
      <div className="nv-row-body">{children}</div>
      {hasToolbar ? (
        <div className="nv-row-tools">
          {buttonsProps.hasMoveUp ? button('up', texts.moveRowUp(number), '↑', buttonsProps.onMoveUpItem) : null}
          {buttonsProps.hasMoveDown
            ? button('down', texts.moveRowDown(number), '↓', buttonsProps.onMoveDownItem)
            : null}
          {buttonsProps.hasRemove ? button('remove', texts.removeRow(number), '✕', buttonsProps.onRemoveItem) : null}
        </div>
      ) : null}
    </li>
  );
}

/** A choice between shapes of an answer: the choice, then the questions of the shape chosen. */
export function MultiSchemaFieldTemplate({
  optionSchemaField,
  registry,
  selector,
}: MultiSchemaFieldTemplateProps<unknown, RJSFSchema, FormContext>) {
  return (
    <div className="nv-part">
      {registry.formContext.isPlainHtml ? null : selector}
      {optionSchemaField}
    </div>
  );
}
