import { useDebouncedValue } from '@mantine/hooks';
import type { SearchRequest } from '@nativ/schemas';
import { IconSearch, IconZoomQuestion } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/api-problem.ts';
import { Page } from '../app/page.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { presentTime } from '../ui/present-time.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { HitRow } from './hit-row.tsx';
import classes from './search.module.css';
import { addressOf, searchAt } from './search-address.ts';
import { SearchFilters } from './search-filters.tsx';
import { keepSearch, lastSearch, type SearchState, sinceOf } from './search-memory.ts';
import { searchQuery } from './search-queries.ts';

const route = getRouteApi('/staff/search');

/** Everything that was found. The filters stand in the address; the words stay in memory, so that coming back finds them. */
export function SearchPage() {
  const { t } = useTranslation();
  const address = route.useSearch();
  const navigate = useNavigate();
  const [state, setState] = useState(() => searchAt(address, lastSearch()));
  const [settled] = useDebouncedValue(state, 200);
  const found = useFound(requestOf(settled));
  useEffect(() => {
    keepSearch(state);
    void navigate({ to: '/search', search: addressOf(state), replace: true });
  }, [state, navigate]);
  const isAsked = settled.q.trim() !== '';
  const [first] = found.data?.pages ?? [];
  return (
    <Page title={t('search.title')}>
      <SearchFilters state={state} onChange={setState} found={isAsked ? first : undefined} />
      {isAsked ? (
        <Results query={found} />
      ) : (
        <EmptyState icon={IconSearch} title={t('search.begin.title')} hint={t('search.begin.hint')} />
      )}
    </Page>
  );
}

function requestOf({ q, kind, group, label, period }: SearchState): SearchRequest {
  const from = sinceOf(period, presentTime());
  return {
    q,
    ...(kind !== null && { kind }),
    ...(group !== null && { group }),
    ...(label !== null && { label }),
    ...(from !== undefined && { from }),
  };
}

function Results({ query }: { readonly query: ReturnType<typeof useFound> }) {
  const { t } = useTranslation();
  const { data, error } = query;
  if (error) {
    const title = t(asProblem(error).status === 0 ? 'search.offline' : 'search.problem');
    return <ProblemAlert error={error} title={title} onRetry={() => void query.refetch()} />;
  }
  const [first] = data?.pages ?? [];
  if (!data || !first) return <LoadingLines lines={6} />;
  const hits = data.pages.flatMap(({ items }) => items);
  const count = first.kinds.reduce((sum, one) => sum + one.count, 0);
  return (
    <>
      <p role="status" className={classes.status}>
        {hits.length === 0
          ? t('search.none.title')
          : t(first.isCapped ? 'search.manyFound' : 'search.found', { count })}
        {first.isNear && ` ${t('search.near')}`}
      </p>
      {hits.length === 0 ? (
        <EmptyState icon={IconZoomQuestion} title={t('search.none.title')} hint={t('search.none.hint')} />
      ) : (
        <ul className={classes.hits} aria-label={t('search.results')} data-walk>
          {hits.map((hit) => (
            <HitRow key={`${hit.kind} ${hit.id}`} hit={hit} />
          ))}
        </ul>
      )}
      <LoadMore query={query} of={t('search.results')} />
    </>
  );
}

const useFound = (request: SearchRequest) => useInfiniteQuery(searchQuery(request));
