import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/api-problem.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';

/** What a one-time link that opens nothing is: used, old, not whole; or not to be checked just now. */
export function LinkProblem({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  if (error === null || asProblem(error).type === 'urn:nativ:problem:link.bad') {
    return (
      <Notice tone="attention" title={t('link.bad.title')}>
        {t('link.bad.detail')}
      </Notice>
    );
  }
  return <ProblemAlert error={error} title={t('link.problem')} onRetry={onRetry} />;
}
