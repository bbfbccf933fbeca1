import { Button } from '@mantine/core';
import type { GroupSettings } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/api-problem.ts';
import { joinGroup, leaveGroup } from '../api/compartment-queries.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './item-bar.module.css';

/** The way into an open group, and the way out of any. */
export function JoinOrLeave({ settings: { key, myRole, mayJoin } }: { settings: GroupSettings }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const refresh = { onSuccess: () => queries.invalidateQueries() };
  const join = useMutation({ mutationFn: () => joinGroup(key), ...refresh });
  const leave = useMutation({ mutationFn: (giveBack: boolean) => leaveGroup(key, giveBack), ...refresh });
  const error = join.error ?? leave.error;
  const hasTasks = leave.error !== null && asProblem(leave.error).type === 'urn:nativ:problem:member.has-open-tasks';
  return (
    <div className={classes.bar}>
      <div className={classes.actions}>
        {mayJoin && (
          <Button loading={join.isPending} onClick={() => join.mutate()}>
            {t('members.join')}
          </Button>
        )}
        {myRole !== null && (
          <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate(hasTasks)}>
            {t(hasTasks ? 'members.giveBackAndLeave' : 'members.leave')}
          </Button>
        )}
      </div>
      {error && <ProblemAlert error={error} title={t('members.failed')} />}
    </div>
  );
}
