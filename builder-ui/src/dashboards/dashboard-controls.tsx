import { NativeSelect, SegmentedControl } from '@mantine/core';
import type { WaitRow } from '@nativ/schemas';
import { useId } from 'react';
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
      <ClockSwitch
        clock={clock ?? 'wall'}
        onClock={(next) =>
          onSearch({ ...rest, ...(form !== undefined && { form }), ...(next === 'business' && { clock: next }) })
        }
      />
    </div>
  );
}

interface ClockSwitchProps {
  readonly clock: 'wall' | 'business';
  readonly onClock: (clock: 'wall' | 'business') => void;
}

function ClockSwitch({ clock, onClock }: ClockSwitchProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className={classes.clock}>
      <span id={id}>{t('dashboards.clock.label')}</span>
      <SegmentedControl
        aria-labelledby={id}
        value={clock}
        onChange={(value) => onClock(value === 'business' ? 'business' : 'wall')}
        data={[
          { value: 'wall', label: t('dashboards.clock.wall') },
          { value: 'business', label: t('dashboards.clock.business') },
        ]}
      />
    </div>
  );
}
