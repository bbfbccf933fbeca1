import type { TriageList } from '@nativ/schemas';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { triageQuery } from '../../api/sorting-queries.ts';
import { Page } from '../../app/page.tsx';
import { PendingPage } from '../../app/pending-page.tsx';
import { ProblemPage } from '../../app/problem-page.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import classes from '../recognition.module.css';
import { stillToSort } from './queue.ts';
import { ToSort } from './to-sort.tsx';
import { UndoBar } from './undo-bar.tsx';
import { useQueue } from './use-queue.ts';

/** What no classifier was sure of, one after the other, sorted with a key each. */
export function TriagePage() {
  const waiting = useQuery(triageQuery);
  if (waiting.isPending) return <PendingPage />;
  if (!waiting.data) return <ProblemPage error={waiting.error} onRetry={() => void waiting.refetch()} />;
  return <TriageView list={waiting.data} />;
}

function TriageView({ list }: { readonly list: TriageList }) {
  const { t } = useTranslation();
  const queue = useQueue();
  const left = stillToSort(list.items, queue.state);
  // Whoever reads an inquiry keeps it, whatever more urgent comes meanwhile: a key must never sort another one.
  const [current, setCurrent] = useState<string | null>(null);
  const shown = left.find(({ taskId }) => taskId === current) ?? left[0];
  if (shown && shown.taskId !== current) setCurrent(shown.taskId);
  const undo = () => {
    setCurrent(queue.last?.tasks[0] ?? null);
    queue.undo();
  };
  const decided = queue.state.decided.reduce((sum, { tasks }) => sum + tasks.length, 0);
  const count = Math.max(0, list.waiting - decided);
  return (
    <Page
      title={t('recognition.triage.title')}
      facts={<span role="status">{count > 0 && t('recognition.triage.waiting', { count })}</span>}
    >
      <p className={classes.lead}>{t('recognition.triage.lead')}</p>
      {queue.trouble !== null && <ProblemAlert error={queue.trouble} title={t('recognition.triage.failed')} />}
      {queue.isRefused && (
        <Notice tone="attention" title={t('recognition.triage.failed')}>
          <p className={classes.text}>{t('recognition.triage.refused')}</p>
        </Notice>
      )}
      {shown ? (
        <ToSort
          key={shown.taskId}
          bundle={shown}
          labels={list.classifiers.find(({ key }) => key === shown.classifier)?.labels ?? []}
          isLast={left.length === 1}
          onSort={(label, isWhole) => queue.sort(shown, label, isWhole)}
          onSkip={() => {
            queue.skip(shown);
            setCurrent(null);
          }}
        />
      ) : (
        <EmptyState
          icon={IconCircleCheck}
          title={t('recognition.triage.none.title')}
          hint={t('recognition.triage.none.hint')}
        />
      )}
      <UndoBar last={queue.last} classifiers={list.classifiers} onUndo={undo} />
    </Page>
  );
}
