import { Button, Checkbox, TextInput } from '@mantine/core';
import type { Team, TeamSet } from '@nativ/schemas';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleKey, peopleQuery, saveTeam, teamsQuery } from '../api/people-queries.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import '../ui/choice-styles.ts';
import classes from './people.module.css';

/** The name of a team and who is in it. */
export function TeamForm({ team, onDone }: { team: Team | null; onDone?: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const people = useInfiniteQuery(peopleQuery({}));
  const [members, setMembers] = useState<ReadonlySet<string>>(new Set(team?.members.map(({ id }) => id)));
  const save = useMutation({
    mutationFn: (body: TeamSet) => saveTeam(team?.id ?? null, body),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: teamsQuery.queryKey });
      void queries.invalidateQueries({ queryKey: peopleKey });
      onDone?.();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name')).trim();
    save.mutate({ name, memberIds: [...members] });
  };
  const toggle = (id: string, isIn: boolean) =>
    setMembers(new Set(isIn ? [...members, id] : [...members].filter((each) => each !== id)));
  return (
    <form onSubmit={submit} className={classes.fields}>
      <TextInput
        label={t('teams.name')}
        name="name"
        maxLength={80}
        required
        withAsterisk={false}
        defaultValue={team?.name ?? ''}
      />
      <fieldset className={classes.set}>
        <legend className={classes.legend}>{t('teams.members')}</legend>
        <div className={classes.choices}>
          {people.data?.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={<bdi>{name}</bdi>}
              checked={members.has(id)}
              onChange={(event) => toggle(id, event.currentTarget.checked)}
            />
          ))}
        </div>
        <LoadMore query={people} of={t('people.title')} />
      </fieldset>
      <div className={classes.buttons}>
        <Button type="submit" loading={save.isPending}>
          {t(team === null ? 'teams.create' : 'action.save')}
        </Button>
      </div>
      {save.error && <ProblemAlert error={save.error} title={t('teams.failed')} />}
    </form>
  );
}
