import { type FormText, languageDirection, withFormText } from '@nativ/runtime';
import type { FormDocument } from '@nativ/schemas';
import type { TFunction } from 'i18next';
import { memo, useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { languageName } from '../../people/language-names.ts';
import { type TextPlace, textPlace } from './text-place.ts';
import classes from './texts-table.module.css';

interface TextsTableProps {
  readonly document: FormDocument;
  /** The one the form is written in comes first. */
  readonly languages: readonly string[];
  readonly texts: readonly FormText[];
  readonly onChange: (document: FormDocument) => void;
}

/** A row for each text, a column for each language. On a narrow screen each row is a card. */
export function TextsTable({ document, languages, texts, onChange }: TextsTableProps) {
  const { t } = useTranslation();
  const reader = useLanguage();
  // The cells keep the same function, so that typing in one draws no other.
  const latest = useRef({ document, onChange });
  latest.current = { document, onChange };
  const write = useCallback((pointer: string, language: string, text: string) => {
    const present = latest.current;
    const changed = withFormText(present.document, pointer, language, text);
    if (changed !== present.document) present.onChange(changed);
  }, []);
  if (texts.length === 0) return null;
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{t('translations.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('translations.where')}</th>
          {languages.map((language, index) => (
            <th key={language} scope="col">
              {languageName(language, reader)}
              {index === 0 && <span className={classes.written}> · {t('translations.written')}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {texts.map((text) => (
          <TextRow
            key={text.pointer}
            text={text}
            words={JSON.stringify(languages.map((language) => text.texts[language] ?? ''))}
            place={placeWords(textPlace(document, text.pointer), t)}
            languages={languages.join()}
            reader={reader}
            onWrite={write}
          />
        ))}
      </tbody>
    </table>
  );
}

interface TextRowProps {
  readonly text: FormText;
  /** What of the text is shown, so that a row is drawn again only when it says something else. */
  readonly words: string;
  readonly place: string;
  readonly languages: string;
  readonly reader: string;
  readonly onWrite: (pointer: string, language: string, text: string) => void;
}

const TextRow = memo(
  function TextRow({ text, place, languages, reader, onWrite }: TextRowProps) {
    const { t } = useTranslation();
    const codes = languages.split(',');
    const written = text.texts[codes[0] ?? ''] ?? '';
    return (
      <tr className={classes.row}>
        <th scope="row" className={classes.place} dir="auto">
          {place}
        </th>
        {codes.map((language) => {
          const words = text.texts[language] ?? '';
          const isMissing = words.trim() === '' && /\p{L}/u.test(written);
          return (
            <td key={language} className={classes.cell}>
              <span className={classes.language} aria-hidden>
                {languageName(language, reader)}
              </span>
              <textarea
                // What undo or a file brings replaces what stands here, and what is typed is written when the field is left.
                key={words}
                className={`${classes.text} ${isMissing ? classes.missing : ''}`}
                defaultValue={words}
                rows={Math.min(6, Math.max(1, Math.ceil(Math.max(words.length, written.length) / 38)))}
                lang={language}
                dir={languageDirection(language)}
                aria-label={t('translations.cell', { place, language: languageName(language, reader) })}
                aria-invalid={isMissing}
                placeholder={isMissing ? t('translations.missingHere') : undefined}
                onBlur={({ currentTarget }) => onWrite(text.pointer, language, currentTarget.value)}
              />
            </td>
          );
        })}
      </tr>
    );
  },
  (before, after) =>
    before.words === after.words &&
    before.place === after.place &&
    before.languages === after.languages &&
    before.reader === after.reader,
);

function placeWords({ role, questions }: TextPlace, t: TFunction): string {
  const what = t(`translations.role.${role}`);
  return questions.length === 0 ? what : t('translations.at', { question: questions.join(' › '), what });
}
