import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface LoadMoreProps {
  readonly query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
  /** What there is more of, for whoever hears the button without seeing the list. */
  readonly of: string;
}

/** Reads the next page of a list. A button and not endless scrolling, so that the end of the page stays reachable. */
export function LoadMore({ query, of }: LoadMoreProps) {
  const { t } = useTranslation();
  if (!query.hasNextPage) return null;
  return (
    <Button
      variant="default"
      loading={query.isFetchingNextPage}
      onClick={() => query.fetchNextPage()}
      aria-label={t('action.loadMoreOf', { of })}
    >
      {t('action.loadMore')}
    </Button>
  );
}
