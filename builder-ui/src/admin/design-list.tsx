import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import cards from '../ui/item-card.module.css';
import { LoadMore } from '../ui/load-more.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';

interface DesignListProps {
  readonly query: UseInfiniteQueryResult<readonly unknown[], Error>;
  readonly label: string;
  readonly empty: ReactNode;
  readonly children: ReactNode;
}

/** A list of forms or flows with everything that can become of it. */
export function DesignList({ query, label, empty, children }: DesignListProps) {
  const { t } = useTranslation();
  if (query.isPending) return <LoadingLines lines={4} height={28} />;
  if (!query.data)
    return <ProblemAlert error={query.error} title={t('problem.page')} onRetry={() => void query.refetch()} />;
  if (query.data.length === 0) return empty;
  return (
    <>
      <ul className={cards.list} aria-label={label}>
        {children}
      </ul>
      <LoadMore query={query} of={label} />
    </>
  );
}
