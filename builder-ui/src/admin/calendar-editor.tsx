import { Button, NativeSelect, TextInput } from '@mantine/core';
import { timeZoneNames } from '@nativ/runtime';
import type { Calendar } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/api-problem.ts';
import { calendarsQuery, deleteCalendar, setCalendar } from '../api/calendar-queries.ts';
import { useLanguage, useText } from '../i18n/use-language.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import { CalendarDates } from './calendar-dates.tsx';
import { inLanguage } from './calendar-draft.ts';
import { CalendarHolidays } from './calendar-holidays.tsx';
import { CalendarMove } from './calendar-move.tsx';
import { CalendarPreview } from './calendar-preview.tsx';
import { CalendarWeek } from './calendar-week.tsx';
import classes from './calendars.module.css';

interface EditorProps {
  readonly calendar: Calendar;
  /** After it was removed: another is shown. */
  readonly onRemoved: () => void;
}

type Draft = Pick<Calendar, 'title' | 'calendar'>;

/** One calendar, edited as a whole and saved at once, so that half a change never counts. */
export function CalendarEditor({ calendar, onRemoved }: EditorProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<Draft>({ title: calendar.title, calendar: calendar.calendar });
  const isChanged = !isSame(draft, calendar);
  const save = useSave(calendar, (saved) => setDraft({ title: saved.title, calendar: saved.calendar }));
  const part = {
    calendar: draft.calendar,
    onChange: (next: Calendar['calendar']) => setDraft({ ...draft, calendar: next }),
  };
  return (
    <>
      <div className={classes.columns}>
        <div className={classes.column}>
          <CalendarWeek {...part} />
          <CalendarDates {...part} />
        </div>
        <div className={classes.column}>
          <CalendarPreview calendar={draft.calendar} />
          <CalendarHolidays {...part} />
          <Name draft={draft} onChange={setDraft} />
        </div>
      </div>
      {save.error && <SaveProblem error={save.error} />}
      <div className={classes.buttons}>
        <Button onClick={() => save.mutate(draft)} loading={save.isPending} disabled={!isChanged}>
          {t('calendars.save')}
        </Button>
        {isChanged && (
          <Button variant="default" onClick={() => setDraft({ title: calendar.title, calendar: calendar.calendar })}>
            {t('calendars.discard')}
          </Button>
        )}
        {calendar.key !== 'default' && <RemoveButton calendar={calendar} onRemoved={onRemoved} />}
        <span role="status" className={classes.status}>
          {save.isSuccess && !isChanged && t('calendars.saved')}
        </span>
      </div>
      {!isChanged && <CalendarMove calendar={calendar} />}
    </>
  );
}

const isSame = (draft: Draft, { title, calendar }: Draft) =>
  JSON.stringify([draft.title, draft.calendar]) === JSON.stringify([title, calendar]);

function useSave({ key, version }: Calendar, onSaved: (calendar: Calendar) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (draft: Draft) => setCalendar(key, { ...draft, version }),
    onSuccess: (saved) => {
      queries.setQueryData(calendarsQuery.queryKey, (all = []) => all.map((one) => (one.key === key ? saved : one)));
      onSaved(saved);
    },
  });
}

function Name({ draft, onChange }: { readonly draft: Draft; readonly onChange: (draft: Draft) => void }) {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  return (
    <Section title={t('calendars.about')}>
      <div className={classes.fields}>
        <TextInput
          label={t('calendars.name')}
          value={text(draft.title)}
          maxLength={200}
          onChange={({ target }) => onChange({ ...draft, title: inLanguage(draft.title, language, target.value) })}
        />
        <NativeSelect
          label={t('calendars.timeZone')}
          description={t('calendars.timeZoneHint')}
          value={draft.calendar.timeZone}
          onChange={({ target }) => onChange({ ...draft, calendar: { ...draft.calendar, timeZone: target.value } })}
          data={[...timeZoneNames()]}
          dir="ltr"
        />
      </div>
    </Section>
  );
}

function SaveProblem({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  const { errors } = asProblem(error);
  return (
    <div className={classes.column}>
      <ProblemAlert error={error} title={t('calendars.saveFailed')} takesFocus />
      {errors.length > 0 && (
        <ul className={classes.problems}>
          {errors.map(({ path, message }) => (
            <li key={`${path} ${message}`} dir="auto">
              {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function RemoveButton({ calendar: { key }, onRemoved }: EditorProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => deleteCalendar(key),
    onSuccess: async () => {
      onRemoved();
      await queries.invalidateQueries({ queryKey: calendarsQuery.queryKey });
    },
  });
  if (!isAsking) {
    return (
      <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
        {t('calendars.remove')}
      </Button>
    );
  }
  return (
    <>
      {remove.error && <ProblemAlert error={remove.error} title={t('calendars.removeFailed')} takesFocus />}
      <Button color="red" onClick={() => remove.mutate()} loading={remove.isPending}>
        {t('calendars.removeSure')}
      </Button>
      <Button variant="default" onClick={() => setAsking(false)}>
        {t('action.cancel')}
      </Button>
    </>
  );
}
