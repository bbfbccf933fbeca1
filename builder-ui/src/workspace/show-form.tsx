import { Button, NativeSelect } from '@mantine/core';
import type { Concern } from '@nativ/schemas';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { endConcern, grantItem, type ItemAddress } from '../api/compartment-queries.ts';
import { membersQuery } from '../api/group-queries.ts';
import { presentTime } from '../ui/present-time.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { TimeText } from '../ui/time-text.tsx';
import classes from './item-bar.module.css';

interface ShowFormProps {
  readonly item: ItemAddress;
  readonly groupKey: string;
  readonly concerns: readonly Concern[];
  readonly onChanged: () => void;
}

const dayMs = 86_400_000;
const spans = ['always', 'day', 'week', 'month'] as const;
const days = { day: 1, week: 7, month: 30 } as const;

/** Shows an item to a classified member of its group, and says who it is shown to already. */
export function ShowForm({ item, groupKey, concerns, onChanged }: ShowFormProps) {
  const { t } = useTranslation();
  const members = useInfiniteQuery(membersQuery(groupKey));
  const grant = useMutation({
    mutationFn: ({ user, span }: { user: string; span: (typeof spans)[number] }) =>
      grantItem(
        item,
        user,
        span === 'always' ? null : new Date(presentTime().getTime() + days[span] * dayMs).toISOString(),
      ),
    onSuccess: onChanged,
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const span = spans.find((one) => one === fields.get('span')) ?? 'always';
    grant.mutate({ user: String(fields.get('user')), span });
  };
  const shown = (members.data ?? []).filter(({ role }) => role === 'classifiedMember');
  return (
    <form onSubmit={submit} className={classes.form}>
      {shown.length === 0 ? (
        <p className={classes.hint}>{t('item.nobodyToShow')}</p>
      ) : (
        <>
          <NativeSelect name="user" label={t('item.showTo')} description={t('item.showHint')} required>
            {shown.map(({ user }) => (
              <option key={user.id} value={user.id}>
                {user.name}
              </option>
            ))}
          </NativeSelect>
          <NativeSelect name="span" label={t('item.span')}>
            {spans.map((span) => (
              <option key={span} value={span}>
                {t(`item.spans.${span}`)}
              </option>
            ))}
          </NativeSelect>
          <Button type="submit" loading={grant.isPending}>
            {t('item.showNow')}
          </Button>
        </>
      )}
      {grant.error && <ProblemAlert error={grant.error} title={t('item.failed')} />}
      <ConcernList item={item} concerns={concerns} onChanged={onChanged} />
    </form>
  );
}

function ConcernList({ item, concerns, onChanged }: Omit<ShowFormProps, 'groupKey'>) {
  const { t } = useTranslation();
  const end = useMutation({ mutationFn: (id: string) => endConcern(item, id), onSuccess: onChanged });
  if (concerns.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={t('item.shownTo')}>
      {concerns.map((concern) => (
        <li key={concern.id} className={classes.line}>
          <span>
            <bdi>{concern.user.name}</bdi> · {t(`item.reason.${concern.reason}`)}
            {concern.until && (
              <>
                {' · '}
                {t('item.until')} <TimeText at={concern.until} />
              </>
            )}
          </span>
          <Button
            variant="subtle"
            color="red"
            loading={end.isPending && end.variables === concern.id}
            onClick={() => end.mutate(concern.id)}
            aria-label={t('item.endFor', { name: concern.user.name })}
          >
            {t('item.end')}
          </Button>
        </li>
      ))}
      {end.error && <ProblemAlert error={end.error} title={t('item.failed')} />}
    </ul>
  );
}
