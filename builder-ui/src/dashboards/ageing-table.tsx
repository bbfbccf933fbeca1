import type { AgeingBucket } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import classes from './dashboard.module.css';
import { MeterBar } from './meter-bar.tsx';

/** Open cases by how long ago they came: a table whose bars only repeat its numbers. */
export function AgeingTable({ buckets }: { readonly buckets: readonly AgeingBucket[] }) {
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
            <td>{waiting}</td>
            <td>{answered}</td>
            <td className={classes.drawn} aria-hidden>
              <MeterBar first={waiting} second={answered} whole={most} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
