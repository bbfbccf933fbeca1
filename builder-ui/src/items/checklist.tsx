import { Button, Checkbox, TextInput } from '@mantine/core';
import type { ChecklistEntry, Checklist as ChecklistOfTask, Task } from '@nativ/schemas';
import { IconPlus } from '@tabler/icons-react';
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addEntry, orderEntries, patchEntry, removeEntry } from '../api/own-item-queries.ts';
import { taskQuery } from '../api/task-queries.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import '../ui/choice-styles.ts';
import { Section } from '../ui/section.tsx';
import { ChecklistTools } from './checklist-tools.tsx';
import classes from './items.module.css';

/** What belongs to a task: ticked off, added to and put in order by whoever could do it; read by everybody else. */
export function Checklist({ task }: { readonly task: Task }) {
  const { t } = useTranslation();
  const { checklist } = task;
  const mayChange = task.may.plan;
  const change = useChecklistChange(task.id);
  if (checklist.length === 0 && !mayChange) return null;
  const done = checklist.filter(({ doneAt }) => doneAt !== null).length;
  return (
    <Section title={t('items.checklist')}>
      {checklist.length > 0 && (
        <p className={classes.progress} role="status">
          {t('items.progress', { done, all: checklist.length })}
        </p>
      )}
      <ul className={classes.entries}>
        {checklist.map((entry, place) => (
          <Entry key={entry.id} task={task} entry={entry} place={place} change={change} />
        ))}
      </ul>
      {mayChange && <Adding taskId={task.id} change={change} />}
      {change.error && <ProblemAlert error={change.error} title={t('items.failed')} />}
    </Section>
  );
}

/** What is done to a list; what comes back is the list. */
export type ChecklistChange = UseMutationResult<ChecklistOfTask, Error, () => Promise<ChecklistOfTask>>;

function useChecklistChange(taskId: string): ChecklistChange {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (work) => work(),
    onSuccess: ({ items }) =>
      queries.setQueryData<Task>(taskQuery(taskId).queryKey, (task) => task && { ...task, checklist: items }),
  });
}

interface EntryProps {
  readonly task: Task;
  readonly entry: ChecklistEntry;
  readonly place: number;
  readonly change: ChecklistChange;
}

function Entry({ task, entry, place, change }: EntryProps) {
  const [isEditing, setEditing] = useState(false);
  // What was just pressed, until the answer is there: a tick that waits for the network looks broken.
  const [wish, setWish] = useState<boolean | null>(null);
  const isDone = wish ?? entry.doneAt !== null;
  const mayChange = task.may.plan;
  const ids = task.checklist.map(({ id }) => id);
  const moveTo = (to: number) => {
    if (to < 0 || to >= ids.length) return;
    const others = ids.filter((id) => id !== entry.id);
    change.mutate(() => orderEntries(task.id, [...others.slice(0, to), entry.id, ...others.slice(to)]));
  };
  if (isEditing)
    return (
      <li className={classes.entry}>
        <Rewording
          entry={entry}
          onDone={(text) => {
            setEditing(false);
            if (text !== entry.text) change.mutate(() => patchEntry(task.id, entry.id, { text }));
          }}
        />
      </li>
    );
  return (
    <li
      className={classes.entry}
      onKeyDown={(event) => {
        if (!mayChange || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        moveTo(place + (event.key === 'ArrowUp' ? -1 : 1));
      }}
    >
      <Checkbox
        className={classes.entryWords ?? ''}
        data-done={isDone || undefined}
        label={<bdi>{entry.text}</bdi>}
        checked={isDone}
        disabled={!mayChange}
        onChange={(event) => {
          const { checked } = event.currentTarget;
          setWish(checked);
          const forget = () => setWish(null);
          change.mutateAsync(() => patchEntry(task.id, entry.id, { done: checked })).then(forget, forget);
        }}
      />
      {mayChange && (
        <ChecklistTools
          entry={entry}
          isFirst={place === 0}
          isLast={place === ids.length - 1}
          onMove={(by) => moveTo(place + by)}
          onEdit={() => setEditing(true)}
          onRemove={() => change.mutate(() => removeEntry(task.id, entry.id))}
        />
      )}
    </li>
  );
}

function Rewording({ entry, onDone }: { readonly entry: ChecklistEntry; readonly onDone: (text: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(entry.text);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onDone(text.trim() || entry.text);
  };
  return (
    <form onSubmit={submit} className={`${classes.adding} ${classes.entryWords}`}>
      <TextInput
        aria-label={t('items.entry')}
        value={text}
        maxLength={500}
        autoFocus
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onDone(entry.text)}
      />
      <Button type="submit" variant="default">
        {t('action.save')}
      </Button>
    </form>
  );
}

/** Enter adds, and the field is there for the next one. */
function Adding({ taskId, change }: { readonly taskId: string; readonly change: ChecklistChange }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = text.trim();
    if (words === '') return;
    change.mutate(() => addEntry(taskId, words), { onSuccess: () => setText('') });
    field.current?.focus();
  };
  return (
    <form onSubmit={submit} className={classes.adding}>
      <TextInput
        ref={field}
        label={t('items.addEntry')}
        value={text}
        maxLength={500}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button
        type="submit"
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        loading={change.isPending}
      >
        {t('items.add')}
      </Button>
    </form>
  );
}
