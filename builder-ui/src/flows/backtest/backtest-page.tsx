import { Textarea } from '@mantine/core';
import type { Flow } from '@nativ/schemas';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { flowQuery } from '../../api/design-queries.ts';
import { Page } from '../../app/page.tsx';
import { PendingPage } from '../../app/pending-page.tsx';
import { ProblemPage } from '../../app/problem-page.tsx';
import { useText } from '../../i18n/use-language.ts';
import { Section } from '../../ui/section.tsx';
import classes from './backtest.module.css';
import { BacktestPanel } from './backtest-panel.tsx';
import { MatchCount } from './match-count.tsx';

const route = getRouteApi('/staff/flows/$key/backtest');

/** Tries the draft of a flow, or one condition, on what really came in. */
export function BacktestPage() {
  const { key } = route.useParams();
  const flow = useQuery(flowQuery(key));
  if (flow.isPending) return <PendingPage />;
  if (!flow.data) return <ProblemPage error={flow.error} onRetry={() => void flow.refetch()} />;
  return <BacktestView flow={flow.data} />;
}

function BacktestView({ flow }: { readonly flow: Flow }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <Page
      title={t('backtest.title')}
      eyebrow={
        <Link to="/flows/$key" params={{ key: flow.key }}>
          <bdi>{text(flow.title)}</bdi>
        </Link>
      }
    >
      <BacktestPanel flowKey={flow.key} document={flow} />
      <OneCondition flowKey={flow.key} />
    </Page>
  );
}

function OneCondition({ flowKey }: { readonly flowKey: string }) {
  const { t } = useTranslation();
  const [condition, setCondition] = useState('');
  return (
    <Section title={t('backtest.condition.title')}>
      <Textarea
        className={classes.condition}
        classNames={{ input: 'nativ-code' }}
        label={t('backtest.condition.label')}
        description={t('backtest.condition.hint')}
        dir="ltr"
        autosize
        minRows={1}
        maxRows={6}
        spellCheck={false}
        value={condition}
        onChange={(event) => setCondition(event.currentTarget.value)}
      />
      <MatchCount condition={condition} flowKey={flowKey} />
    </Section>
  );
}
