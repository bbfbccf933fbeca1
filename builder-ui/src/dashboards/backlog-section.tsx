import type { Backlog } from '@nativ/schemas';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { backlogQuery, type MetricsScope } from '../api/metrics-queries.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import { BacklogChart } from './backlog-chart.tsx';
import classes from './dashboard.module.css';

/** What came, what ended and what was open, over time: drawn, and as a table. */
export function BacklogSection({ scope, from }: { readonly scope: MetricsScope; readonly from: string }) {
  const { t } = useTranslation();
  const backlog = useQuery(backlogQuery({ ...scope, from }));
  return (
    <Section title={t('dashboards.backlog.title')}>
      {backlog.isPending && <LoadingLines lines={4} height={24} />}
      {backlog.error && !backlog.data && (
        <ProblemAlert error={backlog.error} title={t('dashboards.failed')} onRetry={() => void backlog.refetch()} />
      )}
      {backlog.data && (
        <>
          <p className={classes.note}>{t(`dashboards.backlog.lead.${backlog.data.step}`)}</p>
          <BacklogChart points={backlog.data.points} />
          <details className={classes.asTable}>
            <summary>{t('dashboards.asTable')}</summary>
            <BacklogTable backlog={backlog.data} />
          </details>
        </>
      )}
    </Section>
  );
}

function BacklogTable({ backlog: { points, step } }: { readonly backlog: Backlog }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'medium', timeZone: 'UTC' });
  const shown = (count: number | null) => (count === null ? t('dashboards.few') : count);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t(`dashboards.backlog.step.${step}`)}</th>
          <th scope="col">{t('dashboards.backlog.opened')}</th>
          <th scope="col">{t('dashboards.backlog.closed')}</th>
          <th scope="col">{t('dashboards.backlog.open')}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ from, opened, closed, open }) => (
          <tr key={from}>
            <th scope="row">{day.format(new Date(`${from}T00:00:00Z`))}</th>
            <td>{shown(opened)}</td>
            <td>{shown(closed)}</td>
            <td>{shown(open)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
