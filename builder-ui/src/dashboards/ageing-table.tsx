import type { AgeingBucket } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import type { MetricsScope } from '../api/metrics-queries.ts';
import classes from './dashboard.module.css';
import { Figure } from './figure.tsx';
import { scopeOf } from './headline.tsx';
import { MeterBar } from './meter-bar.tsx';

interface AgeingTableProps {
  readonly buckets: readonly AgeingBucket[];
  readonly scope: MetricsScope;
}

/** Open cases by how long ago they came: a table whose bars only repeat its numbers, which lead to the cases. */
export function AgeingTable({ buckets, scope }: AgeingTableProps) {
  const { t } = useTranslation();
  const most = Math.max(1, ...buckets.map(({ waiting, answered }) => waiting + answered));
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('dashboards.ageing.age')}</th>
          <th scope="col">{t('dashboards.ageing.waiting')}</th>
          <th scope="col">{t('dashboards.ageing.answered')}</th>
          <td className={classes.drawn} aria-hidden />
        </tr>
      </thead>
      <tbody>
        {buckets.map(({ fromDays, toDays, waiting, answered }) => (
          <tr key={fromDays}>
            <th scope="row">
              {toDays === null
                ? t('dashboards.ageing.over', { days: fromDays })
                : fromDays === 0
                  ? t('dashboards.ageing.today')
                  : t('dashboards.ageing.between', { from: fromDays, to: toDays })}
            </th>
            {(
              [
                ['waiting', waiting],
                ['answeredOpen', answered],
              ] as const
            ).map(([which, count]) => (
              <td key={which}>
                <Figure
                  count={count}
                  cases={{ ...scopeOf(scope), which, minDays: fromDays, ...(toDays !== null && { maxDays: toDays }) }}
                  of={t(`dashboards.which.${which}`)}
                />
              </td>
            ))}
            <td className={classes.drawn} aria-hidden>
              <MeterBar first={waiting} second={answered} whole={most} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
