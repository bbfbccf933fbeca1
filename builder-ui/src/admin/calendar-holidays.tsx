import { NativeSelect } from '@mantine/core';
import { type Holiday, type HolidayKey, holidayName, holidaySets } from '@nativ/runtime';
import { useTranslation } from 'react-i18next';
import { useLanguage, useText } from '../i18n/use-language.ts';
import { Section } from '../ui/section.tsx';
import { useNow } from '../ui/use-now.ts';
import { type HolidayRule, type Treatment, withHolidays, withTreatment } from './calendar-draft.ts';
import type { CalendarPartProps } from './calendar-week.tsx';
import classes from './calendars.module.css';
import { TimeSelect } from './time-select.tsx';

const dayMs = 86_400_000;
const israel = 'il';

/** The holidays of Israel: whether they count, how their eves are, and what each is here. */
export function CalendarHolidays({ calendar, onChange }: CalendarPartProps) {
  const { t } = useTranslation();
  const [rule = null] = calendar.holidays ?? [];
  const change = (next: HolidayRule | null) => onChange(withHolidays(calendar, next));
  return (
    <Section title={t('calendars.holidays')}>
      <label className={classes.switch}>
        <input
          type="checkbox"
          checked={rule !== null}
          onChange={({ target }) => change(target.checked ? { set: israel } : null)}
        />
        <span>{t('calendars.holidaysOn')}</span>
      </label>
      {rule && <Eves rule={rule} onChange={change} />}
      {rule && <HolidayList rule={rule} onChange={change} />}
    </Section>
  );
}

interface RuleProps {
  readonly rule: HolidayRule;
  readonly onChange: (rule: HolidayRule) => void;
}

function Eves({ rule, onChange }: RuleProps) {
  const { t } = useTranslation();
  const { eves = 'open', evesCloseAt, ...others } = rule;
  return (
    <div className={classes.pair}>
      <NativeSelect
        label={t('calendars.eves')}
        value={eves}
        onChange={({ target }) => {
          const chosen = target.value as NonNullable<HolidayRule['eves']>;
          onChange({ ...others, eves: chosen, ...(chosen === 'short' && { evesCloseAt: evesCloseAt ?? '13:00' }) });
        }}
        data={(['open', 'short', 'closed'] as const).map((value) => ({ value, label: t(`calendars.eve.${value}`) }))}
      />
      {eves === 'short' && (
        <TimeSelect
          label={t('calendars.evesCloseAt')}
          value={evesCloseAt ?? '13:00'}
          onChange={(time) => onChange({ ...rule, evesCloseAt: time })}
        />
      )}
    </div>
  );
}

interface Listed {
  readonly holiday: Holiday;
  readonly dates: readonly Date[];
}

/** Each holiday once, in the order in which they come, with its dates of the coming two years. */
function comingHolidays(now: Date): Listed[] {
  const today = Math.floor(now.getTime() / dayMs);
  const years = [0, 1, 2].map((more) => now.getUTCFullYear() + more);
  const coming = years
    .flatMap((year) => holidaySets[israel](year))
    .filter(({ kind, day }) => kind !== 'eve' && day >= today && day < today + 731);
  const keys = [...new Set(coming.map(({ key }) => key))];
  return keys.flatMap((key) => {
    const ofKey = coming.filter((one) => one.key === key);
    const [holiday] = ofKey;
    return holiday ? [{ holiday, dates: ofKey.map(({ day }) => new Date(day * dayMs)) }] : [];
  });
}

function HolidayList({ rule, onChange }: RuleProps) {
  const { t } = useTranslation();
  const now = useNow();
  return (
    <ul className={classes.rows} aria-label={t('calendars.holidays')}>
      {comingHolidays(now).map((listed) => (
        <HolidayRow key={listed.holiday.key} listed={listed} rule={rule} onChange={onChange} />
      ))}
    </ul>
  );
}

function HolidayRow({ listed: { holiday, dates }, rule, onChange }: RuleProps & { readonly listed: Listed }) {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  const name = text(holidayName(holiday));
  const key: HolidayKey = holiday.key;
  const byLaw: Treatment = holiday.kind === 'dayOff' ? 'off' : 'open';
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return (
    <li className={classes.holiday}>
      <div className={classes.words}>
        <span className={classes.name}>{name}</span>
        <span className={classes.dates}>{dates.map((date) => format.format(date)).join(' · ')}</span>
      </div>
      <NativeSelect
        aria-label={t('calendars.treatmentOf', { name })}
        value={rule.days?.[key] ?? byLaw}
        onChange={({ target }) => onChange(withTreatment(rule, { key, byLaw }, target.value as Treatment))}
        data={(['off', 'eve', 'open'] as const).map((value) => ({ value, label: t(`calendars.treatment.${value}`) }))}
      />
    </li>
  );
}
