import { Button, Textarea, TextInput } from '@mantine/core';
import type { ClassifierCreate } from '@nativ/schemas';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/api-problem.ts';
import { classifierQuery, classifiersKey, classifiersQuery, createClassifier } from '../api/classifier-queries.ts';
import { Page } from '../app/page.tsx';
import { KeyField } from '../designs/key-field.tsx';
import { keyOfTitle } from '../designs/key-of-title.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import { newLabels } from './examples/new-labels.ts';
import classes from './recognition.module.css';

/** Makes a classifier: what it finds out, and its labels. Everything else comes with its examples. */
export function NewClassifierPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('recognition.new')} eyebrow={<Link to="/classifiers">{t('recognition.title')}</Link>}>
      <Section title={t('recognition.make.about')}>
        <NewClassifierFields />
      </Section>
    </Page>
  );
}

function NewClassifierFields() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: others = [] } = useQuery(classifiersQuery);
  const create = useCreating();
  const [title, setTitle] = useState('');
  const [lines, setLines] = useState('');
  const [typedKey, setTypedKey] = useState<string | null>(null);
  const [isTooFew, setTooFew] = useState(false);
  const taken = others.map(({ key }) => key);
  const key = typedKey ?? keyOfTitle(title, taken, 'classifier');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const labels = newLabels(lines, language, []);
    setTooFew(labels.length < 2);
    if (labels.length >= 2) create.mutate({ key, title: { [language]: title.trim() }, labels });
  };
  const isKeyTaken = create.error !== null && asProblem(create.error).type.endsWith('key-taken');
  return (
    <form onSubmit={submit} className={classes.fields}>
      <TextInput
        label={t('recognition.make.name')}
        description={t('recognition.make.nameHint')}
        required
        maxLength={200}
        dir="auto"
        value={title}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <Textarea
        label={t('recognition.make.labels')}
        description={t('recognition.make.labelsHint')}
        required
        dir="auto"
        autosize
        minRows={4}
        value={lines}
        error={isTooFew ? t('recognition.make.tooFew') : undefined}
        onChange={({ currentTarget }) => {
          setLines(currentTarget.value);
          setTooFew(false);
        }}
      />
      <KeyField
        label={t('recognition.make.key')}
        hint={t('newForm.keyHint')}
        value={key}
        onChange={setTypedKey}
        taken={isKeyTaken ? t('newForm.keyTaken') : null}
      />
      {create.error && !isKeyTaken && <ProblemAlert error={create.error} title={t('recognition.make.failed')} />}
      <Button type="submit" loading={create.isPending}>
        {t('recognition.make.create')}
      </Button>
    </form>
  );
}

function useCreating() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (classifier: ClassifierCreate) => createClassifier(classifier),
    onSuccess: async (made) => {
      queries.setQueryData(classifierQuery(made.key).queryKey, made);
      await queries.invalidateQueries({ queryKey: classifiersKey, exact: true });
      await navigate({ to: '/classifiers/$key', params: { key: made.key } });
    },
  });
}
