import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface NumberFieldProps {
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: number | undefined) => void;
  readonly isWhole?: boolean;
  readonly minimum?: number;
}

/** A number, or none. What is no number yet is kept to be typed on, and changes nothing. */
export function NumberField({ label, value, onChange, isWhole = false, minimum }: NumberFieldProps) {
  const { t } = useTranslation();
  const shown = typeof value === 'number' ? String(value) : '';
  const [text, setText] = useState(shown);
  useEffect(() => {
    setText((typed) => (Number(typed) === value && typed.trim() !== '' ? typed : shown));
  }, [shown, value]);
  const isWrong = text.trim() !== '' && numberIn(text, isWhole, minimum) === null;
  return (
    <TextInput
      label={label}
      value={text}
      size="sm"
      dir="ltr"
      inputMode={isWhole ? 'numeric' : 'decimal'}
      error={isWrong ? t(isWhole ? 'builder.properties.wholeNumber' : 'builder.properties.number') : undefined}
      onChange={({ target }) => {
        setText(target.value);
        const number = numberIn(target.value, isWhole, minimum);
        if (target.value.trim() === '') onChange(undefined);
        else if (number !== null) onChange(number);
      }}
    />
  );
}

function numberIn(text: string, isWhole: boolean, minimum: number | undefined): number | null {
  const number = Number(text.trim());
  const isFit = text.trim() !== '' && Number.isFinite(number) && (!isWhole || Number.isInteger(number));
  return isFit && (minimum === undefined || number >= minimum) ? number : null;
}
