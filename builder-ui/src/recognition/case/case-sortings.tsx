import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sortingsQuery } from '../../api/sorting-queries.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import classes from '../recognition.module.css';
import { SortingView } from './sorting-view.tsx';

/** How the steps of a case sorted it, and why; a case that nothing sorted has no such part. */
export function CaseSortings({ instanceId }: { readonly instanceId: string }) {
  const { t } = useTranslation();
  const sortings = useQuery(sortingsQuery(instanceId));
  if (sortings.error && !sortings.data) {
    return (
      <ProblemAlert
        error={sortings.error}
        title={t('recognition.case.problem')}
        onRetry={() => void sortings.refetch()}
      />
    );
  }
  const items = sortings.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={t('recognition.case.title')}>
      <div className={classes.stack}>
        {items.map((sorting) => (
          <SortingView key={sorting.node} instanceId={instanceId} sorting={sorting} />
        ))}
      </div>
    </Section>
  );
}
