import type { BusinessWeek } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { weekdays, withDay } from './calendar-draft.ts';
import { CalendarShifts } from './calendar-shifts.tsx';
import classes from './calendars.module.css';

interface WeekHoursProps {
  readonly week: BusinessWeek;
  /** What a day without hours is called: closed for a workspace, off for a person. */
  readonly offLabel: string;
  readonly onChange: (week: BusinessWeek) => void;
}

/** The hours of a week, day by day: of a calendar, or of somebody who has hours of their own. */
export function WeekHours({ week, offLabel, onChange }: WeekHoursProps) {
  const { t } = useTranslation();
  return (
    <ul className={classes.rows}>
      {weekdays.map((day) => {
        const name = t(`calendars.day.${day}`);
        const shifts = week[day] ?? [];
        return (
          <li key={day} className={classes.day} data-off={shifts.length === 0 || undefined}>
            <span className={classes.dayName}>{name}</span>
            {shifts.length === 0 && <span className={classes.off}>{offLabel}</span>}
            <CalendarShifts of={name} shifts={shifts} onChange={(next) => onChange(withDay(week, day, next))} />
          </li>
        );
      })}
    </ul>
  );
}
