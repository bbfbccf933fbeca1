import { Button, Textarea, TextInput } from '@mantine/core';
import type { Group, TaskCreate } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createTask, turnTask } from '../api/own-item-queries.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { showToast } from '../ui/toast.ts';
import { AssigneeSelect } from './assignee-select.tsx';
import { GroupSelect } from './group-select.tsx';
import classes from './items.module.css';
import { TimeField } from './time-field.tsx';

interface NewItemProps {
  readonly groups: readonly Group[];
  /** The group that is chosen at first. */
  readonly group: string;
  readonly onDone: () => void;
}

/** A task of one's own: a title is enough, the rest is for whoever wants it. */
export function NewTask({ groups, group: first, onDone }: NewItemProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [group, setGroup] = useState(first);
  const [assignee, setAssignee] = useState('');
  const [times, setTimes] = useState<Pick<TaskCreate, 'dueAt' | 'startsAt' | 'followUpAt'>>({});
  const create = useMutation({
    mutationFn: createTask,
    onSuccess: (task) => {
      void queries.invalidateQueries();
      onDone();
      showToast(
        t('toast.taskMade', { title: String(task.title) }),
        () => turnTask(task.id, 'archive'),
        <Link to="/tasks/$id" params={{ id: task.id }}>
          {t('toast.open')}
        </Link>,
      );
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    create.mutate({
      group,
      title: String(form.get('title')).trim(),
      instructions: String(form.get('instructions')),
      assigneeId: assignee === '' ? null : assignee,
      checklist: linesOf(String(form.get('checklist'))),
      ...times,
    });
  };
  return (
    <form onSubmit={submit} className={classes.stack}>
      <TextInput name="title" label={t('items.title')} required withAsterisk={false} maxLength={200} data-first />
      <div className={classes.pair}>
        <GroupSelect
          groups={groups}
          value={group}
          onChange={(key) => {
            setGroup(key);
            setAssignee('');
          }}
        />
        <AssigneeSelect groupKey={group} value={assignee} onChange={setAssignee} />
      </div>
      <TimeField
        label={t('items.due')}
        value={times.dueAt ?? null}
        onChange={(dueAt) => setTimes({ ...times, dueAt })}
      />
      <Textarea
        name="instructions"
        label={t('items.instructions')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={20_000}
      />
      <details className={classes.more}>
        <summary>{t('items.more')}</summary>
        <div className={classes.stack}>
          <div className={classes.pair}>
            <TimeField
              label={t('items.starts')}
              value={times.startsAt ?? null}
              onChange={(startsAt) => setTimes({ ...times, startsAt })}
            />
            <TimeField
              label={t('items.followUp')}
              value={times.followUpAt ?? null}
              onChange={(followUpAt) => setTimes({ ...times, followUpAt })}
            />
          </div>
          <Textarea
            name="checklist"
            label={t('items.checklist')}
            description={t('items.checklistLines')}
            autosize
            minRows={2}
            maxRows={10}
          />
        </div>
      </details>
      {create.error && <ProblemAlert error={create.error} title={t('items.failed')} />}
      <div className={classes.buttons}>
        <Button type="submit" loading={create.isPending}>
          {t('items.makeTask')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** One entry on each line; what is longer than an entry holds is left for its page. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim().slice(0, 500))
    .filter((line) => line !== '')
    .slice(0, 100);
