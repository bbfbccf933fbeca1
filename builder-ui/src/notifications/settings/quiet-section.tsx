import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
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

/** A time of day, saved when it is whole and one leaves the field: while it is typed it is not what is meant yet. */
export function TimeField({ label, value, onSet }: TimeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      type="time"
      label={label}
      value={typed ?? value}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed !== null && typed !== '' && typed !== value) onSet(typed);
        setTyped(null);
      }}
    />
  );
}

function zonesWith(chosen: string | null): readonly string[] {
  const zones = Intl.supportedValuesOf('timeZone');
  return chosen === null || zones.includes(chosen) ? zones : [chosen, ...zones];
}
