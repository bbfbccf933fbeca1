import type { FlowTotals } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import classes from './live.module.css';

/** How many there are of what, over the whole flow. */
export function LiveTotals({ totals }: { totals: FlowTotals }) {
  const { t } = useTranslation();
  return (
    <dl className={classes.totals}>
      {(['running', 'stuck', 'started', 'completed', 'cancelled'] as const).map((name) => (
        <div key={name} className={classes.total} data-stuck={name === 'stuck' && totals.stuck > 0}>
          <dt>{t(`live.totals.${name}`)}</dt>
          <dd>{totals[name]}</dd>
        </div>
      ))}
    </dl>
  );
}
