import { useTranslation } from 'react-i18next';
import { AnswerMenu } from '../answers/answer-menu.tsx';
import { type EditorProps, inputAttributes, put, textOf } from '../editor-props.ts';
import classes from '../properties.module.css';

interface ExpressionInputProps {
  readonly id: string;
  readonly disabled?: true;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A value of the case, as an expression, with the answers that there are to choose from. */
export function ExpressionInput({ label, value, onChange, ...attributes }: ExpressionInputProps) {
  return (
    <>
      <textarea
        {...attributes}
        rows={1}
        dir="ltr"
        spellCheck={false}
        className={classes.code}
        aria-label={label}
        value={value}
        maxLength={2000}
        onChange={({ target }) => onChange(target.value)}
      />
      <AnswerMenu onPick={(path) => onChange(value === '' ? path : `${value} ${path}`)} />
    </>
  );
}

export function ExpressionEditor(props: EditorProps) {
  return (
    <ExpressionInput
      {...inputAttributes(props)}
      label={props.schema.title ?? props.name}
      value={textOf(props.formData)}
      onChange={(text) => put(props, text)}
    />
  );
}

/** Several expressions, one below the other. */
export function ExpressionsEditor(props: EditorProps) {
  const { t } = useTranslation();
  const values = (Array.isArray(props.formData) ? props.formData : []).map(String);
  const { id, ...attributes } = inputAttributes(props);
  const title = props.schema.title ?? props.name;
  return (
    <div className={classes.stack}>
      {values.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an expression is known by its place alone.
        <div key={index} className={classes.stack}>
          <ExpressionInput
            {...attributes}
            id={index === 0 ? id : `${id}-${index}`}
            label={`${title} ${index + 1}`}
            value={value}
            onChange={(text) => put(props, values.with(index, text))}
          />
          <button type="button" className="nv-button nv-small" onClick={() => put(props, values.toSpliced(index, 1))}>
            {t('properties.remove', { name: `${title} ${index + 1}` })}
          </button>
        </div>
      ))}
      <button type="button" className="nv-button nv-small" onClick={() => put(props, [...values, ''])}>
        {t('properties.addTo', { list: title })}
      </button>
    </div>
  );
}
