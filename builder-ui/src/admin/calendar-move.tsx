import { Button } from '@mantine/core';
import type { Calendar } from '@nativ/schemas';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { calendarMovesQuery, calendarsQuery, moveDues } from '../api/calendar-queries.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './calendars.module.css';

/** After a change: what was promised by the old hours, and the offer to move it. */
export function CalendarMove({ calendar: { key, version, movedVersion, isMoving } }: { readonly calendar: Calendar }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  // What has never been changed has promised nothing else.
  const mayHaveChanged = version > 1 && movedVersion !== version && !isMoving;
  const { data: moves } = useQuery({ ...calendarMovesQuery(key, version), enabled: mayHaveChanged });
  const move = useMutation({
    mutationFn: () => moveDues(key),
    onSuccess: () => queries.invalidateQueries({ queryKey: calendarsQuery.queryKey }),
  });
  if (isMoving)
    return (
      <p className={classes.status} role="status">
        {t('calendars.moving')}
      </p>
    );
  if (move.isSuccess && movedVersion === version) {
    return (
      <p className={classes.status} role="status">
        {t('calendars.moved')}
      </p>
    );
  }
  if (!mayHaveChanged || !moves || moves.tasks + moves.timers === 0) return null;
  const what = [
    ...(moves.tasks > 0 ? [t('calendars.moveTasks', { count: moves.tasks })] : []),
    ...(moves.timers > 0 ? [t('calendars.moveTimers', { count: moves.timers })] : []),
  ];
  return (
    <Notice tone="attention" title={t('calendars.moveTitle')}>
      <p className={classes.note}>
        {t(moves.isComplete ? 'calendars.moveDetail' : 'calendars.moveDetailMore', {
          what: what.join(t('calendars.and')),
        })}
      </p>
      {move.error && <ProblemAlert error={move.error} title={t('calendars.moveFailed')} />}
      <Button onClick={() => move.mutate()} loading={move.isPending}>
        {t('calendars.move')}
      </Button>
    </Notice>
  );
}
