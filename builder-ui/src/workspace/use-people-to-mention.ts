import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { membersQuery } from '../api/group-queries.ts';
import { meQuery } from '../api/session.ts';
import type { Mentioned } from './mention-text.ts';

/** The other members of a group; nobody where no group is named. */
export function usePeopleToMention(groupKey: string | undefined): readonly Mentioned[] {
  const { data: me } = useSuspenseQuery(meQuery);
  const members = useInfiniteQuery({ ...membersQuery(groupKey ?? ''), enabled: groupKey !== undefined });
  return (members.data ?? []).flatMap(({ user }) => (user.id === me.user.id ? [] : [{ id: user.id, name: user.name }]));
}
