import { ActionIcon, Button, PasswordInput, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './connectors.module.css';

/** A header that is typed: its name, and what it holds. */
export interface HeaderRow {
  readonly id: number;
  readonly name: string;
  readonly value: string;
}

export const emptyRow = (id: number): HeaderRow => ({ id, name: '', value: '' });

/** As many as the server takes. */
const mostRows = 20;

/** What the system wants to see with every request. */
export function HeaderFields({
  rows,
  onChange,
}: {
  readonly rows: HeaderRow[];
  readonly onChange: (rows: HeaderRow[]) => void;
}) {
  const { t } = useTranslation();
  const change = (id: number, part: Partial<HeaderRow>) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...part } : row)));
  return (
    <fieldset className={classes.headers}>
      <legend>{t('connectors.headers.title')}</legend>
      <p className={classes.hint}>{t('connectors.headers.hint')}</p>
      {rows.map(({ id, name, value }, at) => (
        <div key={id} className={classes.row}>
          <TextInput
            label={t('connectors.headers.name')}
            dir="ltr"
            maxLength={64}
            pattern="[A-Za-z0-9\-]+"
            required={value !== ''}
            value={name}
            onChange={({ currentTarget }) => change(id, { name: currentTarget.value })}
          />
          <PasswordInput
            label={t('connectors.headers.value')}
            dir="ltr"
            maxLength={4000}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t('connectors.headers.show'), tabIndex: 0 }}
            required={name !== ''}
            value={value}
            onChange={({ currentTarget }) => change(id, { value: currentTarget.value })}
          />
          {rows.length > 1 && (
            <ActionIcon
              variant="default"
              size={44}
              aria-label={t('connectors.headers.remove', { number: at + 1 })}
              onClick={() => onChange(rows.filter((row) => row.id !== id))}
            >
              <IconTrash size={20} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      {rows.length < mostRows && (
        <Button
          variant="default"
          leftSection={<IconPlus size={20} aria-hidden />}
          onClick={() => onChange([...rows, emptyRow(Math.max(...rows.map(({ id }) => id)) + 1)])}
        >
          {t('connectors.headers.add')}
        </Button>
      )}
    </fieldset>
  );
}

/** What was typed; rows without a name are none. */
export const headersIn = (rows: readonly HeaderRow[]): Record<string, string> =>
  Object.fromEntries(rows.filter(({ name }) => name !== '').map(({ name, value }) => [name, value]));
