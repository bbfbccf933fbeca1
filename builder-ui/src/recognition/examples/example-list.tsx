import { ActionIcon, NativeSelect } from '@mantine/core';
import type { Classifier, ClassifierExample, ClassifierExamplePatch } from '@nativ/schemas';
import { IconMessages, IconTrash } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addExamples, deleteExample, examplesQuery, patchExample } from '../../api/classifier-queries.ts';
import { isolate } from '../../i18n/isolate.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import { showToast } from '../../ui/toast.ts';
import classes from '../recognition.module.css';
import { useLabelNames } from '../said/label-names.ts';
import { presentLabels } from './present-labels.ts';
import { useExamplesChanged } from './use-examples-changed.ts';

/** All examples, newest first, of all labels or of one. */
export function ExampleList({ classifier }: { readonly classifier: Classifier }) {
  const { t } = useTranslation();
  const [label, setLabel] = useState('');
  const nameOf = useLabelNames(classifier.labels);
  const examples = useInfiniteQuery(examplesQuery(classifier.key, label === '' ? {} : { label }));
  return (
    <Section title={t('recognition.list.title')}>
      <div className={classes.stack}>
        <NativeSelect
          label={t('recognition.list.filter')}
          maw={320}
          value={label}
          onChange={({ currentTarget }) => setLabel(currentTarget.value)}
        >
          <option value="">{t('recognition.list.all')}</option>
          {classifier.labels.map(({ key }) => (
            <option key={key} value={key}>
              {nameOf(key)}
            </option>
          ))}
        </NativeSelect>
        {examples.isPending && <LoadingLines lines={5} />}
        {examples.error && !examples.data && (
          <ProblemAlert error={examples.error} title={t('problem.page')} onRetry={() => void examples.refetch()} />
        )}
        {examples.data?.length === 0 &&
          (label === '' ? (
            <EmptyState
              icon={IconMessages}
              title={t('recognition.list.none.title')}
              hint={t('recognition.list.none.hint')}
            />
          ) : (
            <p className={classes.note}>{t('recognition.list.noneHere')}</p>
          ))}
        <ul className={classes.entries} aria-label={t('recognition.list.title')}>
          {examples.data?.map((example, index) => (
            <ExampleRow key={example.id} classifier={classifier} example={example} place={index + 1} />
          ))}
        </ul>
        <LoadMore query={examples} of={t('recognition.list.title')} />
      </div>
    </Section>
  );
}

function useChangingExample(key: string, example: ClassifierExample, nameOf: (label: string) => string) {
  const { t } = useTranslation();
  const changed = useExamplesChanged();
  const move = useMutation({
    mutationFn: (change: ClassifierExamplePatch) => patchExample(key, example.id, change),
    onSuccess: async (_example, { label = example.label }) => {
      showToast(t('recognition.list.moved', { label: isolate(nameOf(label)) }), () =>
        patchExample(key, example.id, { label: example.label }),
      );
      await changed();
    },
  });
  const remove = useMutation({
    mutationFn: () => deleteExample(key, example.id),
    onSuccess: async () => {
      const { text, isSealed, origin } = example;
      const mayReturn = text !== null && !isSealed && origin !== 'correction';
      showToast(t('recognition.list.removed'), mayReturn ? () => addExamples(key, example.label, [text]) : null);
      await changed();
    },
  });
  return { move, remove };
}

interface ExampleRowProps {
  readonly classifier: Classifier;
  readonly example: ClassifierExample;
  /** Where in the list it stands, so that its controls are told apart. */
  readonly place: number;
}

function ExampleRow({ classifier, example, place }: ExampleRowProps) {
  const { t } = useTranslation();
  const nameOf = useLabelNames(classifier.labels);
  const { move, remove } = useChangingExample(classifier.key, example, nameOf);
  const { text, label, origin, state, instanceId, reference } = example;
  const error = move.error ?? remove.error;
  const labels = presentLabels(classifier.labels);
  return (
    <li className={classes.entry}>
      <div className={classes.words}>
        <p className={classes.text} dir="auto">
          {text ?? t('recognition.list.sealed')}
        </p>
        <p className={classes.meta}>
          <span>{t(`recognition.list.origin.${origin}`)}</span>
          {state !== 'accepted' && <span>{t(`recognition.list.state.${state}`)}</span>}
          {instanceId !== null && (
            <Link to="/cases/$id" params={{ id: instanceId }}>
              {reference === null ? t('recognition.triage.open') : t('recognition.triage.case', { reference })}
            </Link>
          )}
        </p>
        {error && <ProblemAlert error={error} title={t('recognition.list.failed')} />}
      </div>
      <div className={classes.tools}>
        <NativeSelect
          aria-label={t('recognition.list.moveOf', { place })}
          value={label}
          disabled={move.isPending}
          onChange={({ currentTarget }) => move.mutate({ label: currentTarget.value })}
        >
          {!labels.some(({ key }) => key === label) && <option value={label}>{nameOf(label)}</option>}
          {labels.map(({ key }) => (
            <option key={key} value={key}>
              {nameOf(key)}
            </option>
          ))}
        </NativeSelect>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={t('recognition.list.removeOf', { place })}
          loading={remove.isPending}
          onClick={() => remove.mutate()}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </div>
    </li>
  );
}
