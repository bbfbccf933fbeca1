import { Button, TextInput } from '@mantine/core';
import type { ErasurePreview } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TakeOut } from '../account/take-out.tsx';
import { erasuresQuery, previewErasure, scheduleErasure } from '../api/erasure-queries.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import classes from './erasures-page.module.css';

/** What is shown of a preview, in this order; the rest are inner matters. */
const shown = ['sealed_values', 'submissions', 'messages', 'tasks', 'comments', 'posts', 'notifications'] as const;

/** Finds an inquirer by the reference, says what would go and what stays, and asks to type it once more. */
export function EraseForm() {
  const { t } = useTranslation();
  const [reference, setReference] = useState('');
  const preview = useMutation({ mutationFn: () => previewErasure(reference.trim()) });
  return (
    <Section title={t('erasures.find')}>
      <form
        className={classes.find}
        onSubmit={(event) => {
          event.preventDefault();
          preview.mutate();
        }}
      >
        <TextInput
          label={t('erasures.reference')}
          description={t('erasures.referenceHint')}
          dir="ltr"
          maxLength={9}
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
        <Button type="submit" variant="light" loading={preview.isPending} disabled={reference.trim() === ''}>
          {t('erasures.show')}
        </Button>
      </form>
      {preview.error && <ProblemAlert error={preview.error} title={t('erasures.notFound')} />}
      {preview.data && <Preview key={preview.data.reference} preview={preview.data} onDone={() => preview.reset()} />}
    </Section>
  );
}

function Preview({ preview, onDone }: { preview: ErasurePreview; onDone: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [typed, setTyped] = useState('');
  const erase = useMutation({
    mutationFn: () => scheduleErasure(preview.reference, typed),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: erasuresQuery.queryKey });
      onDone();
    },
  });
  const matches = typed.trim().toUpperCase() === preview.reference;
  return (
    <div className={classes.preview} role="status">
      <h3>{t('erasures.goes')}</h3>
      <ul>
        {shown
          .filter((table) => (preview.counts[table] ?? 0) > 0)
          .map((table) => (
            <li key={table}>{t(`erasures.part.${table}`, { count: preview.counts[table] ?? 0 })}</li>
          ))}
      </ul>
      <p>{t('erasures.stays')}</p>
      <TakeOut
        path={`/exports/inquirers/${encodeURIComponent(preview.reference)}`}
        fileName={`${preview.reference}.zip`}
        label={t('erasures.export')}
      />
      <p className={classes.note}>{t('erasures.exportHint')}</p>
      <TextInput
        label={t('erasures.confirm', { reference: preview.reference })}
        dir="ltr"
        maxLength={9}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button color="red" disabled={!matches} loading={erase.isPending} onClick={() => erase.mutate()}>
        {t('erasures.erase')}
      </Button>
      {erase.error && <ProblemAlert error={erase.error} title={t('erasures.problem')} />}
    </div>
  );
}
