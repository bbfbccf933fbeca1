import { useId } from 'react';
import classes from './choice-row.module.css';

interface ChoiceRowProps<Value extends string> {
  readonly label: string;
  readonly values: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly isDisabled?: boolean;
}

/** One of a few, side by side: the browser's own choices, so that arrows move between them and readers count them. */
export function ChoiceRow<Value extends string>({
  label,
  values,
  value,
  onChange,
  isDisabled = false,
}: ChoiceRowProps<Value>) {
  const name = useId();
  return (
    <fieldset className={classes.row} disabled={isDisabled}>
      <legend className={classes.legend}>{label}</legend>
      {values.map((one) => (
        <label key={one.value} className={classes.choice}>
          <input type="radio" name={name} checked={one.value === value} onChange={() => onChange(one.value)} />
          {one.label}
        </label>
      ))}
    </fieldset>
  );
}
