import { Button, NativeSelect } from '@mantine/core';
import type { Classifier, ClassifierExample } from '@nativ/schemas';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { examplesQuery, patchExample, reviewExamples } from '../../api/classifier-queries.ts';
import { isolate } from '../../i18n/isolate.ts';
import { type Shortcut, useShortcuts } from '../../search/shortcuts.ts';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import { showToast } from '../../ui/toast.ts';
import classes from '../recognition.module.css';
import { useLabelNames } from '../said/label-names.ts';
import { presentLabels } from './present-labels.ts';
import { useExamplesChanged } from './use-examples-changed.ts';

/** Corrections of colleagues, one after the other: what is accepted is learned from. */
export function ReviewSection({ classifier }: { readonly classifier: Classifier }) {
  const { t } = useTranslation();
  const waiting = useInfiniteQuery(examplesQuery(classifier.key, { state: 'waiting' }));
  const first = waiting.data?.[0];
  return (
    <Section title={t('recognition.review.title')}>
      <div className={classes.desk}>
        <p className={classes.note}>{t('recognition.review.lead')}</p>
        {waiting.isPending && <LoadingLines lines={3} />}
        {waiting.error && !waiting.data && (
          <ProblemAlert error={waiting.error} title={t('problem.page')} onRetry={() => void waiting.refetch()} />
        )}
        {first && <Correction key={first.id} classifier={classifier} example={first} />}
      </div>
    </Section>
  );
}

interface Decision {
  readonly state: 'accepted' | 'rejected';
  readonly label: string;
}

function useDeciding({ key }: Classifier, example: ClassifierExample, nameOf: (label: string) => string) {
  const { t } = useTranslation();
  const changed = useExamplesChanged();
  return useMutation({
    mutationFn: ({ state, label }: Decision) =>
      patchExample(key, example.id, { state, ...(label !== example.label && { label }) }),
    onSuccess: async (_example, { state, label }) => {
      const words =
        state === 'accepted'
          ? t('recognition.review.accepted', { label: isolate(nameOf(label)) })
          : t('recognition.review.rejected');
      showToast(words, async () => {
        await reviewExamples(key, { ids: [example.id], state: 'waiting' });
        if (label !== example.label) await patchExample(key, example.id, { label: example.label });
      });
      await changed();
    },
  });
}

function Correction({ classifier, example }: { readonly classifier: Classifier; readonly example: ClassifierExample }) {
  const { t } = useTranslation();
  const nameOf = useLabelNames(classifier.labels);
  const decide = useDeciding(classifier, example, nameOf);
  const { mutate } = decide;
  const { label, said, text, instanceId, reference } = example;
  const shortcuts = useMemo<readonly Shortcut[]>(
    () => [
      {
        id: 'review.accept',
        label: t('recognition.review.keyAccept'),
        keys: ['KeyA'],
        run: () => mutate({ state: 'accepted', label }),
      },
      {
        id: 'review.reject',
        label: t('recognition.review.keyReject'),
        keys: ['KeyR'],
        run: () => mutate({ state: 'rejected', label }),
      },
    ],
    [t, mutate, label],
  );
  useShortcuts(shortcuts);
  return (
    <>
      <p className={classes.meta} role="status">
        <span>{t('recognition.review.said', { label: isolate(nameOf(label)) })}</span>
        <span>
          {t('recognition.review.was', {
            label: said === null ? t('recognition.heldBack') : isolate(nameOf(said)),
          })}
        </span>
        <span>{t('recognition.waiting', { count: classifier.counts.waiting })}</span>
      </p>
      <blockquote className={classes.quote}>
        <p className={classes.text} dir="auto">
          {text ?? t('recognition.triage.noText')}
        </p>
        {instanceId !== null && (
          <p className={classes.meta}>
            <Link to="/cases/$id" params={{ id: instanceId }}>
              {reference === null ? t('recognition.triage.open') : t('recognition.triage.case', { reference })}
            </Link>
          </p>
        )}
      </blockquote>
      {decide.error && <ProblemAlert error={decide.error} title={t('recognition.review.failed')} />}
      <div className={classes.buttons}>
        <Button
          leftSection={<IconCheck size={18} aria-hidden />}
          loading={decide.isPending}
          aria-keyshortcuts="A"
          onClick={() => mutate({ state: 'accepted', label })}
        >
          {t('recognition.review.accept', { label: isolate(nameOf(label)) })}
        </Button>
        <Button
          variant="default"
          leftSection={<IconX size={18} aria-hidden />}
          disabled={decide.isPending}
          aria-keyshortcuts="R"
          onClick={() => mutate({ state: 'rejected', label })}
        >
          {t('recognition.review.reject')}
        </Button>
        <NativeSelect
          aria-label={t('recognition.review.otherwise')}
          value=""
          disabled={decide.isPending}
          onChange={({ currentTarget }) => mutate({ state: 'accepted', label: currentTarget.value })}
        >
          <option value="">{t('recognition.review.otherwise')}</option>
          {presentLabels(classifier.labels)
            .filter((one) => one.key !== label)
            .map((one) => (
              <option key={one.key} value={one.key}>
                {nameOf(one.key)}
              </option>
            ))}
        </NativeSelect>
      </div>
    </>
  );
}
