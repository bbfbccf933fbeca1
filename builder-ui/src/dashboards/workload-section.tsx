import type { Workload } from '@nativ/schemas';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { workloadQuery } from '../api/metrics-queries.ts';
import { useText } from '../i18n/use-language.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import classes from './dashboard.module.css';
import { MeterBar } from './meter-bar.tsx';

/** Open tasks of groups and people, against what people can take: for sharing them out. */
export function WorkloadSection({ group }: { readonly group: string | undefined }) {
  const { t } = useTranslation();
  const load = useQuery(workloadQuery({ group }));
  if (load.error && !load.data)
    return <ProblemAlert error={load.error} title={t('dashboards.failed')} onRetry={() => void load.refetch()} />;
  if (!load.data || load.data.groups.length + load.data.people.length === 0) return null;
  return (
    <Section title={t('dashboards.load.title')}>
      <Groups groups={load.data.groups} />
      <People people={load.data.people} />
    </Section>
  );
}

function Groups({ groups }: { readonly groups: Workload['groups'] }) {
  const { t } = useTranslation();
  const text = useText();
  const rows = groups.map(({ group: { key, name }, open, unclaimed, late, capacity }) => ({
    key,
    title: (
      <Link to="/groups/$key" params={{ key }}>
        <bdi>{text(name)}</bdi>
      </Link>
    ),
    counts: [open, unclaimed, late],
    capacity,
  }));
  const titles = [
    t('dashboards.of.group'),
    t('dashboards.load.open'),
    t('dashboards.load.unclaimed'),
    t('dashboards.load.late'),
  ];
  return rows.length === 0 ? null : <LoadTable titles={titles} rows={rows} />;
}

function People({ people }: { readonly people: Workload['people'] }) {
  const { t } = useTranslation();
  const rows = people.map(({ person: { id, name }, open, late, capacity }) => ({
    key: id,
    title: (
      <Link to="/people/$id" params={{ id }}>
        <bdi>{name}</bdi>
      </Link>
    ),
    counts: [open, late],
    capacity,
  }));
  const titles = [t('dashboards.of.person'), t('dashboards.load.open'), t('dashboards.load.late')];
  return rows.length === 0 ? null : <LoadTable titles={titles} rows={rows} />;
}

interface LoadRow {
  readonly key: string;
  readonly title: ReactNode;
  /** Open tasks first. */
  readonly counts: readonly number[];
  readonly capacity: number | null;
}

function LoadTable({ titles, rows }: { readonly titles: readonly string[]; readonly rows: readonly LoadRow[] }) {
  const { t } = useTranslation();
  const most = Math.max(1, ...rows.map(({ counts, capacity }) => Math.max(counts[0] ?? 0, capacity ?? 0)));
  return (
    <div className={classes.scroller}>
      <table className={classes.table} data-stacks>
        <thead>
          <tr>
            {[...titles, t('dashboards.load.capacity')].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
            <td className={classes.drawn} aria-hidden />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, title, counts, capacity }) => (
            <tr key={key}>
              <th scope="row">{title}</th>
              {counts.map((count, index) => (
                <td key={titles[index + 1]} data-label={titles[index + 1]}>
                  {count}
                </td>
              ))}
              <td data-label={t('dashboards.load.capacity')}>{capacity ?? t('dashboards.load.noLimit')}</td>
              <td className={classes.drawn} aria-hidden>
                <MeterBar first={counts[0] ?? 0} whole={capacity ?? most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
