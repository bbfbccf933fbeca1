import { Button, FileButton, Textarea } from '@mantine/core';
import type { LocalizedText } from '@nativ/schemas';
import { IconUpload } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/api-problem.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { LocalizedInput } from '../settings/localized-input.tsx';
import { csvOfLines } from './csv-of-lines.ts';
import classes from './option-lists.module.css';

interface OptionListFormProps {
  readonly title?: LocalizedText;
  readonly submitLabel: string;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onSubmit: (list: { readonly title: LocalizedText; readonly csv: string }) => void;
  /** Gives the answers as they are, to be changed; left out where there are none, or too many to be typed. */
  readonly readPresent?: () => Promise<string>;
  /** Further fields. */
  readonly children?: ReactNode;
}

const languages = ['he', 'en'] as const;

/** The name of a list and its answers: typed, pasted from a spreadsheet, or read from a file. */
export function OptionListForm({
  title,
  submitLabel,
  isBusy,
  error,
  onSubmit,
  readPresent,
  children,
}: OptionListFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState<LocalizedText | undefined>(title);
  const [lines, setLines] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name !== undefined && lines.trim() !== '') onSubmit({ title: name, csv: csvOfLines(lines) });
  };
  const take = async (file: File | null) => {
    if (file !== null) setLines(await file.text());
  };
  return (
    <form onSubmit={submit} className={classes.stack}>
      <LocalizedInput label={t('optionLists.name')} value={name} languages={languages} isRequired onChange={setName} />
      {children}
      <Textarea
        label={t('optionLists.answers')}
        description={t('optionLists.answersHint')}
        dir="auto"
        required
        autosize
        minRows={6}
        maxRows={16}
        value={lines}
        onChange={({ currentTarget }) => setLines(currentTarget.value)}
      />
      <div className={classes.buttons}>
        <FileButton onChange={(file) => void take(file)} accept=".csv,.txt,text/csv,text/plain">
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconUpload size={18} aria-hidden />}>
              {t('optionLists.file')}
            </Button>
          )}
        </FileButton>
        {readPresent && (
          <Button variant="default" onClick={() => void readPresent().then(setLines)}>
            {t('optionLists.present')}
          </Button>
        )}
        <Button type="submit" loading={isBusy}>
          {submitLabel}
        </Button>
      </div>
      {Boolean(error) && <ProblemAlert error={error} title={t('optionLists.failed')} />}
      {Boolean(error) && (
        <ul>
          {asProblem(error).errors.map(({ path, message }) => (
            <li key={path} dir="auto">
              {message}
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
