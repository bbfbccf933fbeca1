import { Checkbox, MultiSelect, Radio } from '@mantine/core';
import { declaredQuestions, fieldAt, normalizeSchema } from '@nativ/runtime';
import type { FormSettings } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section.tsx';
import '../../ui/choice-styles.ts';
import '../../ui/pick-styles.ts';
import classes from './settings.module.css';
import { type SettingsPartProps, withSetting } from './settings-part.ts';

const protections = ['none', 'light', 'strong'] as const;
const fates = ['hold', 'pass'] as const;

/** What guards a form against floods and mistakes, and what a device may keep of it. */
export function SafetySettings({ document, onChange }: SettingsPartProps) {
  const { t } = useTranslation();
  const settings = document.settings ?? {};
  const isAtRisk = settings.exposure === 'atRisk';
  return (
    <Section title={t('formSettings.safety')}>
      <div className={classes.fields}>
        <Radio.Group
          label={t('formSettings.protection')}
          value={settings.protection ?? 'none'}
          onChange={(value) => onChange(withSetting(document, 'protection', value as FormSettings['protection']))}
        >
          <div className={classes.choices}>
            {protections.map((level) => (
              <Radio
                key={level}
                value={level}
                label={t(`formSettings.protections.${level}`)}
                description={t(`formSettings.protectionHints.${level}`)}
              />
            ))}
          </div>
        </Radio.Group>
        <Radio.Group
          label={t('formSettings.suspicious')}
          value={settings.suspicious ?? 'hold'}
          onChange={(value) => onChange(withSetting(document, 'suspicious', value as FormSettings['suspicious']))}
        >
          <div className={classes.choices}>
            {fates.map((fate) => (
              <Radio key={fate} value={fate} label={t(`formSettings.fates.${fate}`)} />
            ))}
          </div>
        </Radio.Group>
        <Checkbox
          label={t('formSettings.drafts')}
          description={t(isAtRisk ? 'formSettings.draftsAtRisk' : 'formSettings.draftsHint')}
          disabled={isAtRisk}
          checked={!isAtRisk && settings.drafts === true}
          onChange={({ currentTarget }) =>
            onChange(withSetting(document, 'drafts', currentTarget.checked || undefined))
          }
        />
        {!isAtRisk && <Prefilled document={document} onChange={onChange} />}
      </div>
    </Section>
  );
}

/** The questions that an address may answer beforehand. */
function Prefilled({ document, onChange }: SettingsPartProps) {
  const { t } = useTranslation();
  const schema = normalizeSchema(document.schema);
  const questions = declaredQuestions(document.schema, document.uiSchema ?? {}).filter(
    ({ path, schema: { type } }) => !path.includes('/', 1) && type !== 'object' && type !== 'array' && type !== 'null',
  );
  return (
    <MultiSelect
      label={t('formSettings.prefill')}
      description={t('formSettings.prefillHint')}
      searchable
      data={questions.map(({ path }) => ({
        value: path.slice(1),
        label: fieldAt(path, schema, document.uiSchema ?? {}).title,
      }))}
      value={[...(settingsOf(document).prefill ?? [])]}
      onChange={(names) => onChange(withSetting(document, 'prefill', names.length === 0 ? undefined : names))}
    />
  );
}

const settingsOf = ({ settings }: SettingsPartProps['document']): FormSettings => settings ?? {};
