import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface PercentFieldProps {
  readonly value: number;
  readonly onChange: (percent: number) => void;
}

/** A share in percent. It may stand empty while one types; left empty, it is what it was. */
export function PercentField({ value, onChange }: PercentFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<number | string>(value);
  return (
    <NumberInput
      label={t('rollout.percent')}
      min={1}
      max={100}
      allowDecimal={false}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        const percent = Number(next);
        if (percent >= 1 && percent <= 100) onChange(percent);
      }}
      onBlur={() => setTyped(value)}
    />
  );
}
