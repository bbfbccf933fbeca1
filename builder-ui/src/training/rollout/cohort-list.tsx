import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { cohortQuery } from '../../api/rollout-queries.ts';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import classes from './rollout.module.css';

/** Who is taught in a unit, by name; where each stands, in a word. */
export function CohortList({ rolloutId, group }: { readonly rolloutId: string; readonly group: string }) {
  const { t } = useTranslation();
  const cohort = useQuery(cohortQuery(rolloutId, group));
  if (cohort.isPending) return <LoadingLines lines={3} />;
  if (!cohort.data)
    return <ProblemAlert error={cohort.error} title={t('rollout.problem')} onRetry={() => void cohort.refetch()} />;
  const { members, others } = cohort.data;
  if (members.length + others.length === 0) return <p className={classes.note}>{t('rollout.unit.nobody')}</p>;
  return (
    <ul className={classes.rows}>
      {members.map(({ userId, name, standing }) => (
        <li key={userId} className={classes.row}>
          <bdi>{name}</bdi>
          <span>{t(`rollout.standingOf.${standing}`)}</span>
        </li>
      ))}
      {others.map(({ userId, name }) => (
        <li key={userId} className={classes.row}>
          <bdi>{name}</bdi>
          <span className={classes.note}>{t('rollout.standingOf.notInvited')}</span>
        </li>
      ))}
    </ul>
  );
}
