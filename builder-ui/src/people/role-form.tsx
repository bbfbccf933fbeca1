import { Button } from '@mantine/core';
import type { PersonProfile, WorkspaceRole } from '@nativ/schemas';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { changePerson } from '../api/people-queries.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './people.module.css';
import { RoleChoice } from './role-choice.tsx';
import { usePersonChange } from './use-person-change.ts';

/** What somebody may do in the workspace. A change holds with their next step. */
export function RoleForm({ person }: { person: PersonProfile }) {
  const { t } = useTranslation();
  const change = usePersonChange((role: WorkspaceRole) => changePerson(person.id, { role }));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    change.mutate(new FormData(event.currentTarget).get('role') as WorkspaceRole);
  };
  return (
    <form onSubmit={submit} className={classes.fields}>
      <RoleChoice key={person.role} defaultValue={person.role} />
      <div className={classes.buttons}>
        <Button type="submit" loading={change.isPending}>
          {t('action.save')}
        </Button>
      </div>
      <p className={classes.note} role="status">
        {change.isSuccess && t('personRole.saved', { name: person.name })}
      </p>
      {change.error && <ProblemAlert error={change.error} title={t('personRole.failed')} />}
    </form>
  );
}
