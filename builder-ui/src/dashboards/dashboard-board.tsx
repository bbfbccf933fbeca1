import type { ResponseTimes } from '@nativ/schemas';
import { IconChartBar, IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type MetricsScope, responseTimesQuery } from '../api/metrics-queries.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { BacklogSection } from './backlog-section.tsx';
import classes from './dashboard.module.css';
import { DashboardControls } from './dashboard-controls.tsx';
import { type DashboardSearch, firstDay, periods } from './dashboard-search.ts';
import { ExportLinks } from './export-links.tsx';
import { Headline } from './headline.tsx';
import { OpenCasesSection } from './open-cases-section.tsx';
import { SplitSection } from './split-section.tsx';
import { WaitTables } from './wait-tables.tsx';
import { WorkloadSection } from './workload-section.tsx';

interface DashboardBoardProps {
  /** Where it is of one group: its key. */
  readonly group?: string;
  readonly search: DashboardSearch;
  readonly onSearch: (search: DashboardSearch) => void;
}

/** All that a dashboard shows: first what matters most, how long people wait; then who waits now; then how that comes. */
export function DashboardBoard({ group, search, onSearch }: DashboardBoardProps) {
  const { t } = useTranslation();
  const { period = 'month', clock = 'wall', form } = search;
  const scope: MetricsScope = { group, form };
  const span = { from: firstDay(periods[period]) };
  const times = useQuery(responseTimesQuery({ ...scope, ...span, clock }));
  return (
    <div className={classes.board}>
      <DashboardControls search={search} forms={times.data?.forms ?? []} onSearch={onSearch} />
      {times.isPending && <LoadingLines lines={6} height={36} />}
      {times.error && (
        <ProblemAlert error={times.error} title={t('dashboards.failed')} onRetry={() => void times.refetch()} />
      )}
      {times.error && times.data && (
        <p className={classes.note}>
          {t('dashboards.countedAt')} <TimeText at={new Date(times.dataUpdatedAt).toISOString()} />
        </p>
      )}
      {times.data && <Times times={times.data} scope={scope} clock={clock} />}
      <OpenCasesSection scope={scope} />
      <WorkloadSection group={group} />
      <BacklogSection scope={scope} from={span.from} />
      {times.data && <ExportLinks scope={scope} span={times.data.period} clock={clock} />}
    </div>
  );
}

interface TimesProps {
  readonly times: ResponseTimes;
  readonly scope: MetricsScope;
  readonly clock: ResponseTimes['clock'];
}

function Times({ times, scope, clock }: TimesProps) {
  const { t } = useTranslation();
  if (times.now.received === 0 && times.before.received === 0)
    return <EmptyState icon={IconChartBar} title={t('dashboards.empty.title')} hint={t('dashboards.empty.hint')} />;
  return (
    <>
      <Headline times={times} scope={scope} clock={clock} />
      {times.isProtected && (
        <p className={classes.protected}>
          <IconShieldCheck size={20} aria-hidden />
          <span>
            <strong>{t('dashboards.protected.title')}.</strong> {t('dashboards.protected.hint')}
          </span>
        </p>
      )}
      <SplitSection figures={times.now} clock={clock} />
      <WaitTables times={times} scope={scope} clock={clock} />
    </>
  );
}
