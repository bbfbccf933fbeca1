import { Button } from '@mantine/core';
import type { HelpLink, Question } from '@nativ/schemas';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, createArticle } from '../api/help-queries.ts';
import { writtenIn } from '../i18n/written-in.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import { showToast } from '../ui/toast.ts';
import classes from './help.module.css';
import { KeepInLesson } from './keep-in-lesson.tsx';
import { LinkPicker } from './link-picker.tsx';
import { newKey } from './new-key.ts';
import { TipForm } from './tip-form.tsx';

/** Makes of an answer what the next one need not ask: a tip at that step, a word in its lesson, or an article of the handbook. */
export function KeepAnswer({ question }: { readonly question: Question }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const answer = answerOf(question);
  const language = writtenIn(answer);
  const isLost = isStepLost(question);
  const [at, setAt] = useState<HelpLink | null>(isLost ? null : placeOf(question));
  const article = useMutation({
    mutationFn: () =>
      createArticle({
        key: newKey(),
        title: { [language]: question.text.slice(0, 160) },
        body: { [language]: answer },
        links: at === null ? [] : [at],
        questionId: question.id,
      }),
    onSuccess: ({ key }) => navigate({ to: '/handbook/$', params: { _splat: `${key}/edit` } }),
  });
  return (
    <Section title={t('help.keep.title')}>
      <p>{t('help.keep.lead')}</p>
      {isOpen && at === null ? (
        <>
          <p>{t('help.keep.where')}</p>
          <LinkPicker label={t('help.where.title')} onPick={setAt} />
        </>
      ) : isOpen && at !== null ? (
        <TipForm
          text={answer}
          at={at}
          onCancel={() => setOpen(false)}
          onKept={() => {
            setOpen(false);
            showToast(t('help.keep.tipKept'));
          }}
        />
      ) : (
        <div className={classes.actions}>
          <Button onClick={() => setOpen(true)}>{t('help.keep.tip')}</Button>
          <KeepInLesson question={question} />
          <Button variant="default" loading={article.isPending} onClick={() => article.mutate()}>
            {t('help.keep.article')}
          </Button>
        </div>
      )}
      {article.error && <ProblemAlert error={article.error} title={t('help.question.failed')} />}
    </Section>
  );
}

/** At its step where it was asked at one, by what that is called now; else on its screen. */
function placeOf({ flow, stepNow, screen }: Question): HelpLink {
  if (flow !== null && stepNow !== null) return { flow: flow.key, nodeId: stepNow };
  return { screen };
}

/** Whether the flow, as it is published now, has the step no more that was asked at. */
export const isStepLost = ({ node, stepNow }: Question): boolean => node !== null && stepNow === null;
