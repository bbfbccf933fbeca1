import { NumberInput, TextInput } from '@mantine/core';
import { documentLanguages } from '@nativ/runtime';
import type { FormAvailability } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section.tsx';
import '../../ui/pick-styles.ts';
import { instantOf, localTimeOf } from './local-time.ts';
import { LocalizedInput } from './localized-input.tsx';
import classes from './settings.module.css';
import { type SettingsPartProps, withSetting } from './settings-part.ts';

/** From when to when a form is open, and to how many. */
export function AvailabilitySettings({ document, onChange }: SettingsPartProps) {
  const { t } = useTranslation();
  const availability: FormAvailability = document.settings?.availability ?? {};
  const write = <Name extends keyof FormAvailability>(name: Name, value: FormAvailability[Name] | undefined) => {
    const { [name]: _former, ...others } = availability;
    const changed = value === undefined ? others : { ...others, [name]: value };
    onChange(withSetting(document, 'availability', Object.keys(changed).length === 0 ? undefined : changed));
  };
  const isBackwards =
    availability.opensAt !== undefined &&
    availability.closesAt !== undefined &&
    availability.closesAt <= availability.opensAt;
  return (
    <Section title={t('formSettings.availability')}>
      <div className={classes.fields}>
        <p className={classes.note}>
          {t('formSettings.zone', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone })}
        </p>
        <div className={classes.pair}>
          {(['opensAt', 'closesAt'] as const).map((name) => (
            <TextInput
              key={name}
              type="datetime-local"
              label={t(`formSettings.${name}`)}
              value={localTimeOf(availability[name])}
              onChange={({ currentTarget }) => write(name, instantOf(currentTarget.value))}
              error={name === 'closesAt' && isBackwards ? t('formSettings.closesBeforeOpening') : undefined}
            />
          ))}
        </div>
        <NumberInput
          className={classes.short ?? ''}
          label={t('formSettings.maximum')}
          description={t('formSettings.maximumHint')}
          min={1}
          max={1_000_000}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="blur"
          value={availability.maximum ?? ''}
          onChange={(value) => write('maximum', typeof value === 'number' ? value : undefined)}
        />
        <LocalizedInput
          label={t('formSettings.closedText')}
          hint={t('formSettings.closedTextHint')}
          value={availability.closedText}
          languages={documentLanguages(document)}
          isLong
          onChange={(text) => write('closedText', text)}
        />
      </div>
    </Section>
  );
}
