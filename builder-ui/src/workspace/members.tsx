import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { membersQuery } from '../api/group-queries.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { PersonName } from '../ui/person-name.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './members.module.css';

/** Who is in a group, and as what. */
export function Members({ groupKey }: { groupKey: string }) {
  const { t } = useTranslation();
  const members = useInfiniteQuery(membersQuery(groupKey));
  if (members.isPending) return <LoadingLines lines={4} />;
  if (!members.data) {
    return <ProblemAlert error={members.error} title={t('members.problem')} onRetry={() => void members.refetch()} />;
  }
  return (
    <>
      <ul className={classes.members} aria-label={t('group.members')}>
        {members.data.map(({ user, role }) => (
          <li key={user.id} className={classes.member}>
            <PersonName name={user.name} />
            <span className={classes.role}>{t(`membership.${role}`)}</span>
          </li>
        ))}
      </ul>
      <LoadMore query={members} of={t('group.members')} />
    </>
  );
}
