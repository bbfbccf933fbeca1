import { Button, Textarea, TextInput } from '@mantine/core';
import type { Task, TaskPatch } from '@nativ/schemas';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { patchTask } from '../api/own-item-queries.ts';
import { useText } from '../i18n/use-language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { useTaskChange } from '../workspace/use-task-change.ts';
import classes from './items.module.css';
import { TimeField } from './time-field.tsx';

/** Says a task otherwise. Only what was changed is sent, so that two who change different things do not undo each other. */
export function OwnTaskEditor({ task, onClose }: { readonly task: Task; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const text = useText();
  const [change, setChange] = useState<TaskPatch>({});
  const save = useTaskChange((wish: TaskPatch) => patchTask(task.id, wish), onClose);
  const set = (part: TaskPatch) => setChange({ ...change, ...part });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (Object.keys(change).length === 0) onClose();
    else save.mutate(change);
  };
  return (
    <Dialog title={t('items.editTitle')} onClose={onClose} isWide>
      <form onSubmit={submit} className={classes.stack}>
        <TextInput
          label={t('items.title')}
          required
          withAsterisk={false}
          maxLength={200}
          data-first
          defaultValue={text(task.title)}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <Textarea
          label={t('items.instructions')}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={20_000}
          defaultValue={text(task.instructions)}
          onChange={(event) => set({ instructions: event.currentTarget.value || null })}
        />
        <div className={classes.pair}>
          <TimeField label={t('items.due')} value={task.dueAt} onChange={(dueAt) => set({ dueAt })} />
          <TimeField label={t('items.starts')} value={task.startsAt} onChange={(startsAt) => set({ startsAt })} />
        </div>
        {save.error && <ProblemAlert error={save.error} title={t('items.failed')} />}
        <div className={classes.buttons}>
          <Button type="submit" loading={save.isPending}>
            {t('action.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
