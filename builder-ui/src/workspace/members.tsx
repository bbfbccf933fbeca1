import type { GroupSettings } from '@nativ/schemas';
import { useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { settingsQuery } from '../api/compartment-queries.ts';
import { membersQuery } from '../api/group-queries.ts';
import { meQuery } from '../api/session.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { JoinOrLeave } from './join-or-leave.tsx';
import { MemberAdd } from './member-add.tsx';
import { MemberRow } from './member-row.tsx';
import classes from './members.module.css';

/** Who is in a group, and as what; for its managers also the place to change it. */
export function Members({ groupKey }: { groupKey: string }) {
  const { t } = useTranslation();
  const members = useInfiniteQuery(membersQuery(groupKey));
  const settings = useQuery(settingsQuery(groupKey));
  const { data: me } = useSuspenseQuery(meQuery);
  if (members.isPending) return <LoadingLines lines={4} />;
  if (!members.data) {
    return <ProblemAlert error={members.error} title={t('members.problem')} onRetry={() => void members.refetch()} />;
  }
  const manages = settings.data?.manages ?? false;
  return (
    <>
      {settings.data && <JoinOrLeave settings={settings.data} />}
      <ul className={classes.members} aria-label={t('group.members')}>
        {members.data.map((member) => (
          <MemberRow
            key={member.user.id}
            member={member}
            groupKey={groupKey}
            others={members.data.flatMap(({ user }) => (user.id === member.user.id ? [] : [user]))}
            roles={manages && member.user.id !== me.user.id ? rolesIn(settings.data) : null}
          />
        ))}
      </ul>
      <LoadMore query={members} of={t('group.members')} />
      <RolesInWords settings={settings.data} />
      {manages && <MemberAdd groupKey={groupKey} roles={rolesIn(settings.data)} />}
    </>
  );
}

/** Only a classified group has members who see a part of it. */
function rolesIn(settings: GroupSettings | undefined) {
  return settings?.access === 'classified'
    ? (['manager', 'member', 'classifiedMember'] as const)
    : (['manager', 'member'] as const);
}

function RolesInWords({ settings }: { settings: GroupSettings | undefined }) {
  const { t } = useTranslation();
  return (
    <dl className={classes.words}>
      {rolesIn(settings).map((role) => (
        <div key={role}>
          <dt>{t(`membership.${role}`)}</dt>
          <dd>{t(`membershipMeans.${role}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
