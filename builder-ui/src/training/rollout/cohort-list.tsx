import { Button } from '@mantine/core';
import type { Rollout, RolloutUnit } from '@nativ/schemas';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { cohortQuery, inviteUnit, uninvite } from '../../api/rollout-queries.ts';
import { useOrderOfNames } from '../../i18n/in-order-of-names.ts';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { AskFirst } from './ask-first.tsx';
import classes from './rollout.module.css';
import { useRolloutChange } from './use-rollout-change.ts';

interface CohortListProps {
  readonly plan: Rollout;
  readonly unit: RolloutUnit;
}

/** Who is taught in a unit, by name; where each stands, in a word. Whoever leads invites and takes out here, one by one. */
export function CohortList({ plan, unit: { group } }: CohortListProps) {
  const { t } = useTranslation();
  const inOrder = useOrderOfNames();
  const cohort = useQuery(cohortQuery(plan.id, group.key));
  const invite = useRolloutChange((userId: string) => inviteUnit(plan.id, group.key, [userId]));
  if (cohort.isPending) return <LoadingLines lines={3} />;
  if (!cohort.data)
    return <ProblemAlert error={cohort.error} title={t('rollout.problem')} onRetry={() => void cohort.refetch()} />;
  const { members, others } = cohort.data;
  const mayChange = plan.mayLead && plan.state === 'underWay';
  if (members.length + others.length === 0) return <p className={classes.note}>{t('rollout.unit.nobody')}</p>;
  return (
    <>
      {invite.error && <ProblemAlert error={invite.error} title={t('rollout.failed')} />}
      <ul className={classes.rows}>
        {inOrder(members, ({ name }) => name).map(({ userId, name, standing }) => (
          <li key={userId} className={classes.row}>
            <span>
              <bdi>{name}</bdi> · {t(`rollout.standingOf.${standing}`)}
            </span>
            {mayChange && (
              <AskFirst
                name={t('rollout.unit.leave')}
                about={name}
                meaning={t('rollout.unit.leaveMeans', { name })}
                change={() => uninvite(plan.id, group.key, userId)}
              />
            )}
          </li>
        ))}
        {inOrder(others, ({ name }) => name).map(({ userId, name }) => (
          <li key={userId} className={classes.row}>
            <span>
              <bdi>{name}</bdi> <span className={classes.note}>· {t('rollout.standingOf.notInvited')}</span>
            </span>
            {mayChange && (
              <Button
                variant="default"
                aria-label={`${t('rollout.unit.inviteOne')}: ${name}`}
                loading={invite.isPending && invite.variables === userId}
                onClick={() => invite.mutate(userId)}
              >
                {t('rollout.unit.inviteOne')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
