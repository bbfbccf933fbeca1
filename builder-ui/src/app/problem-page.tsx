import { Button } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/api-problem.ts';
import { useConnection } from '../live/connection.ts';
import { EmptyState } from '../ui/empty-state.tsx';
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
  const { kind } = useConnection();
  if (status === 404 || status === 403) return <NotFoundPage />;
  if (status === 0 && (kind === 'offline' || !navigator.onLine)) return <OfflinePage onRetry={onRetry} />;
  return (
    <Page title={t('problem.title')}>
      <ProblemAlert error={error} title={t('problem.page')} onRetry={onRetry} />
    </Page>
  );
}

/** Stands in place of a screen for which there is no connection, and asks again once there is. */
function OfflinePage({ onRetry }: Pick<ProblemPageProps, 'onRetry'>) {
  const { t } = useTranslation();
  const latest = useRef(onRetry);
  latest.current = onRetry;
  useEffect(() => {
    const retry = () => latest.current();
    addEventListener('online', retry);
    return () => removeEventListener('online', retry);
  }, []);
  return (
    <Page title={t('connection.page.title')}>
      <EmptyState icon={IconCloudOff} title={t('connection.offline')} hint={t('connection.page.hint')} />
      <Button variant="default" onClick={onRetry}>
        {t('action.retry')}
      </Button>
    </Page>
  );
}

/** The same for what the router caught, such as a part of the app that did not load. */
export function RouteProblem({ error }: ErrorComponentProps) {
  // A whole reload, because a failed part of the app is not asked for a second time.
  return <ProblemPage error={error} onRetry={() => location.reload()} />;
}
