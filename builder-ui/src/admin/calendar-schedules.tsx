import { Button } from '@mantine/core';
import type { Schedule } from '@nativ/schemas';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { resolveSchedule, schedulesQuery } from '../api/calendar-queries.ts';
import { useLanguage, useText } from '../i18n/use-language.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { fullTime } from '../ui/time-words.ts';
import classes from './calendars.module.css';

/** Flows that start by themselves: when next, and what kept one from it. Nothing where there are none. */
export function CalendarSchedules() {
  const { t } = useTranslation();
  const schedules = useInfiniteQuery(schedulesQuery);
  if (schedules.error) {
    return (
      <ProblemAlert error={schedules.error} title={t('schedules.problem')} onRetry={() => void schedules.refetch()} />
    );
  }
  if (!schedules.data || schedules.data.length === 0) return null;
  return (
    <Section title={t('schedules.title')}>
      <ul className={classes.rows} aria-label={t('schedules.title')}>
        {schedules.data.map((schedule) => (
          <ScheduleRow key={schedule.flow} schedule={schedule} />
        ))}
      </ul>
      <LoadMore query={schedules} of={t('schedules.title')} />
    </Section>
  );
}

function ScheduleRow({ schedule: { flow, flowTitle, nextRunAt, failure } }: { readonly schedule: Schedule }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <li className={classes.schedule}>
      <div className={classes.words}>
        <Link to="/flows/$key" params={{ key: flow }} className={classes.name}>
          <bdi>{text(flowTitle)}</bdi>
        </Link>
        <span className={classes.dates}>
          {nextRunAt ? (
            <>
              {t('schedules.next')} <TimeText at={nextRunAt} />
            </>
          ) : (
            t('schedules.outOfUse')
          )}
        </span>
      </div>
      {failure && <FailedRun flow={flow} failure={failure} />}
    </li>
  );
}

function FailedRun({ flow, failure }: { readonly flow: string; readonly failure: NonNullable<Schedule['failure']> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const queries = useQueryClient();
  const resolve = useMutation({
    mutationFn: (action: 'retry' | 'dismiss') => resolveSchedule(flow, action),
    onSuccess: () => queries.invalidateQueries({ queryKey: schedulesQuery.queryKey }),
  });
  return (
    <Notice tone="danger" title={t('schedules.failed', { when: fullTime(new Date(failure.runAt), language) })}>
      <p className={classes.note}>{t(failure.isGivenUp ? 'schedules.givenUp' : 'schedules.stillTried')}</p>
      <details>
        <summary>{t('incident.detail')}</summary>
        <p className={classes.note} dir="ltr">
          {failure.message}
        </p>
      </details>
      {resolve.error && <ProblemAlert error={resolve.error} title={t('schedules.resolveFailed')} />}
      <div className={classes.buttons}>
        <Button onClick={() => resolve.mutate('retry')} loading={resolve.isPending}>
          {t('schedules.retry')}
        </Button>
        <Button variant="default" onClick={() => resolve.mutate('dismiss')} disabled={resolve.isPending}>
          {t('schedules.dismiss')}
        </Button>
      </div>
    </Notice>
  );
}
