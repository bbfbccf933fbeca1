import { Radio, TagsInput, TextInput } from '@mantine/core';
import { documentLanguages } from '@nativ/runtime';
import type { FormSettings } from '@nativ/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section.tsx';
import '../../ui/choice-styles.ts';
import '../../ui/pick-styles.ts';
import { LocalizedInput } from './localized-input.tsx';
import classes from './settings.module.css';
import { type SettingsPartProps, withSetting } from './settings-part.ts';

const exposures = ['open', 'personal', 'atRisk'] as const;

/** Who may fill the form, and how much it may show of itself to whoever looks over their shoulder. */
export function ExposureSettings({ document, onChange }: SettingsPartProps) {
  const { t } = useTranslation();
  const settings = document.settings ?? {};
  const isPublic = settings.public !== false;
  const exposure = settings.exposure ?? 'open';
  return (
    <Section title={t('formSettings.reach')}>
      <div className={classes.fields}>
        <Radio.Group
          label={t('newForm.who')}
          value={isPublic ? 'anybody' : 'staff'}
          onChange={(value) => onChange(withSetting(document, 'public', value === 'anybody' ? undefined : false))}
        >
          <div className={classes.choices}>
            <Radio value="anybody" label={t('newForm.anybody')} description={t('newForm.anybodyHint')} />
            <Radio value="staff" label={t('newForm.staff')} description={t('newForm.staffHint')} />
          </div>
        </Radio.Group>
        {isPublic && (
          <Radio.Group
            label={t('formSettings.exposure')}
            value={exposure}
            onChange={(value) => onChange(withSetting(document, 'exposure', value as FormSettings['exposure']))}
          >
            <div className={classes.choices}>
              {exposures.map((level) => (
                <Radio
                  key={level}
                  value={level}
                  label={t(`formSettings.exposures.${level}`)}
                  description={t(`formSettings.exposureHints.${level}`)}
                />
              ))}
            </div>
          </Radio.Group>
        )}
        {isPublic && exposure !== 'atRisk' && <Websites document={document} onChange={onChange} />}
        {isPublic && exposure === 'atRisk' && (
          <>
            <LocalizedInput
              label={t('formSettings.neutralTitle')}
              hint={t('formSettings.neutralTitleHint')}
              value={settings.neutralTitle}
              languages={documentLanguages(document)}
              onChange={(text) => onChange(withSetting(document, 'neutralTitle', text))}
            />
            <TextInput
              label={t('formSettings.quickExit')}
              description={t('formSettings.quickExitHint')}
              type="url"
              dir="ltr"
              pattern="https://.+"
              defaultValue={settings.quickExit ?? ''}
              onBlur={({ currentTarget }) => {
                if (currentTarget.value !== '' && !currentTarget.checkValidity()) return currentTarget.reportValidity();
                onChange(withSetting(document, 'quickExit', currentTarget.value || undefined));
              }}
            />
          </>
        )}
      </div>
    </Section>
  );
}

/** The websites on which the form may stand; addresses are brought into the form in which browsers name them. */
function Websites({ document, onChange }: SettingsPartProps) {
  const { t } = useTranslation();
  const [wrong, setWrong] = useState<string | null>(null);
  const isPersonal = document.settings?.exposure === 'personal';
  const take = (typed: readonly string[]) => {
    const origins = typed.map(originOf);
    const failed = typed.find((_, index) => origins[index] === null);
    setWrong(failed ?? null);
    const known = [...new Set(origins.filter((origin) => origin !== null))];
    onChange(withSetting(document, 'embedOn', known.length === 0 ? undefined : known));
  };
  return (
    <TagsInput
      label={t('formSettings.embedOn')}
      description={t(isPersonal ? 'formSettings.embedOnPersonal' : 'formSettings.embedOnOpen')}
      placeholder={t('formSettings.embedOnExample')}
      value={[...(document.settings?.embedOn ?? [])]}
      onChange={take}
      error={wrong === null ? undefined : t('formSettings.embedOnWrong', { address: wrong })}
    />
  );
}

/** `www.example.org/page` is `https://www.example.org`; null for what is no address of a website. */
function originOf(typed: string): string | null {
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  return url !== null && /^(localhost|.+\..+)$/.test(url.hostname) ? url.origin : null;
}
