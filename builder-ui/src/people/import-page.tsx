import { Button, FileInput, Textarea } from '@mantine/core';
import type { PeopleImport, PeopleImportPreview } from '@nativ/schemas';
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleKey, previewImport, runImport } from '../api/people-queries.ts';
import { Page } from '../app/page.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import { bytesAsBase64 } from './bytes-as-base64.ts';
import { ImportPreview } from './import-preview.tsx';
import { InviteImported } from './invite-imported.tsx';
import classes from './people.module.css';

/** Imports people from a table: first what would happen, row by row, then all of it at once. */
export function ImportPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [table, setTable] = useState<PeopleImport | null>(null);
  const preview = useMutation({
    mutationFn: (input: PeopleImport) => previewImport(input),
    onMutate: (input) => setTable(input),
  });
  const run = useMutation({
    mutationFn: (input: PeopleImport) => runImport(input),
    onSuccess: () => queries.invalidateQueries({ queryKey: peopleKey }),
  });
  const look = (input: PeopleImport) => {
    run.reset();
    preview.mutate(input);
  };
  return (
    <Page title={t('import.title')} eyebrow={<Link to="/people">{t('people.title')}</Link>}>
      <div className={classes.stack}>
        <Section title={t('import.source')}>
          <TableForm isReading={preview.isPending} onTable={look} />
          {preview.error && <ProblemAlert error={preview.error} title={t('import.failed')} />}
        </Section>
        {run.data && (
          <Section title={t('import.done')}>
            <p role="status">{t('import.created', { count: run.data.created })}</p>
            {run.data.existing > 0 && <p className={classes.note}>{t('import.left', { count: run.data.existing })}</p>}
            {run.data.people.length > 0 && <InviteImported people={run.data.people} />}
            <Link to="/people">{t('import.toPeople')}</Link>
          </Section>
        )}
        {preview.data && table && !run.data && (
          <PreviewSection
            preview={preview.data}
            onFields={(fields) => look({ ...table, fields })}
            onRun={() => run.mutate(table)}
            isRunning={run.isPending}
            error={run.error}
          />
        )}
      </div>
    </Page>
  );
}

interface PreviewSectionProps {
  readonly preview: PeopleImportPreview;
  readonly onFields: (fields: NonNullable<PeopleImport['fields']>) => void;
  readonly onRun: () => void;
  readonly isRunning: boolean;
  readonly error: Error | null;
}

function PreviewSection({ preview, onFields, onRun, isRunning, error }: PreviewSectionProps) {
  const { t } = useTranslation();
  const { counts, problems } = preview;
  const isReady = problems.length === 0 && counts.error === 0 && counts.new > 0;
  return (
    <Section title={t('import.preview')}>
      <div className={classes.stack}>
        <ImportPreview preview={preview} onFields={onFields} />
        <div className={classes.buttons}>
          <Button onClick={onRun} loading={isRunning} disabled={!isReady}>
            {t('import.run', { count: counts.new })}
          </Button>
        </div>
        {!isReady && problems.length === 0 && (
          <p className={classes.note}>{t(counts.error > 0 ? 'import.mendFirst' : 'import.nobodyNew')}</p>
        )}
        {error && <ProblemAlert error={error} title={t('import.failed')} />}
      </div>
    </Section>
  );
}

function TableForm({ isReading, onTable }: { isReading: boolean; onTable: (table: PeopleImport) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [file, setFile] = useState<File | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('table') ?? '');
    onTable(file === null ? { text } : { base64: bytesAsBase64(new Uint8Array(await file.arrayBuffer())) });
  };
  return (
    <form onSubmit={(event) => void submit(event)} className={classes.fields}>
      <p className={classes.note}>{t('import.lead')}</p>
      <div className={classes.buttons}>
        <Button
          component="a"
          href={`/api/v1/people/imports/template.csv?lang=${language}`}
          download="people.csv"
          variant="default"
          leftSection={<IconDownload size={20} aria-hidden />}
        >
          {t('import.template')}
        </Button>
      </div>
      <FileInput
        label={t('import.file')}
        placeholder={t('import.noFile')}
        accept=".csv,.tsv,.txt,text/csv"
        leftSection={<IconFileSpreadsheet size={20} aria-hidden />}
        value={file}
        onChange={setFile}
        clearable
        clearButtonProps={{ 'aria-label': t('import.removeFile') }}
      />
      {file === null && (
        <Textarea
          label={t('import.paste')}
          description={t('import.pasteHint')}
          name="table"
          dir="auto"
          minRows={5}
          autosize
          maxRows={14}
        />
      )}
      <div className={classes.buttons}>
        <Button type="submit" loading={isReading}>
          {t('import.look')}
        </Button>
      </div>
    </form>
  );
}
