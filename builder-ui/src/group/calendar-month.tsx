import { useDroppable } from '@dnd-kit/react';
import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { presentTime } from '../ui/present-time.ts';
import classes from './calendar.module.css';
import type { CalendarEntry } from './calendar-entry.ts';
import { CalendarEntryMark } from './calendar-entry-mark.tsx';
import type { Span } from './calendar-grid.ts';
import { dayInWords, weekdayName } from './day-words.ts';
import { type Day, dayOf, startOf } from './days.ts';

interface CalendarMonthProps {
  readonly weeks: readonly (readonly Day[])[];
  readonly placed: ReadonlyMap<Day, readonly CalendarEntry[]>;
  readonly at: Day;
  readonly span: Span;
  readonly rest: ReadonlySet<number>;
  readonly onMove: (entry: CalendarEntry) => void;
}

/** So much of a day stands in a month; the rest opens with a press. */
const mostInDay = { month: 3, week: 20 } as const;

/** Weeks below each other, in a table, so that a reader says the weekday of each day. */
export function CalendarMonth({ weeks, placed, at, span, rest, onMove }: CalendarMonthProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [whole, setWhole] = useState<Day | null>(null);
  const today = dayOf(presentTime());
  return (
    <>
      <table className={classes.calendar} aria-label={t('groupViews.tab.calendar')} data-span={span}>
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th key={day} scope="col" abbr={weekdayName(day, language, 'long')}>
                {weekdayName(day, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <DayCell
                  key={day}
                  day={day}
                  entries={placed.get(day) ?? []}
                  most={mostInDay[span]}
                  isToday={day === today}
                  isOutside={span === 'month' && day.slice(0, 7) !== at.slice(0, 7)}
                  isRest={rest.has(startOf(day).getDay())}
                  onMove={onMove}
                  onWhole={() => setWhole(day)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {whole !== null && (
        <Dialog title={dayInWords(whole, language)} onClose={() => setWhole(null)}>
          <ul className={classes.entries}>
            {(placed.get(whole) ?? []).map((entry) => (
              <CalendarEntryMark key={entry.item.id} entry={entry} day={whole} onMove={onMove} isFixed />
            ))}
          </ul>
        </Dialog>
      )}
    </>
  );
}

interface DayCellProps {
  readonly day: Day;
  readonly entries: readonly CalendarEntry[];
  readonly most: number;
  readonly isToday: boolean;
  readonly isOutside: boolean;
  readonly isRest: boolean;
  readonly onMove: (entry: CalendarEntry) => void;
  readonly onWhole: () => void;
}

function DayCell({ day, entries, most, isToday, isOutside, isRest, onMove, onWhole }: DayCellProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { ref, isDropTarget } = useDroppable({ id: day });
  // One that does not fit takes no more room than the button that would show it.
  const shown = entries.length > most + 1 ? entries.slice(0, most) : entries;
  const more = entries.length - shown.length;
  return (
    <td
      ref={ref}
      className={classes.day}
      data-over={isDropTarget || undefined}
      data-today={isToday || undefined}
      data-outside={isOutside || undefined}
      data-rest={isRest || undefined}
    >
      <time dateTime={day} className={classes.number}>
        <span aria-hidden>{Number(day.slice(8))}</span>
        <VisuallyHidden>{dayInWords(day, language)}</VisuallyHidden>
      </time>
      {entries.length > 0 && (
        <ul className={classes.entries}>
          {shown.map((entry) => (
            <CalendarEntryMark key={entry.item.id} entry={entry} day={day} onMove={onMove} />
          ))}
        </ul>
      )}
      {more > 0 && (
        <button
          type="button"
          className={classes.more}
          onClick={onWhole}
          aria-label={t('groupViews.calendar.moreOf', { count: more, day: dayInWords(day, language) })}
        >
          {t('groupViews.calendar.moreHere', { count: more })}
        </button>
      )}
    </td>
  );
}
