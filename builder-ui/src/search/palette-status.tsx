import type { SearchResult } from '@nativ/schemas';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/api-problem.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './search.module.css';

interface PaletteStatusProps {
  readonly query: UseQueryResult<SearchResult, Error>;
  readonly isAsked: boolean;
  /** Whether what was found is for what stands in the field. */
  readonly isSettled: boolean;
}

/** Says how much was found, to those who do not see the list too; and what stands in the way. */
export function PaletteStatus({ query, isAsked, isSettled }: PaletteStatusProps) {
  const { t } = useTranslation();
  const { data, error, isFetching } = query;
  if (isAsked && error && !isFetching) {
    const isOffline = asProblem(error).status === 0;
    return (
      <ProblemAlert
        error={error}
        title={t(isOffline ? 'search.offline' : 'search.problem')}
        onRetry={() => void query.refetch()}
      />
    );
  }
  const isReady = isAsked && isSettled && !query.isPlaceholderData && data !== undefined;
  const count = data?.kinds.reduce((sum, one) => sum + one.count, 0) ?? 0;
  return (
    <p role="status" className={classes.status}>
      {isReady &&
        (count === 0 ? t('search.none.title') : t(data.isCapped ? 'search.manyFound' : 'search.found', { count }))}
      {isReady && data.isNear && ` ${t('search.near')}`}
      {!isReady && isAsked && t('search.looking')}
      {!isAsked && t('search.hint')}
    </p>
  );
}
