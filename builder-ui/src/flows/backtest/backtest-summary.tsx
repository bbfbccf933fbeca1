import { IconAlertTriangle, IconArrowsSplit2, IconCircleCheck, IconQuestionMark } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../ui/status-mark.tsx';
import classes from './backtest.module.css';
import { countsOf } from './partings.ts';
import type { BacktestRun } from './use-backtest.ts';

/** How far it has come, and what came of it in one sentence. */
export function BacktestSummary({ run }: { readonly run: BacktestRun }) {
  const { t } = useTranslation();
  const { total, tried, same, cases, state } = run;
  if (state === 'running') return <Progress tried={tried} total={total} />;
  if (tried === 0) return null;
  const { different, failed, unknown } = countsOf(cases);
  return (
    <>
      {state === 'stopped' && <p className={classes.note}>{t('backtest.stopped', { count: tried })}</p>}
      <p className={classes.sum}>
        {different === 0
          ? t('backtest.noneElsewhere', { count: tried })
          : t('backtest.elsewhere', { count: different, of: tried })}
      </p>
      <p className={classes.counts}>
        <StatusMark icon={IconCircleCheck} tone="accent">
          {t('backtest.count.same', { count: same })}
        </StatusMark>
        {different > 0 && (
          <StatusMark icon={IconArrowsSplit2} tone="attention">
            {t('backtest.count.different', { count: different })}
          </StatusMark>
        )}
        {failed > 0 && (
          <StatusMark icon={IconAlertTriangle} tone="danger">
            {t('backtest.count.failed', { count: failed })}
          </StatusMark>
        )}
        {unknown > 0 && (
          <StatusMark icon={IconQuestionMark}>{t('backtest.count.unknown', { count: unknown })}</StatusMark>
        )}
      </p>
    </>
  );
}

function Progress({ tried, total }: { readonly tried: number; readonly total: number | null }) {
  const { t } = useTranslation();
  const label = total === null ? t('backtest.beginning') : t('backtest.progress', { tried, count: total });
  return (
    <p className={classes.note}>
      <progress className={classes.progress} aria-label={label} {...(total !== null && { value: tried, max: total })} />{' '}
      {label}
    </p>
  );
}
