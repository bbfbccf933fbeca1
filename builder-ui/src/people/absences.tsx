import { Button, TextInput } from '@mantine/core';
import type { Absence, AbsenceCreate, PersonProfile } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addAbsence, personQuery, removeAbsence } from '../api/people-queries.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { PersonName } from '../ui/person-name.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './people.module.css';
import { PersonPicker } from './person-picker.tsx';
import { usePersonChange } from './use-person-change.ts';

/** When somebody is away, and who does their work meanwhile. */
export function Absences({ person, absences }: { person: PersonProfile; absences: readonly Absence[] }) {
  const { t } = useTranslation();
  return (
    <div className={classes.stack}>
      {absences.length === 0 && <p className={classes.note}>{t('absence.none')}</p>}
      <ul className={classes.rows}>
        {absences.map((absence) => (
          <AbsenceRow key={absence.id} absence={absence} personId={person.id} mayRemove={person.may.setAbsence} />
        ))}
      </ul>
      {person.may.setAbsence && <AbsenceForm person={person} />}
    </div>
  );
}

interface AbsenceRowProps {
  readonly absence: Absence;
  readonly personId: string;
  readonly mayRemove: boolean;
}

function AbsenceRow({ absence, personId, mayRemove }: AbsenceRowProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => removeAbsence(absence.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: personQuery(personId).queryKey }),
  });
  const days = useDays(absence);
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <div>{days}</div>
        {absence.deputy && (
          <div className={classes.note}>
            {t('absence.deputy')} <PersonName name={absence.deputy.name} />
          </div>
        )}
      </div>
      {mayRemove && (
        <Button
          variant="default"
          loading={remove.isPending}
          onClick={() => remove.mutate()}
          aria-label={t('absence.removeNamed', { days })}
        >
          {t('absence.remove')}
        </Button>
      )}
      {remove.error && <ProblemAlert error={remove.error} title={t('absence.failed')} />}
    </li>
  );
}

function useDays({ fromOn, toOn }: Absence): string {
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  return format.formatRange(new Date(fromOn), new Date(toOn));
}

function AbsenceForm({ person }: { person: PersonProfile }) {
  const { t } = useTranslation();
  const [times, setTimes] = useState(0);
  const [deputyId, setDeputy] = useState('');
  const add = usePersonChange((body: AbsenceCreate) => addAbsence(person.id, body));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const body = {
      fromOn: String(form.get('fromOn')),
      toOn: String(form.get('toOn')),
      deputyId: deputyId === '' ? null : deputyId,
    };
    add.mutate(body, {
      onSuccess: () => {
        setTimes(times + 1);
        setDeputy('');
      },
    });
  };
  return (
    <form key={times} onSubmit={submit} className={classes.fields}>
      <p className={classes.note}>{t('absence.lead')}</p>
      <div className={classes.pair}>
        <TextInput type="date" label={t('absence.from')} name="fromOn" required withAsterisk={false} />
        <TextInput type="date" label={t('absence.to')} name="toOn" required withAsterisk={false} />
      </div>
      <PersonPicker
        label={t('absence.whoInstead')}
        none={t('absence.nobody')}
        except={person.id}
        value={deputyId}
        onChange={setDeputy}
      />
      <div className={classes.buttons}>
        <Button type="submit" loading={add.isPending}>
          {t('absence.add')}
        </Button>
      </div>
      {add.error && <ProblemAlert error={add.error} title={t('absence.failed')} />}
    </form>
  );
}
