import { Button, Radio, TextInput } from '@mantine/core';
import type { FormDocument } from '@nativ/schemas';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/api-problem.ts';
import { createForm, formQuery, formsQuery } from '../../api/design-queries.ts';
import { Page } from '../../app/page.tsx';
import { KeyField } from '../../designs/key-field.tsx';
import { keyOfTitle } from '../../designs/key-of-title.ts';
import classes from '../../designs/new-design.module.css';
import type { Language } from '../../i18n/language.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import '../../ui/choice-styles.ts';
import { StartingPoint } from './starting-point.tsx';

/** Makes a form: empty, from a file, or as a copy of another; the builder opens with it. */
export function NewFormPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('newForm.title')} eyebrow={<Link to="/forms">{t('forms.title')}</Link>}>
      <Section title={t('newForm.about')}>
        <NewFormFields />
      </Section>
    </Page>
  );
}

function NewFormFields() {
  const { t } = useTranslation();
  const reader = useLanguage();
  const forms = useInfiniteQuery(formsQuery);
  const create = useCreating();
  const [title, setTitle] = useState('');
  const [typedKey, setTypedKey] = useState<string | null>(null);
  const [start, setStart] = useState<FormDocument | null>(null);
  const suggested = keyOfTitle(title, forms.data?.map(({ key }) => key) ?? [], 'form');
  const key = typedKey ?? suggested;
  const problem = create.error && asProblem(create.error);
  const keyTaken = problem?.type.endsWith('form.key-taken') === true;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget);
    const language = chosen.get('language') === 'he' ? 'he' : 'en';
    create.mutate({
      key,
      document: start
        ? titled(start, title.trim())
        : emptyForm(title.trim(), language, chosen.get('who') === 'anybody'),
    });
  };

  return (
    <form onSubmit={submit} className={classes.fields}>
      <TextInput
        label={t('newForm.name')}
        description={t('newForm.nameHint')}
        required
        maxLength={200}
        dir="auto"
        value={title}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <StartingPoint
        onStart={(document) => {
          setStart(document);
          if (document && title.trim() === '') setTitle(titleOf(document, reader));
        }}
      />
      {start === null && (
        <>
          <fieldset className={classes.set}>
            <legend className={classes.legend}>{t('newForm.language')}</legend>
            <Radio name="language" value="he" label={t('language.he')} defaultChecked={reader === 'he'} />
            <Radio name="language" value="en" label={t('language.en')} defaultChecked={reader === 'en'} />
            <p className={classes.note}>{t('newForm.languageHint')}</p>
          </fieldset>
          <fieldset className={classes.set}>
            <legend className={classes.legend}>{t('newForm.who')}</legend>
            <Radio
              name="who"
              value="anybody"
              label={t('newForm.anybody')}
              description={t('newForm.anybodyHint')}
              defaultChecked
            />
            <Radio name="who" value="staff" label={t('newForm.staff')} description={t('newForm.staffHint')} />
          </fieldset>
        </>
      )}
      <KeyField
        label={t('newForm.key')}
        hint={t('newForm.keyHint')}
        value={key}
        onChange={setTypedKey}
        taken={keyTaken ? t('newForm.keyTaken') : null}
      />
      {problem && !keyTaken && <ProblemAlert error={create.error} title={t('newForm.failed')} />}
      <Button type="submit" loading={create.isPending}>
        {t('newForm.create')}
      </Button>
    </form>
  );
}

function useCreating() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: ({ key, document }: { key: string; document: FormDocument }) => createForm(key, document),
    onSuccess: async (form) => {
      queries.setQueryData(formQuery(form.key).queryKey, form);
      await queries.invalidateQueries({ queryKey: ['forms'] });
      await navigate({ to: '/forms/$key', params: { key: form.key } });
    },
  });
}

const emptyForm = (title: string, language: Language, isPublic: boolean): FormDocument => ({
  title: { [language]: title },
  schema: { type: 'object', properties: {} },
  uiSchema: {},
  translations: {},
  settings: { language, public: isPublic },
});

/** A form under another name: in its own language, since nobody has translated the new name yet. */
const titled = (document: FormDocument, title: string): FormDocument => ({
  ...document,
  title: { [document.settings?.language ?? 'en']: title },
});

function titleOf({ title }: FormDocument, reader: Language): string {
  return typeof title === 'string' ? title : (title[reader] ?? Object.values(title)[0] ?? '');
}
