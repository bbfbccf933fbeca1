import { Button } from '@mantine/core';
import type { RoomLeftTask } from '@nativ/schemas';
import { IconHandStop } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { takeLeftTask } from '../api/practice-queries.ts';
import { isolate } from '../i18n/isolate.ts';
import { useText } from '../i18n/use-language.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './left-tasks.module.css';

interface LeftTasksProps {
  readonly left: readonly RoomLeftTask[];
}

/** Says what no pretended colleague could do, so that nobody waits for it, and lets it be done by whoever practises. */
export function LeftTasks({ left }: LeftTasksProps) {
  const { t } = useTranslation();
  const text = useText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const take = useMutation({
    mutationFn: takeLeftTask,
    onSuccess: async (_room, taskId) => {
      await navigate({ to: '/tasks/$id', params: { id: taskId } });
      // A group more, and a task more.
      await queries.invalidateQueries();
    },
  });
  return (
    // Always there, so that what appears in it is read aloud.
    <div role="status">
      {left.map(({ taskId, title, group }) => (
        <div key={taskId} className={classes.left}>
          <IconHandStop size={22} className={classes.icon} aria-hidden />
          <p className={classes.words}>
            {t('practice.left.words', { title: isolate(text(title)), group: isolate(text(group)) })}
          </p>
          <Button loading={take.isPending && take.variables === taskId} onClick={() => take.mutate(taskId)}>
            {t('practice.left.take')}
          </Button>
        </div>
      ))}
      {take.error && <ProblemAlert error={take.error} title={t('practice.left.failed')} takesFocus />}
    </div>
  );
}
