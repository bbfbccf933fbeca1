import { ActionIcon, Button, useDirection } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight, IconTimeline } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { groupTimelineQuery } from '../api/group-view-queries.ts';
import { inOrderOfNames } from '../i18n/in-order-of-names.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { presentTime } from '../ui/present-time.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { weekStart } from './calendar-grid.ts';
import { shortDay, weekdayName } from './day-words.ts';
import { dayOf, plusDays, startOf } from './days.ts';
import classes from './timeline.module.css';
import { TimelinePerson } from './timeline-person.tsx';
import { useWorkspaceWeek } from './use-workspace-week.ts';
import type { ViewParts } from './view-parts.ts';

/** Who does what in a group, day by day: what is in hand, when they are away, and how much it is. */
export function TimelineView({ view }: { readonly view: ViewParts }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isNarrow = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false });
  const isFromRight = useDirection().dir === 'rtl';
  const { first, rest } = useWorkspaceWeek();
  const days = isNarrow ? 7 : 14;
  const today = dayOf(presentTime());
  const from = weekStart(view.on ?? today, first);
  const range = { from, days, today };
  const people = useInfiniteQuery(groupTimelineQuery(view.group.key, { from, before: plusDays(from, days) }));
  const [Back, On] = isFromRight ? [IconChevronRight, IconChevronLeft] : [IconChevronLeft, IconChevronRight];
  const columns = Array.from({ length: days }, (_, number) => plusDays(from, number));
  const sorted = inOrderOfNames(people.data ?? [], language, ({ person }) => person.name);
  return (
    <>
      <div className={classes.steps}>
        <ActionIcon
          variant="default"
          size={40}
          aria-label={t('groupViews.calendar.before.week')}
          onClick={() => view.goTo(plusDays(from, -7))}
        >
          <Back size={20} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={40}
          aria-label={t('groupViews.calendar.next.week')}
          onClick={() => view.goTo(plusDays(from, 7))}
        >
          <On size={20} aria-hidden />
        </ActionIcon>
        <Button variant="default" onClick={() => view.goTo(today)}>
          {t('groupViews.calendar.today')}
        </Button>
        <h2 className={classes.range} aria-live="polite">
          {t('groupViews.timeline.range', {
            from: shortDay(from, language),
            to: shortDay(plusDays(from, days - 1), language),
          })}
        </h2>
      </div>
      {view.group.myRole === 'classifiedMember' && <p className={classes.hint}>{t('groupViews.timeline.partOnly')}</p>}
      {people.isPending && <LoadingLines lines={5} height={40} />}
      {people.error && !people.data && (
        <ProblemAlert error={people.error} title={t('groupViews.problem')} onRetry={() => void people.refetch()} />
      )}
      {people.data?.length === 0 && (
        <EmptyState
          icon={IconTimeline}
          title={t('groupViews.timeline.empty.title')}
          hint={t('groupViews.timeline.empty.hint')}
        />
      )}
      {sorted.length > 0 && (
        <div className={classes.timeline} style={{ '--days': days } as React.CSSProperties}>
          <div className={classes.head} aria-hidden>
            <span />
            <div className={classes.days}>
              {columns.map((day) => (
                <span
                  key={day}
                  className={classes.dayName}
                  data-today={day === today || undefined}
                  data-rest={rest.has(startOf(day).getDay()) || undefined}
                >
                  <span>{weekdayName(day, language, isNarrow ? 'narrow' : 'short')}</span>
                  <span>{Number(day.slice(8))}</span>
                </span>
              ))}
            </div>
          </div>
          <ul className={classes.people} aria-label={t('groupViews.tab.timeline')}>
            {sorted.map((one) => (
              <TimelinePerson key={one.person.id} of={one} range={range} rest={rest} />
            ))}
          </ul>
        </div>
      )}
      <LoadMore query={people} of={t('groupViews.tab.timeline')} />
    </>
  );
}
