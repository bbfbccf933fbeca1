import { Button, NativeSelect } from '@mantine/core';
import type { Task } from '@nativ/schemas';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { membersQuery } from '../api/group-queries.ts';
import { assignTask } from '../api/task-queries.ts';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { showToast } from '../ui/toast.ts';
import classes from './task-actions.module.css';
import { useTaskChange } from './use-task-change.ts';

/** Chooses the member of the group who does the task, or nobody. */
export function AssignForm({ task, onDone }: { task: Task; onDone: () => void }) {
  const { t } = useTranslation();
  const members = useInfiniteQuery(membersQuery(task.group.key));
  const assign = useTaskChange(
    (assigneeId: string | null) => assignTask(task.id, assigneeId),
    ({ assignee }) => {
      const before = task.assignee?.id ?? null;
      const words = assignee ? t('toast.assigned', { name: assignee.name }) : t('toast.givenBack');
      showToast(words, () => assignTask(task.id, before));
      onDone();
    },
  );
  if (members.isPending) return <LoadingLines lines={2} />;
  if (!members.data) {
    return <ProblemAlert error={members.error} title={t('members.problem')} onRetry={() => void members.refetch()} />;
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    assign.mutate(String(new FormData(event.currentTarget).get('person')) || null);
  };
  return (
    <>
      <form onSubmit={submit} className={classes.assign}>
        <NativeSelect label={t('task.assignTo')} name="person" defaultValue={task.assignee?.id ?? ''}>
          <option value="">{t('task.nobody')}</option>
          {members.data.map(({ user }) => (
            <option key={user.id} value={user.id}>
              {user.name}
            </option>
          ))}
        </NativeSelect>
        <Button type="submit" loading={assign.isPending}>
          {t('action.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('action.cancel')}
        </Button>
      </form>
      {assign.error && <ProblemAlert error={assign.error} title={t('task.changeFailed')} />}
    </>
  );
}
