import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { documentLanguages, formTexts, missingTexts } from '@nativ/runtime';
import type { FormDocument } from '@nativ/schemas';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { languageName } from '../../people/language-names.ts';
import { Section } from '../../ui/section.tsx';
import '../../ui/choice-styles.ts';
import '../../ui/pick-styles.ts';
import { languageChoices } from './language-choices.ts';
import classes from './languages-panel.module.css';
import { TextsTable } from './texts-table.tsx';
import { TranslationsFile } from './translations-file.tsx';

interface LanguagesPanelProps {
  readonly document: FormDocument;
  readonly onChange: (document: FormDocument) => void;
  /** Names the file that goes to a translator. */
  readonly formKey: string;
}

/** All texts of a form beside one another, language by language: what is missing is marked, and a translator gets a table. */
export function LanguagesPanel({ document, onChange, formKey }: LanguagesPanelProps) {
  const { t } = useTranslation();
  const reader = useLanguage();
  const [search, setSearch] = useState('');
  const [onlyMissing, setOnlyMissing] = useState(false);
  const languages = documentLanguages(document);
  const [written = 'en', ...others] = languages;
  const gaps = useMemo(() => gapsOf(document), [document]);
  const sought = useDeferredValue(search.trim().toLocaleLowerCase());
  const texts = useMemo(() => {
    const missing = new Set([...gaps.values()].flat());
    return formTexts(document).filter(
      (text) =>
        (!onlyMissing || missing.has(text.pointer)) &&
        (sought === '' || Object.values(text.texts).some((words) => words.toLocaleLowerCase().includes(sought))),
    );
  }, [document, gaps, onlyMissing, sought]);

  const add = (language: string | null) => {
    if (language === null) return;
    onChange({ ...document, translations: { ...document.translations, [language]: {} } });
  };

  return (
    <Section title={t('translations.title')}>
      <p className={classes.note}>{t('translations.lead', { language: languageName(written, reader) })}</p>
      <ul className={classes.progress}>
        {others.map((language) => (
          <li key={language} className={classes.language}>
            <strong>{languageName(language, reader)}</strong>
            <span>
              {gaps.get(language)?.length === 0
                ? t('translations.complete')
                : t('translations.missing', { count: gaps.get(language)?.length ?? 0 })}
            </span>
          </li>
        ))}
        {others.length === 0 && <li className={classes.note}>{t('translations.one')}</li>}
      </ul>
      <div className={classes.tools}>
        <Select
          label={t('translations.add')}
          placeholder={t('translations.addHint')}
          searchable
          value={null}
          onChange={add}
          data={languageChoices
            .filter((code) => !languages.includes(code))
            .map((code) => ({ value: code, label: languageName(code, reader) }))}
        />
        <TextInput
          label={t('translations.search')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <Checkbox
          className={classes.only}
          label={t('translations.onlyMissing')}
          checked={onlyMissing}
          onChange={({ currentTarget }) => setOnlyMissing(currentTarget.checked)}
        />
      </div>
      <TranslationsFile document={document} languages={languages} formKey={formKey} onChange={onChange} />
      <TextsTable document={document} languages={languages} texts={texts} onChange={onChange} />
      {texts.length === 0 && (
        <p role="status" className={classes.note}>
          {t(onlyMissing && sought === '' ? 'translations.nothingMissing' : 'translations.nothingFound')}{' '}
          <Button
            variant="subtle"
            onClick={() => {
              setSearch('');
              setOnlyMissing(false);
            }}
          >
            {t('translations.all')}
          </Button>
        </p>
      )}
    </Section>
  );
}

/** What is missing in each language that the form is translated into. */
function gapsOf(document: FormDocument): ReadonlyMap<string, readonly string[]> {
  const [, ...others] = documentLanguages(document);
  return new Map(others.map((language) => [language, missingTexts(document, language)]));
}
