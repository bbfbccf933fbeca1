import { DragDropProvider, DragOverlay } from '@dnd-kit/react';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupCalendarQuery, mostInCalendar } from '../api/group-view-queries.ts';
import { pointerSensors, useDragPlugins } from '../designs/pointer-drag.ts';
import { useText } from '../i18n/use-language.ts';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { Notice } from '../ui/notice.tsx';
import { presentTime } from '../ui/present-time.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './calendar.module.css';
import { CalendarAgenda } from './calendar-agenda.tsx';
import { type CalendarEntry, entriesOf } from './calendar-entry.ts';
import { byDay, rangeOf, weeksOf } from './calendar-grid.ts';
import { CalendarMonth } from './calendar-month.tsx';
import { CalendarSteps } from './calendar-steps.tsx';
import { dayOf, isDay } from './days.ts';
import { MoveEntryDialog } from './move-entry-dialog.tsx';
import { useMoveEntry } from './use-move-entry.ts';
import { useWorkspaceWeek } from './use-workspace-week.ts';
import type { ViewParts } from './view-parts.ts';

/** What is due in a group, and what takes place: a month or a week, on a phone day by day. */
export function CalendarView({ view }: { readonly view: ViewParts }) {
  const { t } = useTranslation();
  const text = useText();
  const plugins = useDragPlugins();
  const isNarrow = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false });
  const { first, rest } = useWorkspaceWeek();
  const { settings } = view.shown;
  const span = settings.span ?? 'month';
  const at = view.on ?? dayOf(presentTime());
  const weeks = weeksOf(at, span, first);
  const range = rangeOf(weeks);
  const found = useQuery(groupCalendarQuery(view.group.key, settings, { from: range.from, before: range.to }));
  const [moving, setMoving] = useState<CalendarEntry | null>(null);
  const move = useMoveEntry(view.group);

  const entries = entriesOf(found.data?.items ?? []);
  const days = weeks.flat();
  const placed = byDay(entries, days);
  const steps = <CalendarSteps view={view} at={at} span={span} />;
  if (found.isPending) return [steps, <LoadingLines key="lines" lines={6} height={40} />];
  if (!found.data) {
    return (
      <>
        {steps}
        <ProblemAlert error={found.error} title={t('groupViews.problem')} onRetry={() => void found.refetch()} />
      </>
    );
  }
  return (
    <>
      {steps}
      {found.data.isMore && (
        <Notice tone="attention" title={t('groupViews.calendar.more', { count: mostInCalendar })}>
          <p>{t('groupViews.calendar.moreHint')}</p>
        </Notice>
      )}
      <DragDropProvider
        plugins={plugins}
        sensors={pointerSensors}
        onDragEnd={({ operation, canceled }) => {
          const day = operation.target?.id;
          const entry = entries.find(({ item }) => item.id === operation.source?.data.item);
          if (!canceled && isDay(day) && entry) void move(entry, day);
        }}
      >
        {isNarrow ? (
          <CalendarAgenda days={days} placed={placed} at={at} span={span} onMove={setMoving} />
        ) : (
          <CalendarMonth weeks={weeks} placed={placed} at={at} span={span} rest={rest} onMove={setMoving} />
        )}
        <DragOverlay dropAnimation={null}>
          {(source) => {
            const entry = entries.find(({ item }) => item.id === source.data.item);
            return <span className={classes.dragged}>{entry && text(entry.item.title)}</span>;
          }}
        </DragOverlay>
      </DragDropProvider>
      {moving && (
        <MoveEntryDialog entry={moving} onClose={() => setMoving(null)} onMove={(day) => void move(moving, day)} />
      )}
    </>
  );
}
