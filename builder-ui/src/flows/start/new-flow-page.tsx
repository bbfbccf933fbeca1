import { Button, Radio, TextInput } from '@mantine/core';
import type { FlowDocument } from '@nativ/schemas';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/api-problem.ts';
import { createFlow, flowQuery, flowsQuery } from '../../api/design-queries.ts';
import { Page } from '../../app/page.tsx';
import { KeyField } from '../../designs/key-field.tsx';
import { keyOfTitle } from '../../designs/key-of-title.ts';
import classes from '../../designs/new-design.module.css';
import { hasCatalogue, readCatalogue } from '../../i18n/i18n.ts';
import { textIn } from '../../i18n/text-in.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import '../../ui/choice-styles.ts';
import { emptyFlow, type FlowBeginning } from './empty-flow.ts';
import { FlowBeginningField } from './flow-beginning-field.tsx';
import { type FlowStart, FlowStartingPoint } from './flow-starting-point.tsx';

/** Makes a flow: empty, as a copy of another, or from a file; the builder opens with it. */
export function NewFlowPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('newFlow.title')} eyebrow={<Link to="/flows">{t('flows.title')}</Link>}>
      <Section title={t('newFlow.about')}>
        <NewFlowFields />
      </Section>
    </Page>
  );
}

function NewFlowFields() {
  const { t, i18n } = useTranslation();
  const reader = useLanguage();
  const flows = useInfiniteQuery(flowsQuery);
  const create = useCreating();
  const [title, setTitle] = useState('');
  const [typedKey, setTypedKey] = useState<string | null>(null);
  const [start, setStart] = useState<FlowStart>('empty');
  const [source, setSource] = useState<FlowDocument | null>(null);
  const [language, setLanguage] = useState(reader);
  const [beginning, setBeginning] = useState<FlowBeginning>({ kind: 'form', form: null });
  const key = typedKey ?? keyOfTitle(title, flows.data?.map((flow) => flow.key) ?? [], 'flow');
  const problem = create.error && asProblem(create.error);
  const isKeyTaken = problem?.type.endsWith('flow.key-taken') === true;
  useEffect(() => {
    void readCatalogue(language).catch(() => undefined);
  }, [language]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const inLanguage = i18n.getFixedT(hasCatalogue(language) ? language : reader);
    const type = ({ form: 'formStart', staff: 'manualStart', times: 'scheduleStart' } as const)[beginning.kind];
    create.mutate({
      key,
      document: source
        ? titled(source, title.trim(), reader)
        : emptyFlow(beginning, {
            title: { [language]: title.trim() },
            start: { [language]: inLanguage(`flowPalette.types.${type}.name`) },
            end: { [language]: inLanguage('newFlow.endName') },
          }),
    });
  };

  return (
    <form onSubmit={submit} className={classes.fields}>
      <TextInput
        label={t('newFlow.name')}
        description={t('newFlow.nameHint')}
        required
        maxLength={200}
        dir="auto"
        value={title}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <FlowStartingPoint
        start={start}
        onChange={(chosen, document) => {
          setStart(chosen);
          setSource(document);
          if (document && title.trim() === '') setTitle(textIn(reader, document.title));
        }}
      />
      {start === 'empty' && (
        <>
          <FlowBeginningField beginning={beginning} onChange={setBeginning} />
          <Radio.Group
            label={t('newFlow.language')}
            value={language}
            onChange={(value) => setLanguage(value === 'he' ? 'he' : 'en')}
            classNames={{ label: classes.legend ?? '' }}
          >
            <div className={classes.set}>
              <Radio value="he" label={t('language.he')} />
              <Radio value="en" label={t('language.en')} />
              <p className={classes.note}>{t('newFlow.languageHint')}</p>
            </div>
          </Radio.Group>
        </>
      )}
      <KeyField
        label={t('newFlow.key')}
        hint={t('newFlow.keyHint')}
        value={key}
        onChange={setTypedKey}
        taken={isKeyTaken ? t('newFlow.keyTaken') : null}
      />
      {problem && !isKeyTaken && <ProblemAlert error={create.error} title={t('newFlow.failed')} />}
      <Button type="submit" loading={create.isPending} disabled={start !== 'empty' && source === null}>
        {t('newFlow.create')}
      </Button>
    </form>
  );
}

function useCreating() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: ({ key, document }: { key: string; document: FlowDocument }) => createFlow(key, document),
    onSuccess: async (flow) => {
      queries.setQueryData(flowQuery(flow.key).queryKey, flow);
      await queries.invalidateQueries({ queryKey: ['flows'] });
      await navigate({ to: '/flows/$key', params: { key: flow.key } });
    },
  });
}

/** A flow under another name: what it was called in other languages is no longer true. */
function titled(document: FlowDocument, title: string, reader: string): FlowDocument {
  return title === textIn(reader, document.title) ? document : { ...document, title: { [reader]: title } };
}
