import { Button } from '@mantine/core';
import type { Flow, FlowStats, FlowVersion } from '@nativ/schemas';
import { IconRoute } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { flowQuery, flowVersionQuery } from '../../api/design-queries.ts';
import { flowStatsQuery } from '../../api/watching-queries.ts';
import { Page } from '../../app/page.tsx';
import { PendingPage } from '../../app/pending-page.tsx';
import { ProblemPage } from '../../app/problem-page.tsx';
import { useText } from '../../i18n/use-language.ts';
import { LiveForGroups } from '../../training/rollout/live-for-groups.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { BulkProgress } from './bulk-progress.tsx';
import classes from './live.module.css';
import { LiveCase } from './live-case.tsx';
import { LiveControls } from './live-controls.tsx';
import { LiveOverview } from './live-overview.tsx';
import { type LiveSearch, periods } from './live-search.ts';
import { LiveTotals } from './live-totals.tsx';
import { Stale } from './stale.tsx';
import { useBulkRun } from './use-bulk-run.ts';

const route = getRouteApi('/staff/flows/$key/live');

/** A flow as it runs now: how many stand where, how long it takes, what is stuck, and what can be done. */
export function LivePage() {
  const { t } = useTranslation();
  const text = useText();
  const { key } = route.useParams();
  const { version = null, period = 'month' } = route.useSearch();
  const flow = useQuery(flowQuery(key));
  const stats = useQuery(flowStatsQuery({ flow: key, version, days: periods[period] }));
  if (flow.isPending) return <PendingPage />;
  if (!flow.data) return <ProblemPage error={flow.error} onRetry={() => void flow.refetch()} />;
  return (
    <Page
      title={t('live.title')}
      eyebrow={
        <Link to="/flows/$key" params={{ key }}>
          <bdi>{text(flow.data.title)}</bdi>
        </Link>
      }
      actions={
        <Button variant="default" renderRoot={(props) => <Link to="/flows/$key/move" params={{ key }} {...props} />}>
          {t('flow.move')}
        </Button>
      }
    >
      <p className={classes.lead}>{t('live.lead')}</p>
      <LiveForGroups flow={key} />
      {stats.isPending && <LoadingLines lines={6} height={40} />}
      {stats.error && !stats.data && (
        <ProblemAlert error={stats.error} title={t('live.failed')} onRetry={() => void stats.refetch()} />
      )}
      {stats.data && (
        <>
          <Stale error={stats.error} countedAt={stats.dataUpdatedAt} onRetry={() => void stats.refetch()} />
          <LiveView flow={flow.data} stats={stats.data} />
        </>
      )}
    </Page>
  );
}

function LiveView({ flow, stats }: { flow: Flow; stats: FlowStats }) {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const bulk = useBulkRun(flow.key);
  const go = (change: LiveSearch & { readonly without?: readonly (keyof LiveSearch)[] }) => {
    const { without = [], ...values } = change;
    void navigate({
      search: (before) => {
        const next: LiveSearch = { ...before, ...values };
        return Object.fromEntries(Object.entries(next).filter(([name]) => !without.includes(name as keyof LiveSearch)));
      },
      resetScroll: false,
    });
  };
  const versions = stats.versions.map(({ number }) => number);
  const number = search.version ?? flow.publishedVersion ?? versions[0];
  if (number === undefined)
    return <EmptyState icon={IconRoute} title={t('live.unpublished.title')} hint={t('live.unpublished.hint')} />;
  return (
    <>
      <LiveControls
        stats={stats}
        version={search.version ?? null}
        period={search.period ?? 'month'}
        onVersion={(version) =>
          version === null ? go({ without: ['version', 'step', 'open'] }) : go({ version, without: ['step', 'open'] })
        }
        onPeriod={(period) => go({ period })}
      />
      <LiveTotals totals={stats.totals} />
      <p className={classes.note}>{t('live.onlyYours')}</p>
      <BulkProgress bulk={bulk} />
      {search.open !== undefined ? (
        <LiveCase key={search.open} id={search.open} versions={versions} onClose={() => go({ without: ['open'] })} />
      ) : (
        <Drawn number={number} flow={flow.key}>
          {(drawn) => (
            <LiveOverview
              flow={flow.key}
              version={search.version ?? null}
              versions={versions}
              drawn={drawn}
              stats={stats}
              chosen={search.step ?? null}
              bulk={bulk}
              onPick={(step) => go({ step })}
              onClose={() => go({ without: ['step'] })}
              onOpen={(open) => go({ open })}
            />
          )}
        </Drawn>
      )}
    </>
  );
}

interface DrawnProps {
  readonly flow: string;
  readonly number: number;
  readonly children: (version: FlowVersion) => ReactNode;
}

/** Reads the version that is drawn. */
function Drawn({ flow, number, children }: DrawnProps) {
  const { t } = useTranslation();
  const version = useQuery(flowVersionQuery(flow, number));
  if (version.isPending) return <LoadingLines lines={6} height={40} />;
  if (!version.data)
    return <ProblemAlert error={version.error} title={t('problem.page')} onRetry={() => void version.refetch()} />;
  return children(version.data);
}
