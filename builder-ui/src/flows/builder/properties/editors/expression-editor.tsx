import { useTranslation } from 'react-i18next';
import { ConditionField } from '../../conditions/condition-field.tsx';
import { ExpressionText } from '../../conditions/expression-text.tsx';
import { useExpressionPlace } from '../../conditions/use-expression-place.ts';
import { AnswerMenu } from '../answers/answer-menu.tsx';
import { type EditorProps, put, textOf } from '../editor-props.ts';
import { usePanel } from '../panel-context.ts';
import classes from '../properties.module.css';

interface ExpressionInputProps {
  readonly label: string;
  readonly value: string;
  /** Called with an empty text when nothing is left. */
  readonly onChange: (value: string) => void;
}

/** A value of the case, as an expression, with the answers that there are to choose from. */
export function ExpressionInput({ label, value, onChange }: ExpressionInputProps) {
  const { node } = usePanel();
  const place = useExpressionPlace({ nodeId: node.id });
  return (
    <div className={classes.stack}>
      <ExpressionText
        label={label}
        kind="value"
        place={place}
        value={value === '' ? undefined : value}
        onChange={(text) => onChange(text ?? '')}
      />
      {value === '' && <AnswerMenu onPick={onChange} />}
    </div>
  );
}

export function ExpressionEditor(props: EditorProps) {
  return (
    <ExpressionInput
      label={props.schema.title ?? props.name}
      value={textOf(props.formData)}
      onChange={(text) => put(props, text)}
    />
  );
}

/** Something that has to hold, chosen part by part or written. */
export function ConditionEditor(props: EditorProps) {
  const { node } = usePanel();
  const value = textOf(props.formData);
  return (
    <ConditionField
      nodeId={node.id}
      label={props.schema.title ?? props.name}
      value={value === '' ? undefined : value}
      onChange={(text) => put(props, text)}
    >
      {props.schema.description && <p className="nv-help">{props.schema.description}</p>}
    </ConditionField>
  );
}

/** Several expressions, one below the other. */
export function ExpressionsEditor(props: EditorProps) {
  const { t } = useTranslation();
  const values = (Array.isArray(props.formData) ? props.formData : []).map(String);
  const title = props.schema.title ?? props.name;
  const isDisabled = props.disabled === true;
  return (
    <div className={classes.stack}>
      {values.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an expression is known by its place alone.
        <div key={index} className={classes.stack}>
          <ExpressionInput
            label={`${title} ${index + 1}`}
            value={value}
            onChange={(text) => put(props, values.with(index, text))}
          />
          <button
            type="button"
            className="nv-button nv-small"
            disabled={isDisabled}
            onClick={() => put(props, values.toSpliced(index, 1))}
          >
            {t('properties.remove', { name: `${title} ${index + 1}` })}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="nv-button nv-small"
        disabled={isDisabled}
        onClick={() => put(props, [...values, ''])}
      >
        {t('properties.addTo', { list: title })}
      </button>
    </div>
  );
}
