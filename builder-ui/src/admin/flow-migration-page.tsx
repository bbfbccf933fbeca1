import type { Flow, FlowVersionSummary } from '@nativ/schemas';
import { IconVersions } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { flowQuery, flowVersionsQuery } from '../api/design-queries.ts';
import { Page } from '../app/page.tsx';
import { PendingPage } from '../app/pending-page.tsx';
import { ProblemPage } from '../app/problem-page.tsx';
import { useText } from '../i18n/use-language.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import classes from './flow-migration.module.css';
import { FlowMigration } from './flow-migration.tsx';

const route = getRouteApi('/staff/flows/$key/move');

/** Moves the running cases of a flow to another version of it. */
export function FlowMigrationPage() {
  const { key } = route.useParams();
  const flow = useQuery(flowQuery(key));
  const versions = useInfiniteQuery(flowVersionsQuery(key));
  if (flow.isPending || versions.isPending) return <PendingPage />;
  const error = flow.error ?? versions.error;
  if (!flow.data || !versions.data)
    return (
      <ProblemPage
        error={error}
        onRetry={() => {
          void flow.refetch();
          void versions.refetch();
        }}
      />
    );
  return <MigrationView flow={flow.data} versions={versions.data} />;
}

function MigrationView({ flow, versions }: { flow: Flow; versions: readonly FlowVersionSummary[] }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <Page
      title={t('migration.title')}
      eyebrow={
        <Link to="/flows/$key" params={{ key: flow.key }}>
          <bdi>{text(flow.title)}</bdi>
        </Link>
      }
    >
      <p className={classes.lead}>{t('migration.lead')}</p>
      {versions.length < 2 ? (
        <EmptyState icon={IconVersions} title={t('migration.single.title')} hint={t('migration.single.hint')} />
      ) : (
        <FlowMigration flow={flow} versions={versions} />
      )}
    </Page>
  );
}
