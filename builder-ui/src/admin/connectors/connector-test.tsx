import { Button, TextInput } from '@mantine/core';
import type { Connector, ConnectorTested } from '@nativ/schemas';
import { IconCircleCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { testConnector } from '../../api/connector-queries.ts';
import { Notice } from '../../ui/notice.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import classes from './connectors.module.css';

/** Asks the system for a path and says how it answered. A model server answers at /v1/models. */
export function ConnectorTest({ connector }: { readonly connector: Connector }) {
  const { t } = useTranslation();
  const asksModels = connector.usedBy.some(({ kind }) => kind === 'classifier');
  const [path, setPath] = useState(asksModels ? '/v1/models' : '/');
  const trial = useMutation({ mutationFn: () => testConnector(connector.key, path) });
  return (
    <form
      className={classes.fields}
      onSubmit={(event) => {
        event.preventDefault();
        trial.mutate();
      }}
    >
      <TextInput
        label={t('connectors.test.path')}
        description={t('connectors.test.hint')}
        dir="ltr"
        required
        maxLength={500}
        pattern="/([^\/\\#\s][^#\s]*)?"
        value={path}
        onChange={({ currentTarget }) => setPath(currentTarget.value)}
      />
      <div className={classes.actions}>
        <Button type="submit" loading={trial.isPending}>
          {t('connectors.test.ask')}
        </Button>
      </div>
      {trial.data && !trial.isPending && <Answer tested={trial.data} />}
      {trial.error && <ProblemAlert error={trial.error} title={t('connectors.test.failed')} />}
    </form>
  );
}

function Answer({ tested: { outcome, status, tookMs } }: { readonly tested: ConnectorTested }) {
  const { t } = useTranslation();
  const said = t(`connectors.test.outcome.${outcome}`, { status, ms: tookMs });
  if (outcome !== 'answered') {
    return (
      <Notice tone="attention" title={t('connectors.test.notWell')}>
        <p className={classes.said}>{said}</p>
      </Notice>
    );
  }
  return (
    <div role="status">
      <StatusMark icon={IconCircleCheck} tone="accent">
        {said}
      </StatusMark>
    </div>
  );
}
