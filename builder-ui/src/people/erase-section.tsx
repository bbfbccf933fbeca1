import { Button, TextInput } from '@mantine/core';
import type { PersonErasure, PersonProfile } from '@nativ/schemas';
import { IconEraser } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cancelErasure, erasePerson, erasuresQuery, personErasureQuery } from '../api/erasure-queries.ts';
import { isolate } from '../i18n/isolate.ts';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { TimeText } from '../ui/time-text.tsx';
import classes from './people.module.css';

/** What is shown of a preview, in this order; the rest are inner matters. */
const shown = ['memberships', 'absences', 'team_members', 'api_tokens', 'concerns'] as const;

/** Erasing somebody of the staff: what goes, what stays, and when; typed once more before it is scheduled. */
export function EraseSection({ person }: { person: PersonProfile }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const erasure = useQuery({ ...personErasureQuery(person.id), staleTime: 0 });
  if (erasure.isPending) return <LoadingLines lines={2} />;
  if (!erasure.data)
    return <ProblemAlert error={erasure.error} title={t('erasing.failed')} onRetry={() => void erasure.refetch()} />;
  const { standing, waitingDays } = erasure.data;
  if (standing === 'erased') return <p className={classes.note}>{t('erasing.isErased')}</p>;
  if (standing === 'scheduled') return <Scheduled person={person} erasure={erasure.data} />;
  return (
    <div className={classes.stack}>
      <p className={classes.note}>{t('erasing.lead', { count: waitingDays })}</p>
      {standing === 'closeFirst' && <p className={classes.note}>{t('erasing.closeFirst')}</p>}
      {standing === 'lastAdmin' && <p className={classes.note}>{t('erasing.lastAdmin')}</p>}
      {standing === 'ready' && (
        <Button
          variant="default"
          leftSection={<IconEraser size={20} aria-hidden />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t('erasing.start')}
        </Button>
      )}
      {standing === 'ready' && isOpen && <EraseForm person={person} erasure={erasure.data} />}
    </div>
  );
}

interface PartProps {
  readonly person: PersonProfile;
  readonly erasure: PersonErasure;
}

function useRefresh(id: string): () => Promise<unknown> {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: personErasureQuery(id).queryKey }),
      queries.invalidateQueries({ queryKey: erasuresQuery.queryKey }),
    ]);
}

function Scheduled({ person, erasure: { dueAt, erasureId } }: PartProps) {
  const { t } = useTranslation();
  const refresh = useRefresh(person.id);
  const cancel = useMutation({ mutationFn: () => cancelErasure(erasureId ?? ''), onSuccess: refresh });
  return (
    <div className={classes.stack}>
      <Notice tone="attention" title={t('erasing.scheduled')}>
        {dueAt && (
          <p>
            {t('erasing.when')} <TimeText at={dueAt} />
          </p>
        )}
        <p>{t('erasing.callOffHint')}</p>
      </Notice>
      <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
        {t('erasing.callOff')}
      </Button>
      {cancel.error && <ProblemAlert error={cancel.error} title={t('erasing.failed')} />}
      <Link to="/erasures">{t('erasing.ledger')}</Link>
    </div>
  );
}

function EraseForm({ person, erasure }: PartProps) {
  const { t } = useTranslation();
  const refresh = useRefresh(person.id);
  const [typed, setTyped] = useState('');
  const email = person.private?.email ?? '';
  const erase = useMutation({ mutationFn: () => erasePerson(person.id, typed.trim()), onSuccess: refresh });
  const matches = typed.trim().toLowerCase() === email.toLowerCase();
  return (
    <form
      className={classes.fields}
      onSubmit={(event) => {
        event.preventDefault();
        if (matches) erase.mutate();
      }}
    >
      <h3 className={classes.legend}>{t('erasing.goes')}</h3>
      <ul className={classes.links}>
        <li>{t('erasing.part.account')}</li>
        {shown
          .filter((table) => (erasure.counts[table] ?? 0) > 0)
          .map((table) => (
            <li key={table}>{t(`erasing.part.${table}`, { count: erasure.counts[table] ?? 0 })}</li>
          ))}
      </ul>
      <h3 className={classes.legend}>{t('erasing.staysTitle')}</h3>
      <p className={classes.note}>{t('erasing.stays')}</p>
      <TextInput
        label={t('erasing.confirm', { email: isolate(email) })}
        dir="ltr"
        maxLength={254}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button type="submit" color="red" disabled={!matches} loading={erase.isPending}>
          {t('erasing.erase')}
        </Button>
      </div>
      {erase.error && <ProblemAlert error={erase.error} title={t('erasing.failed')} />}
    </form>
  );
}
