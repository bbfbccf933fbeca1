import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import classes from './live.module.css';

interface StaleProps {
  /** Why the last try to count anew failed; null where it did not. */
  readonly error: unknown;
  /** When what is shown was counted, in milliseconds. */
  readonly countedAt: number;
  readonly onRetry: () => void;
}

/** Says of when the counts are: in passing while they are fresh, and plainly when the server is silent. */
export function Stale({ error, countedAt, onRetry }: StaleProps) {
  const { t } = useTranslation();
  const at = new Date(countedAt).toISOString();
  if (!error)
    return (
      <p className={classes.note}>
        {t('live.counted')} <TimeText at={at} />. {t('live.byItself')}
      </p>
    );
  return (
    <>
      <ProblemAlert error={error} title={t('live.stale')} onRetry={onRetry} />
      <p className={classes.note}>
        {t('live.counted')} <TimeText at={at} />.
      </p>
    </>
  );
}
