import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isolate } from '../../i18n/isolate.ts';
import { Section } from '../../ui/section.tsx';
import classes from './settings.module.css';
import type { SettingsPart } from './settings-part.ts';

const usual = { from: '21:00', to: '07:00' };

/** When nothing disturbs, and by which clock. */
export function QuietSection({ settings, onChange }: SettingsPart) {
  const { t } = useTranslation();
  const { quietHours, timeZone, workspaceTimeZone } = settings;
  return (
    <Section title={t('notificationSettings.quiet.title')}>
      <p className={classes.note}>{t('notificationSettings.quiet.lead')}</p>
      <label className={classes.switch}>
        <input
          type="checkbox"
          checked={quietHours !== null}
          onChange={(event) => onChange({ quietHours: event.currentTarget.checked ? usual : null })}
        />
        {t('notificationSettings.quiet.on')}
      </label>
      <div className={classes.fields}>
        {quietHours && (
          <>
            <TimeField
              label={t('notificationSettings.quiet.from')}
              value={quietHours.from}
              onSet={(from) => onChange({ quietHours: { ...quietHours, from } })}
            />
            <TimeField
              label={t('notificationSettings.quiet.to')}
              value={quietHours.to}
              onSet={(to) => onChange({ quietHours: { ...quietHours, to } })}
            />
          </>
        )}
        <NativeSelect
          label={t('notificationSettings.quiet.zone')}
          value={timeZone ?? ''}
          onChange={(event) => onChange({ timeZone: event.currentTarget.value || null })}
          data={[
            { value: '', label: t('notificationSettings.quiet.ownZone', { zone: isolate(workspaceTimeZone) }) },
            ...zonesWith(timeZone).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
          ]}
        />
      </div>
    </Section>
  );
}

interface TimeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onSet: (time: string) => void;
}

/** A time of day, by the half hour: chosen with one tap, and the same to read in each language. */
export function TimeField({ label, value, onSet }: TimeFieldProps) {
  const times = halfHours.includes(value) ? halfHours : [...halfHours, value].sort();
  return (
    <NativeSelect
      label={label}
      value={value}
      onChange={(event) => onSet(event.currentTarget.value)}
      data={[...times]}
    />
  );
}

const halfHours: readonly string[] = Array.from({ length: 48 }, (_, half) => {
  const hours = String(Math.floor(half / 2)).padStart(2, '0');
  return `${hours}:${half % 2 === 0 ? '00' : '30'}`;
});

function zonesWith(chosen: string | null): readonly string[] {
  const zones = Intl.supportedValuesOf('timeZone');
  return chosen === null || zones.includes(chosen) ? zones : [chosen, ...zones];
}
