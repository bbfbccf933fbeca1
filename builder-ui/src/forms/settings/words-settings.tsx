import { documentLanguages } from '@nativ/runtime';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section.tsx';
import { LocalizedInput } from './localized-input.tsx';
import classes from './settings.module.css';
import { type SettingsPartProps, withSetting } from './settings-part.ts';

/** What a form says around its questions. */
export function WordsSettings({ document, onChange }: SettingsPartProps) {
  const { t } = useTranslation();
  const languages = documentLanguages(document);
  return (
    <Section title={t('formSettings.words')}>
      <div className={classes.fields}>
        <LocalizedInput
          label={t('formSettings.name')}
          value={document.title}
          languages={languages}
          isRequired
          onChange={(title) => onChange({ ...document, title: title ?? { [languages[0] ?? 'en']: '' } })}
        />
        {(['intro', 'submitLabel', 'thanks'] as const).map((name) => (
          <LocalizedInput
            key={name}
            label={t(`formSettings.${name}`)}
            hint={t(`formSettings.${name}Hint`)}
            value={document.settings?.[name]}
            languages={languages}
            isLong={name !== 'submitLabel'}
            onChange={(text) => onChange(withSetting(document, name, text))}
          />
        ))}
      </div>
    </Section>
  );
}
