import { NativeSelect, TextInput } from '@mantine/core';
import { addBusinessDuration, type CalendarProblem, compileCalendar } from '@nativ/runtime';
import type { BusinessCalendar } from '@nativ/schemas';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import { Section } from '../ui/section.tsx';
import { useNow } from '../ui/use-now.ts';
import { weekdays } from './calendar-draft.ts';
import classes from './calendars.module.css';

/** What a deadline would be by the hours as they stand on the page, so that one sees what they mean. */
export function CalendarPreview({ calendar }: { readonly calendar: BusinessCalendar }) {
  const { t } = useTranslation();
  const [count, setCount] = useState('2');
  const [unit, setUnit] = useState<'D' | 'H'>('D');
  const outcome = useMemo(() => compileCalendar(calendar), [calendar]);
  const now = useNow();
  const duration = /^\d{1,3}$/.test(count) ? (unit === 'D' ? `P${count}D` : `PT${count}H`) : null;
  const due =
    outcome.kind === 'compiled' && duration !== null
      ? addBusinessDuration(outcome.calendar, now.toISOString(), duration)
      : null;
  return (
    <Section title={t('calendars.preview')}>
      <div className={classes.pair}>
        <TextInput
          type="number"
          min={0}
          max={999}
          dir="ltr"
          label={t('calendars.previewCount')}
          value={count}
          onChange={({ target }) => setCount(target.value)}
        />
        <NativeSelect
          label={t('calendars.previewUnit')}
          value={unit}
          onChange={({ target }) => setUnit(target.value as 'D' | 'H')}
          data={[
            { value: 'D', label: t('calendars.unit.days') },
            { value: 'H', label: t('calendars.unit.hours') },
          ]}
        />
      </div>
      <output className={classes.result}>
        {outcome.kind === 'refused' ? (
          <ProblemLines problems={outcome.problems} />
        ) : (
          due && <DueLine at={due} timeZone={calendar.timeZone} />
        )}
      </output>
    </Section>
  );
}

function DueLine({ at, timeZone }: { readonly at: string; readonly timeZone: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone,
  });
  return <>{t('calendars.previewResult', { when: format.format(new Date(at)) })}</>;
}

/** What keeps the hours from being reckoned with, in the words of the check. */
function ProblemLines({ problems }: { readonly problems: readonly CalendarProblem[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const placeOf = (path: string) => weekdays.find((day) => path.startsWith(`/week/${day}/`));
  return problems.map(({ path, messages }) => {
    const day = placeOf(path);
    return (
      <span key={path} className={classes.problem}>
        {day
          ? t('calendars.problemOn', { day: t(`calendars.day.${day}`), message: messages[language] })
          : messages[language]}
      </span>
    );
  });
}
