import { type EditorProps, inputAttributes, put, textOf } from '../editor-props.ts';
import classes from '../properties.module.css';

/** A condition, as text. */
export function ConditionEditor(props: EditorProps) {
  return (
    <textarea
      {...inputAttributes(props)}
      rows={2}
      dir="ltr"
      spellCheck={false}
      className={classes.code}
      aria-label={props.schema.title ?? props.name}
      value={textOf(props.formData)}
      maxLength={2000}
      onChange={({ target }) => put(props, target.value)}
    />
  );
}
