import { NativeSelect } from '@mantine/core';
import type { FlowStats } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import classes from './live.module.css';
import { type Period, periods } from './live-search.ts';

interface LiveControlsProps {
  readonly stats: FlowStats;
  readonly version: number | null;
  readonly period: Period;
  readonly onVersion: (version: number | null) => void;
  readonly onPeriod: (period: Period) => void;
}

/** Of which version and of when. */
export function LiveControls({ stats, version, period, onVersion, onPeriod }: LiveControlsProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.controls}>
      <NativeSelect
        label={t('live.version')}
        value={version ?? ''}
        onChange={({ currentTarget: { value } }) => onVersion(value === '' ? null : Number(value))}
      >
        <option value="">{t('live.allVersions')}</option>
        {stats.versions.map(({ number, totals }) => (
          <option key={number} value={number}>
            {t('live.versionOption', { number, count: totals.running })}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect
        label={t('live.period.label')}
        value={period}
        onChange={({ currentTarget: { value } }) => onPeriod(value as Period)}
      >
        {(Object.keys(periods) as Period[]).map((name) => (
          <option key={name} value={name}>
            {t(`live.period.${name}`)}
          </option>
        ))}
      </NativeSelect>
    </div>
  );
}
