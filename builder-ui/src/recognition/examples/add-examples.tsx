import { Button, NativeSelect, Textarea } from '@mantine/core';
import type { Classifier } from '@nativ/schemas';
import { IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addExamples } from '../../api/classifier-queries.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import classes from '../recognition.module.css';
import { useLabelNames } from '../said/label-names.ts';
import { ImportExamples } from './import-examples.tsx';
import { presentLabels } from './present-labels.ts';
import { useExamplesChanged } from './use-examples-changed.ts';

/** Takes examples: typed or pasted line by line, or from a table. */
export function AddExamples({ classifier }: { readonly classifier: Classifier }) {
  const { t } = useTranslation();
  return (
    <Section title={t('recognition.add.title')}>
      <div className={classes.stack}>
        <TypedExamples classifier={classifier} />
        <details className={classes.more}>
          <summary>{t('recognition.import.title')}</summary>
          <ImportExamples classifier={classifier} />
        </details>
      </div>
    </Section>
  );
}

function TypedExamples({ classifier }: { readonly classifier: Classifier }) {
  const { t } = useTranslation();
  const nameOf = useLabelNames(classifier.labels);
  const changed = useExamplesChanged();
  const labels = presentLabels(classifier.labels);
  const [chosen, setChosen] = useState(labels[0]?.key ?? '');
  const [lines, setLines] = useState('');
  const label = labels.some(({ key }) => key === chosen) ? chosen : (labels[0]?.key ?? '');
  const add = useMutation({
    mutationFn: () => addExamples(classifier.key, label, textsIn(lines)),
    onSuccess: async () => {
      setLines('');
      await changed();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (textsIn(lines).length > 0) add.mutate();
  };
  const { data } = add;
  return (
    <form onSubmit={submit} className={classes.fields}>
      <NativeSelect
        label={t('recognition.add.label')}
        value={label}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      >
        {labels.map(({ key }) => (
          <option key={key} value={key}>
            {nameOf(key)}
          </option>
        ))}
      </NativeSelect>
      <Textarea
        label={t('recognition.add.texts')}
        description={t('recognition.add.textsHint')}
        required
        dir="auto"
        autosize
        minRows={5}
        maxRows={16}
        value={lines}
        onChange={({ currentTarget }) => setLines(currentTarget.value)}
      />
      {add.error && <ProblemAlert error={add.error} title={t('recognition.add.failed')} />}
      <div className={classes.buttons}>
        <Button type="submit" leftSection={<IconPlus size={18} aria-hidden />} loading={add.isPending}>
          {t('recognition.add.go')}
        </Button>
        <p role="status" className={classes.note}>
          {data && [
            t('recognition.add.added', { count: data.added }),
            data.repeated > 0 ? ` ${t('recognition.add.doubles', { count: data.repeated })}` : '',
          ]}
        </p>
      </div>
    </form>
  );
}

const textsIn = (lines: string): readonly string[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
