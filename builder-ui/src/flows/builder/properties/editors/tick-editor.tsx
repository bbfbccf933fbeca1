import { descriptionIdOf, safeId } from '../../../../forms/renderer/field-ids.ts';
import { type EditorProps, inputAttributes, optionsOf, put } from '../editor-props.ts';

/** Yes or no, as one box to tick. */
export function TickEditor(props: EditorProps) {
  const { absent = false } = optionsOf(props);
  const { schema, fieldPathId } = props;
  return (
    <>
      <label className="nv-choice" htmlFor={safeId(fieldPathId.$id)}>
        <input
          type="checkbox"
          {...inputAttributes(props)}
          checked={(props.formData ?? absent) === true}
          onChange={({ target }) => put(props, target.checked === absent ? undefined : target.checked)}
        />
        <span>{schema.title}</span>
      </label>
      {schema.description && (
        <div id={descriptionIdOf(fieldPathId.$id)} className="nv-help">
          {schema.description}
        </div>
      )}
    </>
  );
}
