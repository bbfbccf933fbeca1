import { Button } from '@mantine/core';
import type { FieldError, Task } from '@nativ/schemas';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/api-problem.ts';
import { completeTask, taskQuery } from '../api/task-queries.ts';
import { useText } from '../i18n/use-language.ts';
import { LazyForm } from '../ui/lazy-form.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import classes from './task-desk.module.css';
import type { Draft } from './task-draft.ts';
import { useTaskChange } from './use-task-change.ts';
import { VoteWork } from './vote-work.tsx';

interface TaskWorkProps {
  readonly task: Task;
  readonly answers: Draft;
  readonly onChange: (answers: Draft) => void;
  readonly onDone: () => void;
  /** What is said beneath the form. */
  readonly children?: ReactNode;
}

// One and the same list every time, because the form takes another list for another answer of the server.
const nothing: readonly FieldError[] = [];

/** The form that completes a task, or a button where it has none. */
export function TaskWork({ task, answers, onChange, onDone, children }: TaskWorkProps) {
  const { t } = useTranslation();
  const text = useText();
  const queries = useQueryClient();
  const complete = useTaskChange((data: Draft) => completeTask(task.id, data), onDone);
  const problem = complete.error && asProblem(complete.error);
  const fieldErrors = problem?.status === 422 ? problem.errors : nothing;
  const reload = () => {
    complete.reset();
    void queries.invalidateQueries({ queryKey: taskQuery(task.id).queryKey });
  };
  const label = text(task.form?.settings.submitLabel) || t('desk.complete');

  return (
    <Section title={t('desk.title')}>
      <div className={classes.problem}>
        {problem && fieldErrors.length === 0 && (
          <ProblemAlert
            error={problem}
            takesFocus
            title={problem.status === 409 ? t('desk.conflict') : t('desk.failed')}
            {...(problem.status === 409 && { onRetry: reload, retryLabel: t('action.reload') })}
          />
        )}
      </div>
      <div data-guide="task-form">
        {task.purpose === 'vote' ? (
          <VoteWork
            task={task}
            answers={answers}
            onChange={onChange}
            onSubmit={complete.mutate}
            errors={fieldErrors}
            isBusy={complete.isPending}
          />
        ) : task.form ? (
          <LazyForm
            form={task.form}
            answers={answers}
            onChange={onChange}
            onSubmit={complete.mutate}
            errors={fieldErrors}
            submitLabel={label}
            isBusy={complete.isPending}
            uploadFor={{ task: task.id }}
            byPages
          />
        ) : (
          <>
            <p className={classes.note}>{t('desk.noForm')}</p>
            <Button data-guide="task-complete" loading={complete.isPending} onClick={() => complete.mutate({})}>
              {label}
            </Button>
          </>
        )}
      </div>
      {children}
    </Section>
  );
}
