import { Button, TextInput } from '@mantine/core';
import type { Task, TaskWithdraw } from '@nativ/schemas';
import { type FormEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { withdrawTask } from '../api/task-queries.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './task-actions.module.css';
import { useTaskChange } from './use-task-change.ts';

interface WithdrawFormProps {
  readonly task: Task;
  readonly onWithdrawn: (how: TaskWithdraw['how']) => void;
  readonly onDismiss: () => void;
}

const ways = ['skip', 'drop'] as const;

/** Takes back a task that nobody needs any more: asks what becomes of the case, and why, since it cannot be undone. */
export function WithdrawForm({ task, onWithdrawn, onDismiss }: WithdrawFormProps) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const withdraw = useTaskChange((wish: TaskWithdraw) => withdrawTask(task.id, wish));
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const how = given.get('how') === 'drop' ? 'drop' : 'skip';
    withdraw.mutate({ how, reason: String(given.get('reason')).trim() }, { onSuccess: () => onWithdrawn(how) });
  };
  return (
    <form ref={form} onSubmit={submit} className={classes.withdraw} aria-label={t('withdraw.title')}>
      <fieldset className={classes.ways}>
        <legend>{t('withdraw.question')}</legend>
        {ways.map((how) => (
          <label key={how} className={classes.way}>
            <input type="radio" name="how" value={how} required />
            <span>
              <span className={classes.wayName}>{t(`withdraw.way.${how}`)}</span>
              <span className={classes.note}>{t(`withdraw.means.${how}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {task.purpose === 'vote' && <p className={classes.note}>{t('withdraw.votes')}</p>}
      <TextInput
        label={t('withdraw.reason')}
        description={t('incident.reasonHint')}
        name="reason"
        required
        withAsterisk={false}
        pattern=".*\S.*"
        maxLength={500}
      />
      <p className={classes.note}>{t('withdraw.final')}</p>
      <div className={classes.buttons}>
        <Button type="submit" loading={withdraw.isPending}>
          {t('withdraw.confirm')}
        </Button>
        <Button variant="default" onClick={onDismiss}>
          {t('incident.notNow')}
        </Button>
      </div>
      {withdraw.error && <ProblemAlert error={withdraw.error} title={t('task.changeFailed')} takesFocus />}
    </form>
  );
}
