import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/api-problem.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { Page } from './page.tsx';

interface ProblemPageProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Stands in place of a screen that could not be read. */
export function ProblemPage({ error, onRetry }: ProblemPageProps) {
  const { t } = useTranslation();
  const { status } = asProblem(error);
  if (status === 404 || status === 403) return <NotFoundPage />;
  return (
    <Page title={t('problem.title')}>
      <ProblemAlert error={error} title={t('problem.page')} onRetry={onRetry} />
    </Page>
  );
}

/** The same for what the router caught, such as a part of the app that did not load. */
export function RouteProblem({ error }: ErrorComponentProps) {
  // A whole reload, because a failed part of the app is not asked for a second time.
  return <ProblemPage error={error} onRetry={() => location.reload()} />;
}
