import { Button } from '@mantine/core';
import type { FlowDocument, FlowSurroundings, FormDocument } from '@nativ/schemas';
import { IconPlayerPlay, IconWand } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/use-language.ts';
import { LazyForm } from '../../../ui/lazy-form.tsx';
import { presentTime } from '../../../ui/present-time.ts';
import { Section } from '../../../ui/section.tsx';
import { JsonField } from './json-field.tsx';
import { exampleOf } from './next-move.ts';
import { pretendUpload } from './pretended-file.ts';
import classes from './rehearsal.module.css';

type Answers = Record<string, unknown>;

interface StartPanelProps {
  readonly document: FlowDocument;
  readonly surroundings: FlowSurroundings;
  readonly onStart: (start: { readonly startAt: string; readonly data: Answers }) => void;
}

const noErrors = [] as const;
const startTypes = ['formStart', 'manualStart', 'webhookStart', 'scheduleStart'];

/** What starts the case: the real form to be filled, or what else the flow begins with, and when that is. */
export function StartPanel({ document, surroundings, onStart }: StartPanelProps) {
  const { t } = useTranslation();
  const text = useText();
  const [answers, setAnswers] = useState<Answers>({});
  const [at, setAt] = useState(() => localTime(presentTime()));
  const node = document.nodes.find(({ type }) => startTypes.includes(type));
  const formKey = typeof node?.config?.form === 'string' ? node.config.form : null;
  const form = surroundings.forms.find(({ key }) => key === formKey)?.document;
  const start = (data: Answers) => onStart({ startAt: new Date(at).toISOString(), data });
  return (
    <Section title={t('rehearsal.start.title')}>
      <p className={classes.lead}>{t('rehearsal.start.lead')}</p>
      <label className={classes.when}>
        {t('rehearsal.start.at')}
        <input
          type="datetime-local"
          value={at}
          required
          onChange={({ target }) => target.value && setAt(target.value)}
        />
      </label>
      {form && formKey !== null ? (
        <>
          <Button
            variant="default"
            mb={16}
            leftSection={<IconWand size={18} aria-hidden />}
            onClick={() => setAnswers({ ...exampleOf(formKey, surroundings, t('rehearsal.exampleWords')), ...answers })}
          >
            {t('rehearsal.start.example')}
          </Button>
          <LazyForm
            form={asTexts(form)}
            answers={answers}
            onChange={setAnswers}
            onSubmit={start}
            errors={noErrors}
            takeFile={pretendUpload}
            submitLabel={text(form.settings?.submitLabel) || t('rehearsal.start.go')}
          />
        </>
      ) : node?.type === 'webhookStart' ? (
        <JsonField label={t('rehearsal.start.body')} submitLabel={t('rehearsal.start.go')} onSubmit={start} />
      ) : (
        <Button leftSection={<IconPlayerPlay size={18} aria-hidden />} onClick={() => start({})}>
          {t('rehearsal.start.go')}
        </Button>
      )}
    </Section>
  );
}

/** A form as the renderer takes it. */
export function asTexts({ title, schema, uiSchema = {}, translations = {}, settings = {} }: FormDocument) {
  return { title, schema, uiSchema, translations, settings };
}

/** A time as an input of the browser has it, in the time zone of this device. */
function localTime(date: Date): string {
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
