import { IconCalendar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import classes from './calendar.module.css';
import type { CalendarEntry } from './calendar-entry.ts';
import { CalendarEntryMark } from './calendar-entry-mark.tsx';
import type { Span } from './calendar-grid.ts';
import { dayInWords } from './day-words.ts';
import type { Day } from './days.ts';

interface CalendarAgendaProps {
  readonly days: readonly Day[];
  readonly placed: ReadonlyMap<Day, readonly CalendarEntry[]>;
  readonly at: Day;
  readonly span: Span;
  readonly onMove: (entry: CalendarEntry) => void;
}

/** Where a grid has no room: the days that have something, one below the other. */
export function CalendarAgenda({ days, placed, at, span, onMove }: CalendarAgendaProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const busy = days.filter(
    (day) => (span === 'week' || day.slice(0, 7) === at.slice(0, 7)) && (placed.get(day)?.length ?? 0) > 0,
  );
  if (busy.length === 0) {
    return (
      <EmptyState
        icon={IconCalendar}
        title={t('groupViews.calendar.empty.title')}
        hint={t('groupViews.calendar.empty.hint')}
      />
    );
  }
  return busy.map((day) => (
    <section key={day} className={classes.agendaDay} aria-label={dayInWords(day, language)}>
      <h3 className={classes.agendaHead}>{dayInWords(day, language)}</h3>
      <ul className={classes.entries}>
        {(placed.get(day) ?? []).map((entry) => (
          <CalendarEntryMark key={entry.item.id} entry={entry} day={day} onMove={onMove} isFixed />
        ))}
      </ul>
    </section>
  ));
}
