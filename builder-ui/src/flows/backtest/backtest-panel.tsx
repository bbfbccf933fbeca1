import { Button, NativeSelect } from '@mantine/core';
import type { Flow } from '@nativ/schemas';
import { IconHistory, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/api-problem.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import classes from './backtest.module.css';
import { BacktestFindings } from './backtest-findings.tsx';
import { BacktestSummary } from './backtest-summary.tsx';
import { useBacktest } from './use-backtest.ts';

interface BacktestPanelProps {
  readonly flowKey: string;
  /** What is tried, as it is drawn now. */
  readonly document: Pick<Flow, 'nodes' | 'edges'>;
  /** Saves the draft before it is tried, where it may not be saved yet. */
  readonly beforeRun?: () => Promise<void>;
}

const choices = [25, 100, 250, 500] as const;

/** Tries the draft of a flow on the last real cases and shows which of them would have gone elsewhere. */
export function BacktestPanel({ flowKey, document, beforeRun }: BacktestPanelProps) {
  const { t } = useTranslation();
  const [last, setLast] = useState(100);
  const { run, start, stop, error } = useBacktest(flowKey, beforeRun);
  const isRunning = run?.state === 'running';
  return (
    <div className={classes.panel}>
      <Section title={t('backtest.what')}>
        <p className={classes.lead}>{t('backtest.lead')}</p>
        <div className={classes.form}>
          <NativeSelect
            label={t('backtest.howMany')}
            value={last}
            disabled={isRunning}
            onChange={(event) => setLast(Number(event.currentTarget.value))}
            data={choices.map((count) => ({ value: String(count), label: t('backtest.last', { count }) }))}
          />
          {isRunning ? (
            <Button variant="default" leftSection={<IconPlayerStop size={18} aria-hidden />} onClick={stop}>
              {t('backtest.stop')}
            </Button>
          ) : (
            <Button leftSection={<IconPlayerPlay size={18} aria-hidden />} onClick={() => start(last)}>
              {t(run ? 'backtest.again' : 'backtest.start')}
            </Button>
          )}
        </div>
        <div role="status">{run && <BacktestSummary run={run} />}</div>
        {error && <Refusal error={error} flowKey={flowKey} />}
      </Section>
      {run?.state === 'done' && run.tried === 0 && (
        <EmptyState icon={IconHistory} title={t('backtest.nothing.title')} hint={t('backtest.nothing.hint')} />
      )}
      {run && run.cases.length > 0 && <BacktestFindings cases={run.cases} document={document} />}
    </div>
  );
}

/** A draft that could not run is told with its mistakes, which stand with the flow too. */
function Refusal({ error, flowKey }: { readonly error: unknown; readonly flowKey: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { problems } = asProblem(error);
  if (problems.length === 0) return <ProblemAlert error={error} title={t('backtest.failed')} takesFocus />;
  return (
    <Notice tone="danger" title={t('backtest.refused')} takesFocus>
      <ul className={classes.problems}>
        {problems.slice(0, mostProblems).map(({ message, messages, nodeId, edgeId, code }) => (
          <li key={`${nodeId}:${edgeId}:${code}`} dir="auto">
            {messages?.[language] ?? message}
          </li>
        ))}
      </ul>
      <Link to="/flows/$key" params={{ key: flowKey }}>
        {t('backtest.toFlow')}
      </Link>
    </Notice>
  );
}

const mostProblems = 5;
