import type { Workload } from '@nativ/schemas';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { workloadQuery } from '../api/metrics-queries.ts';
import type { GroupSearch } from '../group/group-search.ts';
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
      <People people={load.data.people} group={group} />
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
    counts: [
      <TaskCount key="open" count={open} group={key} name={text(name)} of="open" search={{}} />,
      <TaskCount
        key="unclaimed"
        count={unclaimed}
        group={key}
        name={text(name)}
        of="unclaimed"
        search={{ assignee: 'nobody' }}
      />,
      <TaskCount key="late" count={late} group={key} name={text(name)} of="late" search={{ due: 'overdue' }} />,
    ],
    open,
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

interface PeopleProps {
  readonly people: Workload['people'];
  readonly group: string | undefined;
}

function People({ people, group }: PeopleProps) {
  const { t } = useTranslation();
  const rows = people.map(({ person: { id, name }, open, late, capacity }) => ({
    key: id,
    title: (
      <Link to="/people/$id" params={{ id }}>
        <bdi>{name}</bdi>
      </Link>
    ),
    // Of all groups there is no list of somebody else's tasks.
    counts:
      group === undefined
        ? [open, late]
        : [
            <TaskCount key="open" count={open} group={group} name={name} of="open" search={{ assignee: id }} />,
            <TaskCount
              key="late"
              count={late}
              group={group}
              name={name}
              of="late"
              search={{ assignee: id, due: 'overdue' }}
            />,
          ],
    open,
    capacity,
  }));
  const titles = [t('dashboards.of.person'), t('dashboards.load.open'), t('dashboards.load.late')];
  return rows.length === 0 ? null : <LoadTable titles={titles} rows={rows} />;
}

interface CountProps {
  readonly count: number;
  /** The group in whose table the tasks are, and the filters that find them there. */
  readonly group: string;
  readonly search: GroupSearch;
  readonly name: string;
  readonly of: 'open' | 'unclaimed' | 'late';
}

/** A number of tasks, which leads to them. */
function TaskCount({ count, group, search, name, of }: CountProps) {
  const { t } = useTranslation();
  if (count === 0) return <>{0}</>;
  const label = t('dashboards.load.showTasks', { of: t(`dashboards.load.${of}`), name, count });
  return (
    <Link to="/groups/$key" params={{ key: group }} search={{ view: 'table', ...search }} aria-label={label}>
      {count}
    </Link>
  );
}

interface LoadRow {
  readonly key: string;
  readonly title: ReactNode;
  readonly counts: readonly ReactNode[];
  readonly open: number;
  readonly capacity: number | null;
}

function LoadTable({ titles, rows }: { readonly titles: readonly string[]; readonly rows: readonly LoadRow[] }) {
  const { t } = useTranslation();
  const most = Math.max(1, ...rows.map(({ open, capacity }) => Math.max(open, capacity ?? 0)));
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
          {rows.map(({ key, title, counts, open, capacity }) => (
            <tr key={key}>
              <th scope="row">{title}</th>
              {counts.map((count, index) => (
                <td key={titles[index + 1]} data-label={titles[index + 1]}>
                  {count}
                </td>
              ))}
              <td data-label={t('dashboards.load.capacity')}>{capacity ?? t('dashboards.load.noLimit')}</td>
              <td className={classes.drawn} aria-hidden>
                <MeterBar first={open} whole={capacity ?? most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
