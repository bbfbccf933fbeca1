import { NativeSelect } from '@mantine/core';
import type { WaitRow } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { useText } from '../i18n/use-language.ts';
import classes from './dashboard.module.css';
import { type DashboardSearch, type PeriodName, periods } from './dashboard-search.ts';

interface DashboardControlsProps {
  readonly search: DashboardSearch;
  readonly forms: readonly WaitRow[];
  readonly onSearch: (search: DashboardSearch) => void;
}

/** Of which days and which form, and by which clock. */
export function DashboardControls({ search, forms, onSearch }: DashboardControlsProps) {
  const { t } = useTranslation();
  const text = useText();
  const { form, clock, ...rest } = search;
  const withClock = clock === undefined ? {} : { clock };
  return (
    <div className={classes.controls}>
      <NativeSelect
        label={t('dashboards.period.label')}
        value={search.period ?? 'month'}
        onChange={({ currentTarget: { value } }) => onSearch({ ...search, period: value as PeriodName })}
      >
        {(Object.keys(periods) as PeriodName[]).map((name) => (
          <option key={name} value={name}>
            {t(`dashboards.period.${name}`)}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect
        label={t('dashboards.form')}
        value={form ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onSearch({ ...rest, ...withClock, ...(value !== '' && { form: value }) })
        }
      >
        <option value="">{t('dashboards.allForms')}</option>
        {form !== undefined && !forms.some(({ key }) => key === form) && <option value={form}>{form}</option>}
        {forms.map(({ key, name }) => (
          <option key={key} value={key}>
            {text(name)}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect
        label={t('dashboards.clock.label')}
        value={clock ?? 'wall'}
        onChange={({ currentTarget: { value } }) =>
          onSearch({
            ...rest,
            ...(form !== undefined && { form }),
            ...(value === 'business' && { clock: 'business' as const }),
          })
        }
      >
        <option value="wall">{t('dashboards.clock.wall')}</option>
        <option value="business">{t('dashboards.clock.business')}</option>
      </NativeSelect>
    </div>
  );
}
