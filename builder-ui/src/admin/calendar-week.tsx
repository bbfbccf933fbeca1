import type { BusinessCalendar } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { Section } from '../ui/section.tsx';
import { weekdays, withDay } from './calendar-draft.ts';
import { CalendarShifts } from './calendar-shifts.tsx';
import classes from './calendars.module.css';

export interface CalendarPartProps {
  readonly calendar: BusinessCalendar;
  readonly onChange: (calendar: BusinessCalendar) => void;
}

/** The hours of a usual week, day by day. */
export function CalendarWeek({ calendar, onChange }: CalendarPartProps) {
  const { t } = useTranslation();
  return (
    <Section title={t('calendars.week')}>
      <p className={classes.note}>{t('calendars.weekHint')}</p>
      <ul className={classes.rows}>
        {weekdays.map((day) => {
          const name = t(`calendars.day.${day}`);
          const shifts = calendar.week[day] ?? [];
          return (
            <li key={day} className={classes.day} data-off={shifts.length === 0 || undefined}>
              <span className={classes.dayName}>{name}</span>
              {shifts.length === 0 && <span className={classes.off}>{t('calendars.closed')}</span>}
              <CalendarShifts of={name} shifts={shifts} onChange={(next) => onChange(withDay(calendar, day, next))} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
