import { Button } from '@mantine/core';
import type { Person } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { letTakeAgain } from '../api/people-queries.ts';
import { PersonName } from '../ui/person-name.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { useTakeBack } from './my-recusals.tsx';
import classes from './people.module.css';

/** For somebody who has stepped back from the case and still sees it: the way to take that back. */
export function OwnRecusal({ instanceId }: { instanceId: string }) {
  const { t } = useTranslation();
  const undo = useTakeBack(instanceId);
  return (
    <>
      <p>{t('recusals.isMine')}</p>
      <div className={classes.buttons}>
        <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate()}>
          {t('recusals.takeBack')}
        </Button>
      </div>
      {undo.error && <ProblemAlert error={undo.error} title={t('task.changeFailed')} />}
    </>
  );
}

/** For managers: who has stepped back from the case, and the way to let them take it again. Nobody is asked why. */
export function RecusedPeople({ people, instanceId }: { people: readonly Person[]; instanceId: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const undo = useMutation({
    mutationFn: (userId: string) => letTakeAgain(instanceId, userId),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <>
      <ul className={classes.rows} aria-label={t('recusals.people')}>
        {people.map(({ id, name }) => (
          <li key={id} className={classes.row}>
            <span className={classes.what}>
              <PersonName name={name} /> <span className={classes.note}>{t('assignment.verdict.recused')}</span>
            </span>
            <Button
              variant="default"
              loading={undo.isPending && undo.variables === id}
              aria-label={t('recusals.letNamed', { name })}
              onClick={() => undo.mutate(id)}
            >
              {t('recusals.let')}
            </Button>
          </li>
        ))}
      </ul>
      {undo.error && <ProblemAlert error={undo.error} title={t('task.changeFailed')} />}
    </>
  );
}
