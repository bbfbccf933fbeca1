import { Button } from '@mantine/core';
import type { Task } from '@nativ/schemas';
import { IconArrowBackUp, IconHandGrab, IconUserShare } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/session.ts';
import { assignTask, claimTask } from '../api/task-queries.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { AssignForm } from './assign-form.tsx';
import classes from './task-actions.module.css';
import { useTaskChange } from './use-task-change.ts';

const iconSize = 20;

/** Taking a task, giving it back, and giving it to somebody. */
export function TaskActions({ task }: { task: Task }) {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  const [isAssigning, setAssigning] = useState(false);
  const claim = useTaskChange(claimTask);
  const giveBack = useTaskChange((id: string) => assignTask(id, null));
  const isMine = task.status === 'open' && task.assignee?.id === me.user.id;
  const problem = claim.error ?? giveBack.error;
  if (!task.may.claim && !task.may.assign && !isMine) return null;

  return (
    <div className={classes.actions}>
      <div className={classes.buttons}>
        {task.may.claim && (
          <Button
            leftSection={<IconHandGrab size={iconSize} aria-hidden />}
            loading={claim.isPending}
            onClick={() => claim.mutate(task.id)}
          >
            {t('task.claim')}
          </Button>
        )}
        {isMine && (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={iconSize} aria-hidden />}
            loading={giveBack.isPending}
            onClick={() => giveBack.mutate(task.id)}
          >
            {t('task.giveBack')}
          </Button>
        )}
        {task.may.assign && (
          <Button
            variant="default"
            leftSection={<IconUserShare size={iconSize} aria-hidden />}
            aria-expanded={isAssigning}
            onClick={() => setAssigning(!isAssigning)}
          >
            {t('task.assign')}
          </Button>
        )}
      </div>
      {task.may.assign && isAssigning && <AssignForm task={task} onDone={() => setAssigning(false)} />}
      {problem && <ProblemAlert error={problem} title={t('task.changeFailed')} />}
    </div>
  );
}
