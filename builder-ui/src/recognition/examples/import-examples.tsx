import { Button, FileInput, Textarea } from '@mantine/core';
import type { Classifier, ClassifierImport } from '@nativ/schemas';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importExamples, previewExamples } from '../../api/classifier-queries.ts';
import { bytesAsBase64 } from '../../people/bytes-as-base64.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import classes from '../recognition.module.css';
import { ImportRows } from './import-rows.tsx';
import { useExamplesChanged } from './use-examples-changed.ts';

/** Brings in a table of examples: first what would become of each row, then all that can come in. */
export function ImportExamples({ classifier }: { readonly classifier: Classifier }) {
  const { t } = useTranslation();
  const changed = useExamplesChanged();
  const [table, setTable] = useState<ClassifierImport | null>(null);
  const preview = useMutation({
    mutationFn: (input: ClassifierImport) => previewExamples(classifier.key, input),
    onMutate: (input) => setTable(input),
  });
  const run = useMutation({
    mutationFn: (input: ClassifierImport) => importExamples(classifier.key, input),
    onSuccess: changed,
  });
  const look = (input: ClassifierImport) => {
    run.reset();
    preview.mutate(input);
  };
  return (
    <div className={classes.stack}>
      <TableForm isReading={preview.isPending} onTable={look} />
      {preview.error && <ProblemAlert error={preview.error} title={t('recognition.import.failed')} />}
      {preview.data && table && !run.data && (
        <>
          <ImportRows classifier={classifier} preview={preview.data} table={table} onTable={look} />
          <div className={classes.buttons}>
            <Button
              loading={run.isPending}
              disabled={preview.data.counts.new === 0 || preview.data.problems.length > 0}
              onClick={() => run.mutate(table)}
            >
              {preview.data.counts.new === 0
                ? t('recognition.import.nothing')
                : t('recognition.import.run', { count: preview.data.counts.new })}
            </Button>
          </div>
        </>
      )}
      {run.error && <ProblemAlert error={run.error} title={t('recognition.import.failed')} />}
      <p role="status" className={classes.note}>
        {run.data && t('recognition.add.added', { count: run.data.counts.new })}
      </p>
    </div>
  );
}

interface TableFormProps {
  readonly isReading: boolean;
  readonly onTable: (table: ClassifierImport) => void;
}

function TableForm({ isReading, onTable }: TableFormProps) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('table') ?? '');
    if (file !== null) return onTable({ base64: bytesAsBase64(new Uint8Array(await file.arrayBuffer())) });
    if (text.trim() !== '') onTable({ text });
  };
  return (
    <form onSubmit={(event) => void submit(event)} className={classes.fields}>
      <p className={classes.note}>{t('recognition.import.lead')}</p>
      <FileInput
        label={t('recognition.import.file')}
        placeholder={t('recognition.import.noFile')}
        accept=".csv,.tsv,.txt,text/csv"
        leftSection={<IconFileSpreadsheet size={20} aria-hidden />}
        value={file}
        onChange={setFile}
        clearable
        clearButtonProps={{ 'aria-label': t('recognition.import.removeFile') }}
      />
      {file === null && (
        <Textarea label={t('recognition.import.paste')} name="table" dir="auto" autosize minRows={4} maxRows={12} />
      )}
      <Button type="submit" variant="default" loading={isReading}>
        {t('recognition.import.look')}
      </Button>
    </form>
  );
}
