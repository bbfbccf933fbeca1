import { Button, NativeSelect, Textarea } from '@mantine/core';
import type { CaseHandedOver, CaseHandOver, Instance, TaskSummary } from '@nativ/schemas';
import { IconTransfer } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { handCaseOver, takeTaskBack } from '../api/case-queries.ts';
import { membersQuery } from '../api/group-queries.ts';
import { meQuery } from '../api/session.ts';
import { useText } from '../i18n/use-language.ts';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { showToast } from '../ui/toast.ts';
import classes from './hand-over.module.css';

/** Hands what the reader has of a case to somebody else, with a word on the way; for a moment it can be taken back. */
export function HandOver({ instance }: { readonly instance: Instance }) {
  const { t } = useTranslation();
  const text = useText();
  const queries = useQueryClient();
  const { data: me } = useSuspenseQuery(meQuery);
  const [isOpen, setOpen] = useState(false);
  const [isGone, setGone] = useState(false);
  const mine = instance.tasks.filter(({ status, assignee }) => status === 'open' && assignee?.id === me.user.id);
  const refresh = () => void queries.invalidateQueries();
  const told = ({ tasks, isStillSeen }: CaseHandedOver) => {
    setOpen(false);
    setGone(!isStillSeen);
    // The lists and counts of everybody change; a case that is out of sight is not asked for again.
    if (isStillSeen) refresh();
    const takeBack = async () => {
      for (const { id } of tasks) await takeTaskBack(id);
      setGone(false);
    };
    const titles = tasks.map(({ id, title }) => <bdi key={id}> {text(title)}</bdi>);
    showToast(t('caseWork.handOver.done', { count: tasks.length }), takeBack, titles);
  };
  return (
    <div className={classes.place}>
      {mine.length > 0 && (
        <Button
          variant="subtle"
          aria-expanded={isOpen}
          data-guide="case-hand-over"
          leftSection={<IconTransfer size={18} aria-hidden />}
          onClick={() => setOpen(!isOpen)}
        >
          {t('caseWork.handOver.open')}
        </Button>
      )}
      {isOpen && mine.length > 0 && (
        <HandOverForm instance={instance} mine={mine} onDone={told} onCancel={() => setOpen(false)} />
      )}
      {isGone && <OutOfSight />}
    </div>
  );
}

/** What went to another group may be out of sight from now on: the page says so instead of failing. */
function OutOfSight() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <p className={classes.hint} role="status">
      {t('caseWork.handOver.outOfSight')}{' '}
      <Button variant="default" onClick={() => void navigate({ to: '/' })}>
        {t('outcome.next')}
      </Button>
    </p>
  );
}

interface HandOverFormProps {
  readonly instance: Instance;
  readonly mine: readonly TaskSummary[];
  readonly onDone: (over: CaseHandedOver) => void;
  readonly onCancel: () => void;
}

function HandOverForm({ instance, mine, onDone, onCancel }: HandOverFormProps) {
  const { t } = useTranslation();
  const text = useText();
  const { data: me } = useSuspenseQuery(meQuery);
  const from = mine[0]?.group.key ?? '';
  const members = useInfiniteQuery(membersQuery(from));
  const hand = useMutation({ mutationFn: (wish: CaseHandOver) => handCaseOver(instance.id, wish), onSuccess: onDone });
  if (members.isPending) return <LoadingLines lines={3} />;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const [kind, id = ''] = String(fields.get('to')).split(':');
    const note = String(fields.get('note')).trim();
    hand.mutate({ person: kind === 'person' ? id : null, group: kind === 'group' ? id : null, ...(note && { note }) });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <p className={classes.hint}>{t('caseWork.handOver.what')}</p>
      <ul className={classes.open}>
        {mine.map(({ id, title }) => (
          <li key={id}>
            <bdi>{text(title)}</bdi>
          </li>
        ))}
      </ul>
      <NativeSelect name="to" label={t('caseWork.handOver.to')} required>
        <optgroup label={t('caseWork.handOver.people')}>
          {members.data
            ?.filter(({ user }) => user.id !== me.user.id)
            .map(({ user }) => (
              <option key={user.id} value={`person:${user.id}`}>
                {user.name}
              </option>
            ))}
        </optgroup>
        <optgroup label={t('caseWork.handOver.groups')}>
          {me.groups
            .filter(({ key }) => key !== from)
            .map(({ key, name }) => (
              <option key={key} value={`group:${key}`}>
                {text(name)}
              </option>
            ))}
        </optgroup>
      </NativeSelect>
      <Textarea
        name="note"
        label={t('caseWork.handOver.note')}
        description={t('caseWork.handOver.noteHint')}
        rows={3}
        dir="auto"
        maxLength={10_000}
      />
      {hand.error && <ProblemAlert error={hand.error} title={t('caseWork.handOver.failed')} />}
      <div className={classes.actions}>
        <Button type="submit" loading={hand.isPending}>
          {t('caseWork.handOver.now')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
