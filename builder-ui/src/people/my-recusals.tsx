import { Button } from '@mantine/core';
import type { Recusal } from '@nativ/schemas';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { recusalsQuery, takeBackRecusal } from '../api/people-queries.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { TimeText } from '../ui/time-text.tsx';
import classes from './people.module.css';

/** The cases that the reader has stepped back from, with the way back. Nothing where there are none. */
export function MyRecusals() {
  const { t } = useTranslation();
  const recusals = useInfiniteQuery(recusalsQuery);
  if (!recusals.data || recusals.data.length === 0) return null;
  return (
    <details>
      <summary>{t('recusals.title', { count: recusals.data.length })}</summary>
      <p className={classes.note}>{t('recusals.lead')}</p>
      <ul className={classes.rows} aria-label={t('recusals.list')}>
        {recusals.data.map((recusal) => (
          <RecusalRow key={recusal.instanceId} recusal={recusal} />
        ))}
      </ul>
      <LoadMore query={recusals} of={t('recusals.list')} />
    </details>
  );
}

function RecusalRow({ recusal: { instanceId, reference, isVisible, at } }: { recusal: Recusal }) {
  const { t } = useTranslation();
  const undo = useTakeBack(instanceId);
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        {isVisible ? (
          <Link to="/cases/$id" params={{ id: instanceId }}>
            <bdi>{reference ?? t('recusals.theCase')}</bdi>
          </Link>
        ) : (
          t('recusals.aCase')
        )}{' '}
        · <TimeText at={at} />
      </div>
      <Button
        variant="default"
        loading={undo.isPending}
        aria-label={reference === null ? t('recusals.takeBack') : t('recusals.takeBackNamed', { reference })}
        onClick={() => undo.mutate()}
      >
        {t('recusals.takeBack')}
      </Button>
      {undo.error && <ProblemAlert error={undo.error} title={t('task.changeFailed')} />}
    </li>
  );
}

/** Takes back 'I can't take this' for oneself; lists of tasks change by it, and what may be done with them. */
export function useTakeBack(instanceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => takeBackRecusal(instanceId),
    onSuccess: () => queries.invalidateQueries(),
  });
}
