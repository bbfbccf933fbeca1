import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { durationInWords } from '../../../../nodes/timing-words.ts';
import { type DurationUnit, durationText, durationUnits, durationValue } from '../duration-value.ts';
import { type EditorProps, inputAttributes, put, textOf } from '../editor-props.ts';
import classes from '../properties.module.css';

/** How long something takes: a number and a unit. */
export function DurationEditor(props: EditorProps) {
  const value = textOf(props.formData);
  if (value !== '' && durationValue(value) === null) return <MixedDuration {...props} />;
  return <DurationInput {...inputAttributes(props)} value={value} onChange={(text) => put(props, text)} />;
}

interface DurationInputProps {
  readonly id: string;
  readonly disabled?: true;
  readonly value: string;
  /** Called with an empty text when there is no number. */
  readonly onChange: (value: string) => void;
  readonly 'aria-label'?: string;
}

export function DurationInput({ value, onChange, ...attributes }: DurationInputProps) {
  const { t } = useTranslation();
  const found = durationValue(value);
  const [chosen, setUnit] = useState<DurationUnit>('hours');
  const unit = found?.unit ?? chosen;
  const write = (amount: string, of: DurationUnit) => {
    setUnit(of);
    onChange(amount === '' ? '' : durationText({ amount: Number(amount), unit: of }));
  };
  return (
    <div className={classes.pair}>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        {...attributes}
        value={found?.amount ?? ''}
        onChange={({ target }) => write(target.value.replace(/\D/g, '').slice(0, 6), unit)}
      />
      <select
        aria-label={t('properties.unit.title')}
        disabled={attributes.disabled === true}
        value={unit}
        onChange={({ target }) => write(found ? String(found.amount) : '', target.value as DurationUnit)}
      >
        {Object.keys(durationUnits).map((name) => (
          <option key={name} value={name}>
            {t(`properties.unit.${name as DurationUnit}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** One that needs several units is edited as it is written, with its words below. */
function MixedDuration(props: EditorProps) {
  const { t } = useTranslation();
  const value = textOf(props.formData);
  return (
    <>
      <input
        type="text"
        dir="ltr"
        {...inputAttributes(props)}
        value={value}
        onChange={({ target }) => put(props, target.value)}
      />
      <p className="nv-help">{durationInWords(value, t)}</p>
    </>
  );
}
