import { NativeSelect } from '@mantine/core';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { membersQuery } from '../api/group-queries.ts';
import { meQuery } from '../api/session.ts';

interface AssigneeSelectProps {
  readonly groupKey: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** Who does it: anybody of the group, oneself, or a colleague of the group. */
export function AssigneeSelect({ groupKey, value, onChange }: AssigneeSelectProps) {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  const members = useInfiniteQuery(membersQuery(groupKey));
  const people = members.data?.map(({ user }) => user) ?? [];
  const isOfIt = people.some(({ id }) => id === me.user.id);
  return (
    <NativeSelect
      label={t('items.assignee')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      disabled={members.isPending}
    >
      <option value="">{t('items.anybody')}</option>
      {isOfIt && <option value={me.user.id}>{t('items.me')}</option>}
      {people
        .filter(({ id }) => id !== me.user.id)
        .map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
    </NativeSelect>
  );
}
