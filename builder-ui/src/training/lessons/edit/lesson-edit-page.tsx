import { Button } from '@mantine/core';
import type { Lesson } from '@nativ/schemas';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lessonQuery, lessonsKey, patchLesson } from '../../../api/lesson-queries.ts';
import { Page } from '../../../app/page.tsx';
import { PendingPage } from '../../../app/pending-page.tsx';
import { ProblemPage } from '../../../app/problem-page.tsx';
import { useText } from '../../../i18n/use-language.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { Section } from '../../../ui/section.tsx';
import { showToast } from '../../../ui/toast.ts';
import { LessonMarks } from '../lesson-marks.tsx';
import { type AnswerOfHelp, useAnswerOfHelp } from './answer-of-help.ts';
import { AboutFields } from './audience-fields.tsx';
import { ChangedNotice } from './changed-notice.tsx';
import classes from './edit.module.css';
import { LeavingQuestion } from './leaving-question.tsx';
import { draftOf, type LessonDraft, mergedSteps, patchOf } from './lesson-draft.ts';
import { LessonMoves } from './lesson-moves.tsx';
import { StepCard } from './step-card.tsx';

const route = getRouteApi('/staff/lessons/$key/edit');

/** Where a champion writes a lesson: its steps stand there from the recording, the why of each is theirs to say. */
export function LessonEditPage() {
  const { key } = route.useParams();
  const lesson = useQuery({ ...lessonQuery(key), refetchOnWindowFocus: false });
  if (lesson.isPending) return <PendingPage />;
  if (!lesson.data) return <ProblemPage error={lesson.error} onRetry={() => void lesson.refetch()} />;
  return <LessonEdit lesson={lesson.data} />;
}

function LessonEdit({ lesson }: { readonly lesson: Lesson }) {
  const { t } = useTranslation();
  const text = useText();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<LessonDraft | null>(null);
  const isUnsaved = draft !== null;
  const { answer: question } = route.useSearch();
  const answered = useAnswerOfHelp(lesson, question, setDraft);
  const forgetAnswer = useForgetAnswer(lesson.key);
  const stored = (changed: Lesson) => {
    queries.setQueryData(lessonQuery(lesson.key).queryKey, changed);
    void queries.invalidateQueries({ queryKey: lessonsKey, exact: true });
    setDraft(null);
  };
  const save = useMutation({
    mutationFn: (wish: LessonDraft) => patchLesson(lesson.key, patchOf(wish, lesson.revision)),
    onSuccess: (changed) => {
      stored(changed);
      if (question !== undefined) forgetAnswer();
      showToast(t('lessons.edit.saved'));
    },
  });
  const shown = draft ?? draftOf(lesson);
  const change = (part: Partial<LessonDraft>) => setDraft({ ...shown, ...part });
  return (
    <Page
      title={t('lessons.edit.title', { title: text(lesson.title) })}
      eyebrow={
        <Link to="/lessons/$key" params={{ key: lesson.key }}>
          {t('lessons.edit.read')}
        </Link>
      }
      facts={<LessonMarks lesson={lesson} />}
      actions={<LessonMoves lesson={lesson} isUnsaved={isUnsaved} onMoved={stored} />}
    >
      <LeavingQuestion isUnsaved={isUnsaved} />
      <div className={classes.stack}>
        <ChangedNotice lesson={lesson} isUnsaved={isUnsaved} onTaken={stored} />
        <AboutFields draft={shown} onChange={change} />
        <Section title={t('lessons.edit.steps')}>
          <p className={classes.note}>{t('lessons.edit.stepsHint')}</p>
          <StepCards lesson={lesson} draft={shown} answered={isUnsaved ? answered : null} onChange={change} />
        </Section>
        {save.error && <ProblemAlert error={save.error} title={t('lessons.edit.failed')} takesFocus />}
        <div className={classes.bar}>
          <Button
            size="md"
            disabled={!isUnsaved}
            loading={save.isPending}
            onClick={() => draft !== null && save.mutate(draft)}
          >
            {t('lessons.edit.save')}
          </Button>
          <span role="status">{isUnsaved && t('lessons.edit.unsaved')}</span>
        </div>
      </div>
    </Page>
  );
}

/** Once an answer is saved, the address names it no longer, so that loading the page anew adds nothing. */
function useForgetAnswer(key: string): () => void {
  const navigate = useNavigate();
  return () =>
    void navigate({ to: '/lessons/$key/edit', params: { key }, search: {}, replace: true, ignoreBlocker: true });
}

interface StepCardsProps {
  readonly lesson: Lesson;
  readonly draft: LessonDraft;
  readonly answered: AnswerOfHelp | null;
  readonly onChange: (part: Partial<LessonDraft>) => void;
}

function StepCards({ lesson, draft, answered, onChange }: StepCardsProps) {
  const { t } = useTranslation();
  const { steps } = draft;
  const merge = (merged: LessonDraft['steps']) => {
    onChange({ steps: merged });
    showToast(t('lessons.edit.merged'), async () => onChange({ steps }));
  };
  return (
    <ol className={classes.cards}>
      {draft.steps.map((step, index) => {
        const shown = lesson.steps.find((one) => one.step.id === step.id);
        const verdict = lesson.judgement?.steps.find(({ id }) => id === step.id);
        if (!shown) return null;
        const merged = mergedSteps(steps, step.id);
        return (
          <StepCard
            key={step.id}
            lesson={lesson.key}
            number={index + 1}
            shown={shown}
            step={step}
            verdict={verdict && verdict.verdict !== 'valid' ? verdict : null}
            isAnswered={answered?.step === step.id}
            onMerge={merged && (() => merge(merged))}
            onChange={(changed) => onChange({ steps: draft.steps.map((one) => (one.id === step.id ? changed : one)) })}
          />
        );
      })}
    </ol>
  );
}
