import { Button } from '@mantine/core';
import type { Team } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { removeTeam, teamsQuery } from '../api/people-queries.ts';
import { PersonName } from '../ui/person-name.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import classes from './people.module.css';
import { TeamForm } from './team-form.tsx';

/** A team with its people. */
export function TeamSection({ team, mayChange }: { team: Team; mayChange: boolean }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [isEditing, setEditing] = useState(false);
  const remove = useMutation({
    mutationFn: () => removeTeam(team.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: teamsQuery.queryKey }),
  });
  return (
    <Section title={<bdi>{team.name}</bdi>}>
      <div className={classes.stack}>
        {team.members.length === 0 && <p className={classes.note}>{t('teams.nobody')}</p>}
        <ul className={classes.rows}>
          {team.members.map(({ id, name }) => (
            <li key={id}>
              <Link to="/people/$id" params={{ id }}>
                <PersonName name={name} />
              </Link>
            </li>
          ))}
        </ul>
        {mayChange && (
          <div className={classes.buttons}>
            <Button
              variant="default"
              aria-expanded={isEditing}
              aria-label={t('teams.changeNamed', { team: team.name })}
              onClick={() => setEditing(!isEditing)}
            >
              {t('teams.change')}
            </Button>
            <Button
              variant="default"
              loading={remove.isPending}
              aria-label={t('teams.removeNamed', { team: team.name })}
              onClick={() => remove.mutate()}
            >
              {t('teams.remove')}
            </Button>
          </div>
        )}
        {isEditing && <TeamForm team={team} onDone={() => setEditing(false)} />}
        {remove.error && <ProblemAlert error={remove.error} title={t('teams.failed')} />}
      </div>
    </Section>
  );
}
