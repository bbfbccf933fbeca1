import { Button, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './case-incidents.module.css';

/** Names and values to keep with a case, as many as needed; the names that it has already are offered. */
export function ValueRows({ known }: { known: readonly string[] }) {
  const { t } = useTranslation();
  const names = useId();
  const [count, setCount] = useState(1);
  return (
    <>
      <datalist id={names}>
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {Array.from({ length: count }, (_, index) => index + 1).map((number) => (
        <div key={number} className={classes.pair}>
          <TextInput
            label={t('incident.valueName', { number })}
            name="name"
            list={names}
            pattern="[A-Za-z_][A-Za-z0-9_]*"
            dir="ltr"
            autoComplete="off"
            required
            withAsterisk={false}
          />
          <TextInput label={t('incident.value', { number })} name="value" dir="auto" autoComplete="off" />
        </div>
      ))}
      <p className={classes.note}>{t('incident.valueHint')}</p>
      <div>
        <Button variant="default" onClick={() => setCount(count + 1)}>
          {t('incident.moreValues')}
        </Button>
      </div>
    </>
  );
}
