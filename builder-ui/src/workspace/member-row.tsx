import { Button, NativeSelect } from '@mantine/core';
import type { Member, MembershipRole } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
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
}

/** One member of a group. A manager changes the role or takes them out, with a choice for what they have in hand. */
export function MemberRow({ member: { user, role }, groupKey, roles }: MemberRowProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const refresh = { onSuccess: () => queries.invalidateQueries({ queryKey: ['group', groupKey] }) };
  const change = useMutation({ mutationFn: (to: MembershipRole) => changeRole(groupKey, user.id, to), ...refresh });
  const remove = useMutation({
    mutationFn: (giveBack: boolean) => removeMember(groupKey, user.id, giveBack),
    ...refresh,
  });
  const hasTasks = remove.error !== null && asProblem(remove.error).type === 'urn:nativ:problem:member.has-open-tasks';
  const error = change.error ?? remove.error;
  return (
    <li className={classes.member}>
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
            onClick={() => remove.mutate(false)}
          >
            {t('members.remove')}
          </Button>
        </div>
      )}
      {error && <ProblemAlert error={error} title={t('members.failed')} />}
      {hasTasks && (
        <Button variant="default" onClick={() => remove.mutate(true)}>
          {t('members.giveBackAndRemove')}
        </Button>
      )}
    </li>
  );
}
