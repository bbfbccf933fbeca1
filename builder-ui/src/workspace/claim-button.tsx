import { Button } from '@mantine/core';
import type { TaskSummary } from '@nativ/schemas';
import { IconHandGrab } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/api-problem.ts';
import { claimTask } from '../api/task-queries.ts';
import { useText } from '../i18n/use-language.ts';
import { problemWords } from '../ui/problem-words.ts';
import classes from './claim-button.module.css';
import { useTaskChange } from './use-task-change.ts';

/** Takes a task that waits for anybody, and opens it: whoever takes a task wants to do it. */
export function ClaimButton({ task, place }: { task: TaskSummary; place: number }) {
  const { t } = useTranslation();
  const text = useText();
  const navigate = useNavigate();
  const claim = useTaskChange(claimTask, ({ id }) => void navigate({ to: '/tasks/$id', params: { id } }));
  // Many tasks have the same title: only the reference, or else the place in the list, tells their buttons apart.
  const name = `${text(task.title)}, ${task.reference ?? place}`;
  return (
    <div className={classes.claim}>
      <Button
        variant="light"
        leftSection={<IconHandGrab size={20} aria-hidden />}
        loading={claim.isPending}
        onClick={() => claim.mutate(task.id)}
        aria-label={t('task.claimNamed', { task: name })}
      >
        {t('task.claim')}
      </Button>
      <p className={classes.problem} role="alert">
        {claim.error && problemWords(asProblem(claim.error), t)}
      </p>
    </div>
  );
}
