import { Button } from '@mantine/core';
import type { FieldError, PublicForm, SubmissionReceipt } from '@nativ/schemas';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/api-problem.ts';
import { newIdempotencyKey } from '../api/idempotency-key.ts';
import { publicFormQuery, takeInquiry } from '../api/taking-queries.ts';
import { Page } from '../app/page.tsx';
import { PendingPage } from '../app/pending-page.tsx';
import { ProblemPage } from '../app/problem-page.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { LazyForm } from '../ui/lazy-form.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import classes from './inquiry-taking.module.css';

const route = getRouteApi('/staff/new-inquiry/$form');
// One and the same list every time, because the form takes another list for another answer of the server.
const nothing: readonly FieldError[] = [];

/** The form of the public, filled for somebody on the telephone. Nothing of it is kept on this machine. */
export function InquiryTakingPage() {
  const language = useLanguage();
  const { form: key } = route.useParams();
  const form = useQuery(publicFormQuery(key, language));
  if (form.isPending) return <PendingPage />;
  if (!form.data) return <ProblemPage error={form.error} onRetry={() => void form.refetch()} />;
  return <Taking form={form.data} />;
}

function Taking({ form }: { form: PublicForm }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [answers, setAnswers] = useState<Record<string, unknown>>({});
  const [key] = useState(newIdempotencyKey);
  const send = useMutation({
    mutationFn: (data: Record<string, unknown>) => takeInquiry(form.key, data, language, key),
  });
  const texts = useMemo(
    () => ({
      title: form.title,
      schema: form.schema,
      uiSchema: form.uiSchema,
      translations: {},
      settings: { language },
    }),
    [form, language],
  );
  const problem = send.error && asProblem(send.error);
  const errors = problem?.status === 422 ? problem.errors : nothing;
  if (send.data) return <Handed receipt={send.data} title={form.title} />;
  return (
    <Page title={form.title} eyebrow={t('taking.title')} facts={t('taking.hint')}>
      <Section title={form.title}>
        {problem && errors.length === 0 && <ProblemAlert error={problem} takesFocus title={t('taking.failed')} />}
        <LazyForm
          form={texts}
          answers={answers}
          onChange={setAnswers}
          onSubmit={send.mutate}
          errors={errors}
          submitLabel={form.submitLabel ?? t('taking.send')}
          isBusy={send.isPending}
          uploadFor={{ form: form.key }}
        />
      </Section>
    </Page>
  );
}

/** The number that is read to the caller: large, in groups, and only now. */
function Handed({ receipt, title }: { receipt: SubmissionReceipt; title: string }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Page title={t('taking.done')} eyebrow={title}>
      <Section title={t('taking.receipt')}>
        <p ref={heading} tabIndex={-1} className={classes.receipt} dir="ltr">
          {receipt.receipt}
        </p>
        <p>{t('taking.receiptHint', { address: `${window.location.host}/r` })}</p>
        <p>
          {t('taking.reference')} <bdi>{receipt.reference}</bdi>
        </p>
        <Button component={Link} to="/new-inquiry" variant="light">
          {t('taking.another')}
        </Button>
      </Section>
    </Page>
  );
}
