import { Button } from '@mantine/core';
import type { Connector } from '@nativ/schemas';
import { IconPlug, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { connectorsQuery, isUsable } from '../../api/connector-queries.ts';
import { meQuery } from '../../api/session.ts';
import { Page } from '../../app/page.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import { ConnectorCard } from './connector-card.tsx';
import { ConnectorForm } from './connector-form.tsx';
import classes from './connectors.module.css';

/** The systems outside that flows and classifiers may ask, and how they are asked. Admins change them; designers see what there is. */
export function ConnectorsPage() {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  const [isAdding, setAdding] = useState(false);
  const mayChange = me.user.role === 'admin';
  return (
    <Page
      title={t('connectors.title')}
      facts={t('connectors.lead')}
      actions={
        mayChange &&
        !isAdding && (
          <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setAdding(true)}>
            {t('connectors.add')}
          </Button>
        )
      }
    >
      <div className={classes.stack}>
        {isAdding && (
          <Section title={t('connectors.add')}>
            <ConnectorForm connector={null} onDone={() => setAdding(false)} />
          </Section>
        )}
        <ConnectorList mayChange={mayChange} isAdding={isAdding} />
      </div>
    </Page>
  );
}

function ConnectorList({ mayChange, isAdding }: { readonly mayChange: boolean; readonly isAdding: boolean }) {
  const { t } = useTranslation();
  const connectors = useInfiniteQuery(connectorsQuery);
  if (connectors.isPending) return <LoadingLines lines={3} height={28} />;
  if (!connectors.data) {
    const { error, refetch } = connectors;
    return <ProblemAlert error={error} title={t('connectors.problem')} onRetry={() => void refetch()} />;
  }
  if (connectors.data.length === 0) {
    if (isAdding) return null;
    return (
      <EmptyState
        icon={IconPlug}
        title={t('connectors.none.title')}
        hint={t(mayChange ? 'connectors.none.hint' : 'connectors.none.ask')}
      />
    );
  }
  return (
    <>
      <ul className={classes.list} aria-label={t('connectors.title')} data-walk>
        {inUseFirst(connectors.data).map((connector) => (
          <ConnectorCard key={connector.key} connector={connector} mayChange={mayChange} />
        ))}
      </ul>
      <LoadMore query={connectors} of={t('connectors.title')} />
    </>
  );
}

/** What is put away stands behind what is there. */
const inUseFirst = (connectors: readonly Connector[]) =>
  connectors.toSorted((one, other) => Number(isUsable(other)) - Number(isUsable(one)));
