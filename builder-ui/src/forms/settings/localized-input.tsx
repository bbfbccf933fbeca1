import { Textarea, TextInput } from '@mantine/core';
import { languageDirection } from '@nativ/runtime';
import type { LocalizedText } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { languageName } from '../../people/language-names.ts';
import classes from './settings.module.css';

interface LocalizedInputProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: LocalizedText | undefined;
  /** The language the form is written in comes first. */
  readonly languages: readonly string[];
  /** Called with `undefined` when nothing is left in any language. */
  readonly onChange: (value: LocalizedText | undefined) => void;
  readonly isLong?: boolean;
  readonly isRequired?: boolean;
}

/** A text in every language of the form, one field for each. */
export function LocalizedInput(props: LocalizedInputProps) {
  const { label, hint, value, languages, onChange, isLong = false, isRequired = false } = props;
  const { t } = useTranslation();
  const reader = useLanguage();
  const texts = typeof value === 'string' ? { [languages[0] ?? 'en']: value } : { ...value };
  const write = (language: string, text: string) => {
    const changed = Object.fromEntries(
      Object.entries({ ...texts, [language]: text }).filter(([, words]) => words !== ''),
    );
    onChange(Object.keys(changed).length === 0 ? undefined : changed);
  };
  const Input = isLong ? Textarea : TextInput;
  return (
    <fieldset className={classes.set}>
      <legend className={classes.legend}>{label}</legend>
      {hint && <p className={classes.note}>{hint}</p>}
      <div className={classes.languages}>
        {languages.map((language, index) => (
          <Input
            key={language}
            label={languages.length > 1 ? languageName(language, reader) : undefined}
            aria-label={t('formSettings.inLanguage', { what: label, language: languageName(language, reader) })}
            lang={language}
            dir={languageDirection(language)}
            required={isRequired && index === 0}
            maxLength={isLong ? 20_000 : 500}
            {...(isLong && { autosize: true, minRows: 2 })}
            value={texts[language] ?? ''}
            onChange={({ currentTarget }) => write(language, currentTarget.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}
