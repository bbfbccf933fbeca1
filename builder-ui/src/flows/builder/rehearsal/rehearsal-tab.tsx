import { Button } from '@mantine/core';
import { flowsAround } from '@nativ/runtime';
import type { FlowDocument } from '@nativ/schemas';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { flowSurroundingsQuery } from '../../../api/design-queries.ts';
import { LoadingLines } from '../../../ui/loading-lines.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import classes from './rehearsal.module.css';
import { RehearsalRoom } from './rehearsal-room.tsx';

interface RehearsalTabProps {
  readonly flowKey: string;
  readonly document: FlowDocument;
  /** Leads to what forbids running the flow. */
  readonly onShowProblems: () => void;
}

/** The flow as it is drawn now, run by the real engine in this page: nothing leaves it. */
export function RehearsalTab({ flowKey, document, onShowProblems }: RehearsalTabProps) {
  const { t } = useTranslation();
  const surroundings = useQuery(flowSurroundingsQuery(flowKey));
  const compiled = useMemo(
    () => surroundings.data && flowsAround(surroundings.data, flowKey, document),
    [surroundings.data, flowKey, document],
  );
  if (surroundings.isPending) return <LoadingLines lines={4} />;
  if (!surroundings.data || !compiled)
    return (
      <ProblemAlert error={surroundings.error} title={t('check.failed')} onRetry={() => void surroundings.refetch()} />
    );
  if ('problems' in compiled)
    return (
      <Notice tone="attention" title={t('rehearsal.refused.title')}>
        <p className={classes.lead}>
          {t('rehearsal.refused.text', {
            count: compiled.problems.filter(({ severity }) => severity === 'error').length,
          })}
        </p>
        <Button onClick={onShowProblems}>{t('rehearsal.refused.show')}</Button>
      </Notice>
    );
  return (
    <RehearsalRoom flowKey={flowKey} document={document} surroundings={surroundings.data} flows={compiled.flows} />
  );
}
