import { NativeSelect } from '@mantine/core';
import type { DigestSchedule, Language } from '@nativ/schemas';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section.tsx';
import { TimeField } from './quiet-section.tsx';
import classes from './settings.module.css';
import type { SettingsPart } from './settings-part.ts';

const schedules = ['workingDays', 'daily', 'hourly', 'off'] as const satisfies readonly DigestSchedule[];
const languages: readonly Language[] = ['he', 'en'];

/** How often a mail sums up what was not read, and in which language. */
export function DigestSection({ settings, onChange }: SettingsPart) {
  const { t } = useTranslation();
  const name = useId();
  const { digest, digestAt, language, effectiveLanguage, sendsMail } = settings;
  const hasTime = digest === 'daily' || digest === 'workingDays';
  return (
    <Section title={t('notificationSettings.digest.title')}>
      <p className={classes.note}>
        {t(sendsMail ? 'notificationSettings.digest.lead' : 'notificationSettings.digest.noMail')}
      </p>
      <fieldset className={classes.radios}>
        <legend>{t('notificationSettings.digest.howOften')}</legend>
        {schedules.map((schedule) => (
          <label key={schedule} className={classes.switch}>
            <input
              type="radio"
              name={name}
              checked={digest === schedule}
              onChange={() => onChange({ digest: schedule })}
            />
            {t(`notificationSettings.digest.${schedule}`)}
          </label>
        ))}
      </fieldset>
      <div className={classes.fields}>
        {hasTime && (
          <TimeField
            label={t('notificationSettings.digest.at')}
            value={digestAt}
            onSet={(time) => onChange({ digestAt: time })}
          />
        )}
        <NativeSelect
          label={t('notificationSettings.digest.language')}
          value={language ?? ''}
          onChange={(event) =>
            onChange({ language: languages.find((one) => one === event.currentTarget.value) ?? null })
          }
          data={[
            {
              value: '',
              label: t('notificationSettings.digest.ofProfile', {
                language: t(`notificationSettings.language.${effectiveLanguage}`),
              }),
            },
            ...languages.map((one) => ({ value: one, label: t(`notificationSettings.language.${one}`) })),
          ]}
        />
      </div>
    </Section>
  );
}
