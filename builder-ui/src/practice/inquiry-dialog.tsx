import { Button, NativeSelect } from '@mantine/core';
import type { Language, Room, RoomInquiry } from '@nativ/schemas';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instanceQuery } from '../api/instance-queries.ts';
import { sendInvented } from '../api/practice-queries.ts';
import { publicFormQuery } from '../api/taking-queries.ts';
import { useLanguage, useText } from '../i18n/use-language.ts';
import { ChoiceRow } from '../items/choice-row.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { LazyAnswers } from '../ui/lazy-form.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { takeFocus } from '../ui/take-focus.ts';
import { Reference } from '../workspace/reference.tsx';
import classes from './practice.module.css';

interface InquiryDialogProps {
  readonly room: Room;
  readonly onClose: () => void;
}

/** Lets an invented inquirer write, and shows what was invented. */
export function InquiryDialog({ room, onClose }: InquiryDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const text = useText();
  const queries = useQueryClient();
  const [form, setForm] = useState(() => usualForm(room));
  const [written, setWritten] = useState<Language>(language);
  const send = useMutation({
    mutationFn: sendInvented,
    onSuccess: () => queries.invalidateQueries(),
  });
  const [isMore, setMore] = useState(false);
  const more = () => {
    setMore(true);
    send.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate({ form, language: written });
  };
  if (send.data)
    return (
      <Dialog title={t('practice.inquiry.arrived')} onClose={onClose} isWide>
        <Arrived inquiry={send.data} form={form} onClose={onClose} onMore={more} />
      </Dialog>
    );
  return (
    <Dialog title={t('practice.inquiry.open')} onClose={onClose}>
      {room.forms.length === 0 ? (
        <p className={classes.lead}>{t('practice.inquiry.none')}</p>
      ) : (
        <form className={classes.stack} onSubmit={submit}>
          <p className={classes.lead}>{t('practice.inquiry.lead')}</p>
          <NativeSelect
            label={t('practice.inquiry.form')}
            size="lg"
            value={form}
            onChange={(event) => setForm(event.currentTarget.value)}
          >
            {room.forms.map(({ key, title }) => (
              <option key={key} value={key}>
                {text(title)}
              </option>
            ))}
          </NativeSelect>
          <ChoiceRow
            label={t('practice.inquiry.language')}
            values={(['he', 'en'] as const).map((value) => ({ value, label: t(`language.${value}`) }))}
            value={written}
            onChange={setWritten}
          />
          {send.error && <ProblemAlert error={send.error} title={t('practice.inquiry.failed')} takesFocus />}
          <Button ref={isMore ? takeFocus : null} type="submit" size="lg" loading={send.isPending}>
            {t('practice.inquiry.send')}
          </Button>
        </form>
      )}
    </Dialog>
  );
}

/** The form with which the flow of the room begins, else one with which any does. */
function usualForm({ forms, flow }: Room): string {
  const found =
    forms.find(({ startsFlow }) => flow !== null && startsFlow === flow.key) ??
    forms.find(({ startsFlow }) => startsFlow !== null) ??
    forms[0];
  return found?.key ?? '';
}

interface ArrivedProps {
  readonly inquiry: RoomInquiry;
  readonly form: string;
  readonly onClose: () => void;
  readonly onMore: () => void;
}

function Arrived({ inquiry, form, onClose, onMore }: ArrivedProps) {
  const { t } = useTranslation();
  const { instanceId } = inquiry;
  const found = useQuery({ ...instanceQuery(instanceId ?? ''), enabled: instanceId !== null });
  return (
    <div className={classes.stack}>
      {/* The button that let it arrive is gone. */}
      <p ref={takeFocus} tabIndex={-1} className={classes.lead} role="status">
        {t(instanceId === null ? 'practice.inquiry.noFlow' : 'practice.inquiry.begun')}{' '}
        <Reference code={inquiry.reference} />
      </p>
      {/* As in real work, not everybody sees everything. */}
      {found.isError && <p className={classes.lead}>{t('practice.inquiry.elsewhere')}</p>}
      <div className={classes.buttons}>
        {instanceId !== null && found.isSuccess && (
          <Button
            size="lg"
            renderRoot={(props) => <Link to="/cases/$id" params={{ id: instanceId }} {...props} onClick={onClose} />}
          >
            {t('practice.inquiry.toCase')}
          </Button>
        )}
        <Button size="lg" variant="default" onClick={onMore}>
          {t('practice.inquiry.another')}
        </Button>
      </div>
      <Invented inquiry={inquiry} form={form} />
    </div>
  );
}

/** The answers under the questions of the form. */
function Invented({ inquiry, form }: Pick<ArrivedProps, 'inquiry' | 'form'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const asked = useQuery(publicFormQuery(form, language));
  if (!asked.data) return null;
  const { title, schema, uiSchema } = asked.data;
  return (
    <section className={classes.invented} aria-label={t('practice.inquiry.invented')}>
      <h3 className={classes.small}>{t('practice.inquiry.invented')}</h3>
      <LazyAnswers
        form={{ title, schema, uiSchema, translations: {}, settings: { language } }}
        answers={inquiry.answers as Record<string, unknown>}
      />
    </section>
  );
}
