import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { PersonSummary } from '@nativ/schemas';
import { IconTableImport, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleQuery, teamsQuery } from '../api/people-queries.ts';
import { meQuery } from '../api/session.ts';
import { Page } from '../app/page.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import cards from '../ui/item-card.module.css';
import { LoadMore } from '../ui/load-more.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './people.module.css';
import { PersonCard } from './person-card.tsx';

const iconSize = 20;
const statuses = ['active', 'invited', 'deactivated'] as const;
type Status = PersonSummary['status'];

/** Everybody of the workspace: to find a colleague, and for admins to look after them. */
export function PeoplePage() {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  const isAdmin = me.user.role === 'admin';
  const [search, setSearch] = useState('');
  const [status, setStatus] = useState<Status | ''>('');
  const [team, setTeam] = useState('');
  const [words] = useDebouncedValue(search.trim(), 250);
  const people = useInfiniteQuery(peopleQuery({ search: words, status: status || undefined, team }));
  const teams = useInfiniteQuery(teamsQuery);
  const isFiltered = words !== '' || status !== '' || team !== '';

  return (
    <Page title={t('people.title')} actions={isAdmin && <Actions />}>
      <search className={classes.filters}>
        <TextInput
          type="search"
          label={t('people.search')}
          description={isAdmin ? t('people.searchHintAdmin') : undefined}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('people.status')}
          value={status}
          onChange={(event) => setStatus(event.currentTarget.value as Status | '')}
        >
          <option value="">{t('people.anyStatus')}</option>
          {statuses.map((one) => (
            <option key={one} value={one}>
              {t(`people.statusOf.${one}`)}
            </option>
          ))}
        </NativeSelect>
        {(teams.data?.length ?? 0) > 0 && (
          <NativeSelect label={t('people.team')} value={team} onChange={(event) => setTeam(event.currentTarget.value)}>
            <option value="">{t('people.anyTeam')}</option>
            {teams.data?.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </NativeSelect>
        )}
      </search>
      <div className={classes.stack}>
        {people.isPending && <LoadingLines lines={6} />}
        {people.error && !people.data && (
          <ProblemAlert error={people.error} title={t('people.problem')} onRetry={() => void people.refetch()} />
        )}
        {people.data?.length === 0 && (
          <EmptyState
            icon={IconUsers}
            title={t(isFiltered ? 'people.none.title' : 'people.empty.title')}
            hint={t(isFiltered ? 'people.none.hint' : 'people.empty.hint')}
          />
        )}
        {(people.data?.length ?? 0) > 0 && (
          <ul className={cards.list} aria-label={t('people.title')}>
            {people.data?.map((person) => (
              <PersonCard key={person.id} person={person} />
            ))}
          </ul>
        )}
        <LoadMore query={people} of={t('people.title')} />
      </div>
    </Page>
  );
}

function Actions() {
  const { t } = useTranslation();
  return (
    <>
      <Button component={Link} to="/people/new" leftSection={<IconUserPlus size={iconSize} aria-hidden />}>
        {t('people.add')}
      </Button>
      <Button
        component={Link}
        to="/people/import"
        variant="default"
        leftSection={<IconTableImport size={iconSize} aria-hidden />}
      >
        {t('people.import')}
      </Button>
      <Button component={Link} to="/teams" variant="default" leftSection={<IconUsers size={iconSize} aria-hidden />}>
        {t('people.teams')}
      </Button>
    </>
  );
}
