import type { BusinessCalendar } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { Section } from '../ui/section.tsx';
import classes from './calendars.module.css';
import { WeekHours } from './week-hours.tsx';

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
      <WeekHours
        week={calendar.week}
        offLabel={t('calendars.closed')}
        onChange={(week) => onChange({ ...calendar, week })}
      />
    </Section>
  );
}
