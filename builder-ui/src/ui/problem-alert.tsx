import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/api-problem.ts';
import { Notice } from './notice.tsx';
import classes from './problem-alert.module.css';
import { problemWords } from './problem-words.ts';

interface ProblemAlertProps {
  readonly error: unknown;
  /** What did not work, in the reader's words. */
  readonly title: string;
  /** The way out, such as trying again. */
  readonly onRetry?: () => void;
  readonly retryLabel?: string;
  /** For a problem that shows away from the button that caused it. */
  readonly takesFocus?: boolean;
}

/** Says what went wrong and what to do, and offers the next step. */
export function ProblemAlert({ error, title, onRetry, retryLabel, takesFocus = false }: ProblemAlertProps) {
  const { t } = useTranslation();
  const problem = asProblem(error);
  return (
    <Notice tone="danger" title={title} takesFocus={takesFocus}>
      <p className={classes.detail} dir="auto">
        {problemWords(problem, t)}
      </p>
      {problem.id && (
        <p className={classes.id}>
          {t('problem.id')} <span className="nativ-code">{problem.id}</span>
        </p>
      )}
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          {retryLabel ?? t('action.retry')}
        </Button>
      )}
    </Notice>
  );
}
