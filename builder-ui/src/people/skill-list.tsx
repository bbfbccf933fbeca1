import { Button, TextInput } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { addSkill, removeSkill, skillsQuery } from '../api/people-queries.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './people.module.css';

/** The skills that everybody is offered in their profile. */
export function SkillList({ mayChange }: { mayChange: boolean }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const skills = useInfiniteQuery(skillsQuery);
  const again = () => queries.invalidateQueries({ queryKey: skillsQuery.queryKey });
  const add = useMutation({ mutationFn: addSkill, onSuccess: again });
  const remove = useMutation({ mutationFn: removeSkill, onSuccess: again });
  const problem = add.error ?? remove.error ?? (skills.data ? null : skills.error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    add.mutate(String(new FormData(form).get('skill')).trim(), { onSuccess: () => form.reset() });
  };
  return (
    <div className={classes.stack}>
      <p className={classes.note}>{t('teams.skills.lead')}</p>
      <ul className={classes.rows}>
        {skills.data?.map(({ id, name }) => (
          <li key={id} className={classes.row}>
            <bdi>{name}</bdi>
            {mayChange && (
              <Button
                variant="default"
                onClick={() => remove.mutate(id)}
                aria-label={t('teams.skills.removeNamed', { skill: name })}
              >
                {t('teams.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <LoadMore query={skills} of={t('teams.skills.title')} />
      {mayChange && (
        <form onSubmit={submit} className={classes.fields}>
          <TextInput label={t('teams.skills.new')} name="skill" maxLength={60} required withAsterisk={false} />
          <div className={classes.buttons}>
            <Button type="submit" loading={add.isPending}>
              {t('teams.skills.add')}
            </Button>
          </div>
        </form>
      )}
      {problem && <ProblemAlert error={problem} title={t('teams.failed')} />}
    </div>
  );
}
