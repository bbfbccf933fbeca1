import { Button, FileButton } from '@mantine/core';
import { formTexts } from '@nativ/runtime';
import type { FormDocument } from '@nativ/schemas';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../save-file.ts';
import classes from './languages-panel.module.css';
import { type CsvTrouble, readTranslations, type TranslationsRead, textsAsCsv } from './translations-csv.ts';

interface TranslationsFileProps {
  readonly document: FormDocument;
  readonly languages: readonly string[];
  readonly formKey: string;
  readonly onChange: (document: FormDocument) => void;
}

/** Gives a translator all texts as a table, and takes the table back. */
export function TranslationsFile({ document, languages, formKey, onChange }: TranslationsFileProps) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<TranslationsRead | CsvTrouble | null>(null);
  const take = async (file: File | null) => {
    if (file === null) return;
    const read = readTranslations(await file.text(), document, languages);
    setOutcome(read);
    if (typeof read !== 'string' && read.changed > 0) onChange(read.document);
  };
  return (
    <div className={classes.file}>
      <Button
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        onClick={() => saveFile(`${formKey}-texts.csv`, 'text/csv', textsAsCsv(formTexts(document), languages))}
      >
        {t('translations.export')}
      </Button>
      <FileButton onChange={(file) => void take(file)} accept=".csv,text/csv">
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconUpload size={18} aria-hidden />}>
            {t('translations.import')}
          </Button>
        )}
      </FileButton>
      <p role="status" className={classes.outcome}>
        {outcome !== null && outcomeWords(outcome, t)}
      </p>
    </div>
  );
}

function outcomeWords(outcome: TranslationsRead | CsvTrouble, t: TFunction): string {
  if (typeof outcome === 'string') return t(`translations.trouble.${outcome}`);
  const taken = t('translations.taken', { count: outcome.changed });
  return outcome.unknown.length === 0
    ? taken
    : `${taken} ${t('translations.unknown', { count: outcome.unknown.length })}`;
}
