import { Checkbox, NumberInput } from '@mantine/core';
import type { FormSettings } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section.tsx';
import '../../ui/choice-styles.ts';
import '../../ui/pick-styles.ts';
import { ComingErasures } from './coming-erasures.tsx';
import classes from './retention.module.css';
import { type SettingsPartProps, withSetting } from './settings-part.ts';

type Retention = NonNullable<FormSettings['retention']>;

const usual = { days: 365, warnDays: 14 } as const satisfies Retention;

/** The bounds of the definition `nativ:form/form-settings`. */
const bounds = { days: { min: 1, max: 36_500 }, warnDays: { min: 0, max: 365 } } as const;

interface RetentionSettingsProps extends SettingsPartProps {
  readonly formKey: string;
  readonly isPublished: boolean;
}

/** How long answers to a form are kept after a case has ended, and what is erased next. */
export function RetentionSettings({ document, onChange, formKey, isPublished }: RetentionSettingsProps) {
  const { t } = useTranslation();
  const retention = document.settings?.retention;
  const write = (changed: Retention | undefined) => onChange(withSetting(document, 'retention', changed));
  return (
    <Section title={t('retention.title')}>
      <div className={classes.stack}>
        <p className={classes.note}>{t('retention.lead')}</p>
        <Checkbox
          label={t('retention.erases')}
          checked={retention !== undefined}
          onChange={({ currentTarget }) => write(currentTarget.checked ? usual : undefined)}
        />
        {retention && (
          <>
            {(['days', 'warnDays'] as const).map((name) => (
              <NumberInput
                key={name}
                label={t(`retention.${name}`)}
                description={t(`retention.${name}Hint`)}
                {...bounds[name]}
                allowDecimal={false}
                clampBehavior="strict"
                value={retention[name] ?? usual[name]}
                onChange={(value) => typeof value === 'number' && write({ ...retention, [name]: value })}
              />
            ))}
            <p className={classes.note}>{t('retention.whenPublished')}</p>
          </>
        )}
        {isPublished && <ComingErasures formKey={formKey} />}
      </div>
    </Section>
  );
}
