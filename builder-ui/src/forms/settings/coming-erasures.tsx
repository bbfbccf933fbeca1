import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formRetentionQuery } from '../../api/design-queries.ts';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { Reference } from '../../workspace/reference.tsx';
import classes from './retention.module.css';

/** The rule that holds now, and which answers go next, of the cases that the reader sees. */
export function ComingErasures({ formKey }: { formKey: string }) {
  const { t } = useTranslation();
  const state = useQuery(formRetentionQuery(formKey));
  if (state.isPending) return <LoadingLines lines={2} />;
  if (!state.data)
    return <ProblemAlert error={state.error} title={t('retention.failed')} onRetry={() => void state.refetch()} />;
  const { inForce, next } = state.data;
  return (
    <>
      <h3 className={classes.heading}>{t('retention.now')}</h3>
      <p className={classes.note}>
        {inForce === null
          ? t('retention.never')
          : `${t('retention.after', { count: inForce.days })} ${t('retention.warned', { count: inForce.warnDays })}`}
      </p>
      {inForce !== null && (
        <>
          <h3 className={classes.heading}>{t('retention.next')}</h3>
          {next.length === 0 ? (
            <p className={classes.note}>{t('retention.nothingNext')}</p>
          ) : (
            <ul className={classes.list} aria-label={t('retention.next')}>
              {next.map(({ reference, instanceId, dueAt, isScheduled }) => (
                <li key={reference}>
                  {instanceId === null ? (
                    <Reference code={reference} />
                  ) : (
                    <Link to="/cases/$id" params={{ id: instanceId }}>
                      <Reference code={reference} />
                    </Link>
                  )}
                  <TimeText at={dueAt} />
                  {isScheduled && <span className={classes.note}>{t('retention.isScheduled')}</span>}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </>
  );
}
