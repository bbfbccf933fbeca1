import { Button } from '@mantine/core';
import { asksForFiles, fieldAt, joinAnswers, localizeForm, type SensitiveAnswer } from '@nativ/runtime';
import type { TaskForm } from '@nativ/schemas';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openAnswers, type SealedOf } from '../api/sealed-queries.ts';
import { filesQuery } from '../api/upload-file.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { LazyAnswers } from '../ui/lazy-form.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { useOpenedAnswers } from './opened-answers.tsx';
import classes from './sealed-answers.module.css';

interface SealedAnswersProps {
  readonly of: SealedOf;
  readonly id: string;
  readonly form: TaskForm;
  readonly answers: Record<string, unknown>;
  /** Pointers to the answers that are sealed and that the reader may open. */
  readonly sealed: readonly string[];
}

/** Answers under their questions; those that are sealed say so, and open one by one. */
export function SealedAnswers({ of, id, form, answers, sealed }: SealedAnswersProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  // Never kept beyond this page: whoever comes back opens again, and the log says so.
  const [opened, setOpened] = useState<readonly SensitiveAnswer[]>([]);
  const onThisPage = useOpenedAnswers();
  const open = useMutation({
    mutationFn: (fields: readonly string[]) => openAnswers(of, id, fields),
    onSuccess: (found) => {
      setOpened((before) => [...before, ...found]);
      if (of === 'submissions') onThisPage.add(found);
    },
  });
  const files = useQuery({
    ...filesQuery(of === 'submissions' ? { submission: id } : { task: id }),
    enabled: asksForFiles(form.schema),
  });
  const closed = sealed.filter((path) => !opened.some((answer) => answer.path === path));
  const { schema, uiSchema } = localizeForm(form, language);
  return (
    <>
      <LazyAnswers form={form} answers={{ ...joinAnswers(answers, opened) }} files={files.data?.items ?? []} />
      {closed.length > 0 && (
        <section className={classes.sealed} aria-label={t('sealed.title')}>
          <p className={classes.why}>{t('sealed.why')}</p>
          <ul className={classes.list}>
            {closed.map((path) => {
              const { title } = fieldAt(path, schema, uiSchema);
              return (
                <li key={path} className={classes.field}>
                  <bdi>{title}</bdi>
                  <span className={classes.mark}>
                    <IconLock size={18} aria-hidden />
                    {t('sealed.mark')}
                  </span>
                  <Button
                    variant="light"
                    leftSection={<IconLockOpen size={18} aria-hidden />}
                    aria-label={t('sealed.openOne', { title })}
                    loading={open.isPending}
                    onClick={() => open.mutate([path])}
                  >
                    {t('sealed.open')}
                  </Button>
                </li>
              );
            })}
          </ul>
          {closed.length > 1 && (
            <Button variant="subtle" loading={open.isPending} onClick={() => open.mutate(closed)}>
              {t('sealed.openAll')}
            </Button>
          )}
        </section>
      )}
      {opened.length > 0 && (
        <p className={classes.note} role="status">
          {t('sealed.recorded')}
        </p>
      )}
      {open.error && <ProblemAlert error={open.error} title={t('sealed.problem')} />}
    </>
  );
}
