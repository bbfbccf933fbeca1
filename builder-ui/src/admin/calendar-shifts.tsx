import { ActionIcon, Button } from '@mantine/core';
import type { BusinessShift } from '@nativ/schemas';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { nextShift } from './calendar-draft.ts';
import classes from './calendars.module.css';
import { TimeSelect } from './time-select.tsx';

const most = 24;

interface ShiftsProps {
  /** What the hours are of, for those who do not see where they stand: a day of the week, or a date. */
  readonly of: string;
  readonly shifts: readonly BusinessShift[];
  readonly onChange: (shifts: readonly BusinessShift[]) => void;
  /** Hours that must stay, since without any the day would not be here. */
  readonly isRequired?: boolean;
}

/** The hours of one day, several when there is a break. */
export function CalendarShifts({ of, shifts, onChange, isRequired = false }: ShiftsProps) {
  const { t } = useTranslation();
  const change = (index: number, part: Partial<BusinessShift>) =>
    onChange(shifts.map((shift, at) => (at === index ? { ...shift, ...part } : shift)));
  return (
    <div className={classes.shifts}>
      {shifts.map((shift, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: hours have no name of their own, and are changed in place.
        <div key={index} className={classes.shift}>
          <TimeSelect
            aria-label={t('calendars.from', { of, number: index + 1 })}
            value={shift.from}
            onChange={(from) => change(index, { from })}
          />
          <span aria-hidden>–</span>
          <TimeSelect
            isEnd
            aria-label={t('calendars.to', { of, number: index + 1 })}
            value={shift.to}
            onChange={(to) => change(index, { to })}
          />
          {!(isRequired && shifts.length === 1) && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('calendars.removeHours', { of, number: index + 1 })}
              onClick={() => onChange(shifts.filter((_shift, at) => at !== index))}
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      {shifts.length < most && (
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          aria-label={t('calendars.addHoursOf', { of })}
          onClick={() => onChange([...shifts, nextShift(shifts)])}
        >
          {t('calendars.addHours')}
        </Button>
      )}
    </div>
  );
}
