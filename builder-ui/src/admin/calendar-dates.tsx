import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage, useText } from '../i18n/use-language.ts';
import { Section } from '../ui/section.tsx';
import { useNow } from '../ui/use-now.ts';
import { inLanguage, newSpecialDate, type SpecialDate, specialDates, withSpecialDates } from './calendar-draft.ts';
import { CalendarShifts } from './calendar-shifts.tsx';
import type { CalendarPartProps } from './calendar-week.tsx';
import classes from './calendars.module.css';
import { TimeSelect } from './time-select.tsx';

const kinds = ['off', 'early', 'hours'] as const;

/** Dates that are like no other: a strike, a staff day, a Friday on which people work after all. */
export function CalendarDates({ calendar, onChange }: CalendarPartProps) {
  const { t } = useTranslation();
  const now = useNow();
  const dates = specialDates(calendar);
  const set = (next: readonly SpecialDate[]) => onChange(withSpecialDates(calendar, next));
  return (
    <Section title={t('calendars.dates')}>
      <p className={classes.note}>{t('calendars.datesHint')}</p>
      {dates.length > 0 && (
        <ul className={classes.rows} aria-label={t('calendars.dates')}>
          {dates.map((one, index) => (
            <DateRow
              // biome-ignore lint/suspicious/noArrayIndexKey: the date itself is what is being typed.
              key={index}
              of={one}
              onChange={(changed) => set(dates.map((other, at) => (at === index ? changed : other)))}
              onRemove={() => set(dates.filter((_one, at) => at !== index))}
            />
          ))}
        </ul>
      )}
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => set([...dates, newSpecialDate(dates, now)])}
      >
        {t('calendars.addDate')}
      </Button>
    </Section>
  );
}

interface DateRowProps {
  readonly of: SpecialDate;
  readonly onChange: (date: SpecialDate) => void;
  readonly onRemove: () => void;
}

function DateRow({ of: one, onChange, onRemove }: DateRowProps) {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  return (
    <li className={classes.date}>
      <TextInput
        type="date"
        label={t('calendars.date')}
        value={one.date}
        onChange={({ target }) => target.value && onChange({ ...one, date: target.value })}
      />
      <TextInput
        label={t('calendars.dateName')}
        value={text(one.name)}
        maxLength={200}
        onChange={({ target }) => onChange({ ...one, name: inLanguage(one.name, language, target.value) })}
      />
      <NativeSelect
        label={t('calendars.dateKind')}
        value={one.kind}
        onChange={({ target }) => onChange({ ...one, kind: target.value as SpecialDate['kind'] })}
        data={kinds.map((value) => ({ value, label: t(`calendars.kind.${value}`) }))}
      />
      {one.kind === 'early' && (
        <TimeSelect
          label={t('calendars.closesAt')}
          value={one.closesAt}
          onChange={(closesAt) => onChange({ ...one, closesAt })}
        />
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('calendars.removeDate', { date: one.date })}
        onClick={onRemove}
      >
        <IconX size={18} aria-hidden />
      </ActionIcon>
      {one.kind === 'hours' && (
        <CalendarShifts
          of={one.date}
          shifts={one.shifts}
          isRequired
          onChange={(shifts) => onChange({ ...one, shifts })}
        />
      )}
    </li>
  );
}
