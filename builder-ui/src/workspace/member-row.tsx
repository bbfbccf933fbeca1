import { Button, NativeSelect } from '@mantine/core';
import type { Member, MembershipRole, Person } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/api-problem.ts';
import { changeRole, removeMember } from '../api/compartment-queries.ts';
import { PersonName } from '../ui/person-name.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './members.module.css';

interface MemberRowProps {
  readonly member: Member;
  readonly groupKey: string;
  /** The roles to choose from; null where there is nothing to decide. */
  readonly roles: readonly MembershipRole[] | null;
  /** Who could take over what this one has in hand. */
  readonly others: readonly Person[];
}

/** One member of a group. A manager changes the role or takes them out, with a choice for what they have in hand. */
export function MemberRow({ member: { user, role }, groupKey, roles, others }: MemberRowProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const refresh = { onSuccess: () => queries.invalidateQueries({ queryKey: ['group', groupKey] }) };
  const change = useMutation({ mutationFn: (to: MembershipRole) => changeRole(groupKey, user.id, to), ...refresh });
  const remove = useMutation({
    mutationFn: (openTasks: string | null) => removeMember(groupKey, user.id, openTasks),
    ...refresh,
  });
  const hasTasks = remove.error !== null && asProblem(remove.error).type === 'urn:nativ:problem:member.has-open-tasks';
  const error = change.error ?? (hasTasks ? null : remove.error);
  return (
    <li className={classes.member} data-deciding={hasTasks || undefined}>
      <PersonName name={user.name} />
      {roles === null ? (
        <span className={classes.role}>{t(`membership.${role}`)}</span>
      ) : (
        <div className={classes.manage}>
          <NativeSelect
            aria-label={t('members.roleOf', { name: user.name })}
            value={role}
            disabled={change.isPending}
            onChange={(event) => {
              const to = roles.find((one) => one === event.currentTarget.value);
              if (to) change.mutate(to);
            }}
          >
            {roles.map((one) => (
              <option key={one} value={one}>
                {t(`membership.${one}`)}
              </option>
            ))}
          </NativeSelect>
          <Button
            variant="subtle"
            color="red"
            loading={remove.isPending}
            aria-label={t('members.removeNamed', { name: user.name })}
            onClick={() => remove.mutate(null)}
          >
            {t('members.remove')}
          </Button>
        </div>
      )}
      {error && <ProblemAlert error={error} title={t('members.failed')} />}
      {hasTasks && (
        <RemovalChoice
          name={user.name}
          others={others}
          isPending={remove.isPending}
          onChoose={(openTasks) => remove.mutate(openTasks)}
          onCancel={() => remove.reset()}
        />
      )}
    </li>
  );
}

interface RemovalChoiceProps {
  readonly name: string;
  readonly others: readonly Person[];
  readonly isPending: boolean;
  readonly onChoose: (openTasks: string) => void;
  readonly onCancel: () => void;
}

/** What becomes of the open tasks of somebody who is taken out: back to the group, or to another member. */
function RemovalChoice({ name, others, isPending, onChoose, onCancel }: RemovalChoiceProps) {
  const { t } = useTranslation();
  const [openTasks, setOpenTasks] = useState('giveBack');
  return (
    <div className={classes.choice} role="alert">
      <NativeSelect
        label={t('memberTasks.where', { name })}
        value={openTasks}
        onChange={(event) => setOpenTasks(event.currentTarget.value)}
      >
        <option value="giveBack">{t('memberTasks.toGroup')}</option>
        {others.map(({ id, name: other }) => (
          <option key={id} value={id}>
            {t('memberTasks.to', { name: other })}
          </option>
        ))}
      </NativeSelect>
      <div className={classes.buttons}>
        <Button color="red" variant="outline" loading={isPending} onClick={() => onChoose(openTasks)}>
          {t('memberTasks.confirm', { name })}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </div>
  );
}
