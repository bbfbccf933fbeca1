import { Button, Radio } from '@mantine/core';
import type { BusinessWeek, PersonProfile } from '@nativ/schemas';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WeekHours } from '../admin/week-hours.tsx';
import { asProblem } from '../api/api-problem.ts';
import { calendarsQuery } from '../api/calendar-queries.ts';
import { setHours } from '../api/people-queries.ts';
import '../ui/choice-styles.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './people.module.css';
import { usePersonChange } from './use-person-change.ts';

/** When somebody works: as their groups do, or in a week of their own. Tasks are given in turn to those who are at work. */
export function OwnHours({ person, hours }: { person: PersonProfile; hours: BusinessWeek | null }) {
  const { t } = useTranslation();
  const calendars = useQuery(calendarsQuery);
  const [week, setWeek] = useState(hours);
  const save = usePersonChange((next: BusinessWeek | null) => setHours(person.id, next));
  const isChanged = JSON.stringify(week) !== JSON.stringify(hours);
  // A week of one's own begins as that of the workspace, so that only what differs has to be changed.
  const usual = calendars.data?.find(({ key }) => key === 'default')?.calendar.week ?? {};
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(week);
  };
  return (
    <form onSubmit={submit} className={classes.stack}>
      <p className={classes.note}>{t('ownHours.lead')}</p>
      <Radio.Group
        aria-label={t('ownHours.title')}
        value={week === null ? 'group' : 'own'}
        onChange={(choice) => setWeek(choice === 'group' ? null : (hours ?? usual))}
      >
        <div className={classes.set}>
          <Radio value="group" label={t('ownHours.asGroup')} />
          <Radio value="own" label={t('ownHours.own')} description={t('ownHours.ownHint')} />
        </div>
      </Radio.Group>
      {week !== null && <WeekHours week={week} offLabel={t('ownHours.off')} onChange={setWeek} />}
      <div className={classes.buttons}>
        <Button type="submit" loading={save.isPending} disabled={!isChanged}>
          {t('ownHours.save')}
        </Button>
        {isChanged && (
          <Button variant="default" onClick={() => setWeek(hours)}>
            {t('calendars.discard')}
          </Button>
        )}
      </div>
      <p className={classes.note} role="status">
        {save.isSuccess && !isChanged && t('ownHours.saved')}
      </p>
      {save.error && <HoursProblem error={save.error} />}
    </form>
  );
}

function HoursProblem({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const { errors } = asProblem(error);
  return (
    <>
      <ProblemAlert error={error} title={t('calendars.saveFailed')} takesFocus />
      <ul className={classes.links}>
        {errors.map(({ path, message }) => (
          <li key={`${path} ${message}`} dir="auto">
            {message}
          </li>
        ))}
      </ul>
    </>
  );
}
