import '../../ui/choice-styles.ts';
import { Button, Checkbox, TextInput } from '@mantine/core';
import type { Connector } from '@nativ/schemas';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { connectorsQuery } from '../../api/connector-queries.ts';
import { KeyField } from '../../designs/key-field.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import classes from './connectors.module.css';
import { emptyRow, HeaderFields, headersIn } from './header-fields.tsx';
import { useSetting } from './use-setting.ts';

interface FormProps {
  /** Null for a new one. */
  readonly connector: Connector | null;
  readonly onDone: () => void;
}

/** Sets where a system is and what it is shown. What was set before is never shown: it stays, or is set anew as a whole. */
export function ConnectorForm({ connector, onDone }: FormProps) {
  const { t } = useTranslation();
  const { data: others = [] } = useInfiniteQuery(connectorsQuery);
  const [key, setKey] = useState(connector?.key ?? '');
  const [origin, setOrigin] = useState(connector?.origin ?? '');
  const [wantsAnew, setWantsAnew] = useState(false);
  const [rows, setRows] = useState([emptyRow(1)]);
  const setting = useSetting(onDone);
  const isTaken = connector === null && others.some((other) => other.key === key);
  const isElsewhere = connector !== null && bare(origin) !== connector.origin;
  const hasSecrets = connector !== null && connector.headers?.length !== 0;
  const setsHeaders = !hasSecrets || wantsAnew || isElsewhere;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isTaken) return;
    const headers = headersIn(rows);
    // A system that has none keeps none unless some are named.
    setting.mutate({ key, to: { origin: bare(origin), ...(setsHeaders && { headers }) } });
  };
  return (
    <form onSubmit={submit} className={classes.fields} autoComplete="off">
      {connector === null && (
        <KeyField
          label={t('connectors.key')}
          hint={t('connectors.keyHint')}
          value={key}
          onChange={setKey}
          taken={isTaken ? t('connectors.keyTaken') : null}
        />
      )}
      <TextInput
        label={t('connectors.origin')}
        description={t('connectors.originHint')}
        dir="ltr"
        required
        maxLength={300}
        pattern="https?://[^\/?#@\\\s]+\/?"
        value={origin}
        onChange={({ currentTarget }) => setOrigin(currentTarget.value)}
      />
      {hasSecrets && (
        <Checkbox
          label={t('connectors.anew')}
          description={t(isElsewhere ? 'connectors.anewElsewhere' : 'connectors.anewHint')}
          checked={setsHeaders}
          disabled={isElsewhere}
          onChange={({ currentTarget }) => setWantsAnew(currentTarget.checked)}
        />
      )}
      {setsHeaders && <HeaderFields rows={rows} onChange={setRows} />}
      {setting.error && <ProblemAlert error={setting.error} title={t('connectors.failed')} />}
      <div className={classes.actions}>
        <Button type="submit" loading={setting.isPending}>
          {t('action.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** As browsers copy addresses: with a slash at the end that says nothing. */
const bare = (origin: string) => origin.trim().replace(/\/$/, '');
