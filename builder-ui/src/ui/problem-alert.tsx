import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/api-problem.ts';
import classes from './problem-alert.module.css';
import { problemWords } from './problem-words.ts';

interface ProblemAlertProps {
  readonly error: unknown;
  /** What did not work, in the reader's words. */
  readonly title: string;
  /** The way out, such as trying again. */
  readonly onRetry?: () => void;
  readonly retryLabel?: string;
}

/** Says what went wrong and what to do, and offers the next step. */
export function ProblemAlert({ error, title, onRetry, retryLabel }: ProblemAlertProps) {
  const { t } = useTranslation();
  const problem = asProblem(error);
  return (
    <Alert
      className={classes.alert}
      color="red"
      variant="outline"
      icon={<IconAlertTriangle aria-hidden />}
      title={title}
    >
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
    </Alert>
  );
}
