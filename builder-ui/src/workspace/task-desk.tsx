import type { Task } from '@nativ/schemas';
import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/session.ts';
import { LazyAnswers } from '../ui/lazy-form.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { Section } from '../ui/section.tsx';
import { DraftNote } from './draft-note.tsx';
import classes from './task-desk.module.css';
import { mayStoreDraft } from './task-draft.ts';
import { TaskOutcome } from './task-outcome.tsx';
import { TaskWork } from './task-work.tsx';
import { useDraft } from './use-draft.ts';
import { VoteFacts } from './vote-facts.tsx';

// Few tasks are about sorting.
const SortingWork = lazy(() =>
  import('../recognition/triage/sorting-work.tsx').then((module) => ({ default: module.SortingWork })),
);

interface TaskDeskProps {
  readonly task: Task;
  /** Tells whether the reader has begun to write. */
  readonly onWriting: (isWriting: boolean) => void;
}

/**
 * Where a task is done. It outlives the changes of the task: when somebody else completes it meanwhile, what was typed
 * here stays to be read and copied.
 */
export function TaskDesk({ task, onWriting }: TaskDeskProps) {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  const isStored = mayStoreDraft(task.form?.schema);
  const answers = useDraft(`task:${task.id}`, isStored);
  const hasDraft = task.status === 'open' && Object.keys(answers.draft).length > 0;
  useEffect(() => onWriting(hasDraft), [hasDraft, onWriting]);
  const [isDoneHere, setDoneHere] = useState(false);
  const wasOvertaken = task.status !== 'open' && !isDoneHere && Object.keys(answers.draft).length > 0;

  if (task.status === 'open' && task.purpose === 'sorting' && task.instanceId !== null) {
    return (
      <Suspense fallback={<LoadingLines lines={3} />}>
        <SortingWork taskId={task.id} instanceId={task.instanceId} onDone={() => setDoneHere(true)} />
      </Suspense>
    );
  }
  if (task.status === 'open' && task.may.complete) {
    const finish = () => {
      answers.forget();
      setDoneHere(true);
    };
    return (
      <TaskWork task={task} answers={answers.draft} onChange={answers.change} onDone={finish}>
        <DraftNote isThere={hasDraft} isStored={isStored} />
      </TaskWork>
    );
  }
  if (task.status === 'open') {
    const who = task.assignee && task.assignee.id !== me.user.id ? task.assignee.name : null;
    return (
      <Section title={t('desk.title')}>
        <p className={classes.note}>
          {who
            ? t('desk.others', { name: who })
            : t(`desk.${task.may.because ?? (task.may.claim ? 'claimFirst' : 'readOnly')}`)}
        </p>
        {task.vote && <VoteFacts vote={task.vote} />}
      </Section>
    );
  }
  return (
    <div className={classes.desk}>
      <TaskOutcome task={task} isFresh={isDoneHere} />
      {wasOvertaken && task.form && (
        <Section title={t('desk.typed.title')}>
          <p className={classes.note}>{t('desk.typed.hint')}</p>
          <LazyAnswers form={task.form} answers={answers.draft} />
        </Section>
      )}
    </div>
  );
}
