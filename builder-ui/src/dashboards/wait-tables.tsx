import type { ResponseTimes, WaitRow } from '@nativ/schemas';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MetricsScope } from '../api/metrics-queries.ts';
import { useLanguage, useText } from '../i18n/use-language.ts';
import { Section } from '../ui/section.tsx';
import classes from './dashboard.module.css';
import { Figure } from './figure.tsx';
import { scopeOf } from './headline.tsx';
import { waitInWords } from './wait-words.ts';

interface WaitTablesProps {
  readonly times: ResponseTimes;
  readonly scope: MetricsScope;
  readonly clock: ResponseTimes['clock'];
}

/** The same figures by form, group and person. People come in the order of names: this is no contest. */
export function WaitTables({ times, scope, clock }: WaitTablesProps) {
  const { t } = useTranslation();
  const tables = [
    { by: 'form', rows: scope.form === undefined ? times.forms : [] },
    { by: 'group', rows: scope.group === undefined ? times.groups : [] },
    { by: 'person', rows: times.people },
  ] as const;
  return tables
    .filter(({ rows }) => rows.length > 0)
    .map(({ by, rows }) => (
      <Section key={by} title={t(`dashboards.by.${by}`)}>
        {by === 'person' && <p className={classes.note}>{t('dashboards.by.personHint')}</p>}
        <WaitTable by={by} rows={rows} scope={{ ...scopeOf(scope), ...times.period }} clock={clock} />
      </Section>
    ));
}

interface WaitTableProps {
  readonly by: 'form' | 'group' | 'person';
  readonly rows: readonly WaitRow[];
  readonly scope: MetricsScope & { readonly from: string; readonly to: string };
  readonly clock: ResponseTimes['clock'];
}

function WaitTable({ by, rows, scope, clock }: WaitTableProps) {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  const words = (ms: number | null) => (ms === null ? t('dashboards.unknown') : waitInWords(ms, t, clock));
  const share = (value: number | null) =>
    value === null ? t('dashboards.unknown') : new Intl.NumberFormat(language, { style: 'percent' }).format(value);
  const titles = [
    t('dashboards.median'),
    t('dashboards.before'),
    t('dashboards.within'),
    t('dashboards.which.received'),
    t('dashboards.which.answered'),
  ];
  return (
    <div className={classes.scroller}>
      <table className={classes.table} data-stacks>
        <thead>
          <tr>
            <th scope="col">{t(`dashboards.of.${by}`)}</th>
            {titles.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, now, before }) => {
            const cases = { ...scope, [by]: key };
            return (
              <tr key={key}>
                <th scope="row">
                  {by === 'person' ? <PersonLink id={key} name={text(name)} /> : <bdi>{text(name)}</bdi>}
                </th>
                {[
                  words(now.medianMs),
                  words(before.medianMs),
                  share(now.withinShare),
                  <Figure
                    key="received"
                    count={now.received}
                    cases={{ ...cases, which: 'received' }}
                    of={text(name)}
                  />,
                  <Figure
                    key="answered"
                    count={now.answered}
                    cases={{ ...cases, which: 'answered' }}
                    of={text(name)}
                  />,
                ].map((value, index) => (
                  <td key={titles[index]} data-label={titles[index]}>
                    {value}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function PersonLink({ id, name }: { id: string; name: string }) {
  return (
    <Link to="/people/$id" params={{ id }}>
      <bdi>{name}</bdi>
    </Link>
  );
}
