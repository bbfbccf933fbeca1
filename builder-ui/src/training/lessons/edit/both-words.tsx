import { Textarea, TextInput } from '@mantine/core';
import type { LocalizedText } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import classes from './edit.module.css';
import { languages, withWords, wordsIn } from './lesson-draft.ts';

interface BothWordsProps {
  readonly label: string;
  readonly text: LocalizedText | undefined;
  readonly onChange: (text: LocalizedText) => void;
  readonly isLong?: boolean;
}

/** A text in both languages side by side. */
export function BothWords({ label, text, onChange, isLong = false }: BothWordsProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.both}>
      {languages.map((language) => {
        const shared = {
          label: `${label} (${t(`lessons.edit.${language}`)})`,
          value: wordsIn(language, text),
          dir: language === 'he' ? ('rtl' as const) : ('ltr' as const),
          lang: language,
        };
        return isLong ? (
          <Textarea
            key={language}
            {...shared}
            autosize
            minRows={2}
            maxLength={2_000}
            onChange={({ currentTarget }) => onChange(withWords(text, language, currentTarget.value))}
          />
        ) : (
          <TextInput
            key={language}
            {...shared}
            maxLength={200}
            onChange={({ currentTarget }) => onChange(withWords(text, language, currentTarget.value))}
          />
        );
      })}
    </div>
  );
}
