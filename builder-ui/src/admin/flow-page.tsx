import { Button } from '@mantine/core';
import type { Flow } from '@nativ/schemas';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { flowCheckQuery, flowQuery } from '../api/design-queries.ts';
import { Page } from '../app/page.tsx';
import { PendingPage } from '../app/pending-page.tsx';
import { ProblemPage } from '../app/problem-page.tsx';
import { useLanguage, useText } from '../i18n/use-language.ts';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { Section } from '../ui/section.tsx';
import { FlowCheck } from './flow-check.tsx';
import { FlowOutline } from './flow-outline.tsx';
import classes from './flow-page.module.css';
import { PublicationFacts } from './publication-facts.tsx';
import { useDrawnFlow } from './use-drawn-flow.ts';

const FlowCanvas = lazy(() => import('../canvas/flow-canvas.tsx').then(({ FlowCanvas }) => ({ default: FlowCanvas })));
const route = getRouteApi('/staff/flows/$key');

/** A flow, drawn and told. */
export function FlowPage() {
  const { key } = route.useParams();
  const flow = useQuery(flowQuery(key));
  if (flow.isPending) return <PendingPage />;
  if (!flow.data) return <ProblemPage error={flow.error} onRetry={() => void flow.refetch()} />;
  return <FlowView flow={flow.data} />;
}

const nothingFound = [] as const;

function FlowView({ flow }: { flow: Flow }) {
  const { t } = useTranslation();
  const text = useText();
  const check = useQuery(flowCheckQuery(flow.key));
  const drawn = useDrawnFlow(flow, check.data?.problems ?? nothingFound);
  const [focusedNodeId, setFocused] = useState<string | null>(null);
  const drawing = useRef<HTMLDivElement>(null);
  const show = (nodeId: string) => {
    setFocused(nodeId);
    drawing.current?.scrollIntoView({ block: 'nearest' });
  };
  const description = text(flow.settings.description);

  return (
    <Page
      title={text(flow.title)}
      eyebrow={t('flow.eyebrow')}
      facts={<PublicationFacts of={flow} />}
      actions={<FlowActions flow={flow} />}
    >
      {description && (
        <p className={classes.description} dir="auto">
          {description}
        </p>
      )}
      <div ref={drawing} className={classes.drawing}>
        <Suspense fallback={<LoadingLines lines={6} height={40} />}>
          <FlowCanvas flow={drawn} focusedNodeId={focusedNodeId} />
        </Suspense>
      </div>
      <div className={classes.columns}>
        <Section title={t('outline.title')}>
          <FlowOutline flow={drawn} onShow={show} />
        </Section>
        <Section title={t('check.title')}>
          <FlowCheck flow={flow} onShow={show} />
        </Section>
      </div>
    </Page>
  );
}

/** What else one can do with a flow that has been in use. */
function FlowActions({ flow }: { flow: Flow }) {
  return (
    <>
      <BpmnDownload flow={flow} />
      {flow.publishedVersion !== null && <RunningCases flow={flow} />}
    </>
  );
}

/** Lets a flow go to other tools. What writes it is heavy, so it comes when it is asked for. */
function BpmnDownload({ flow }: { flow: Flow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const download = async () => {
    const { downloadBpmn } = await import('../flows/bpmn/download-bpmn.ts');
    await downloadBpmn(flow, language);
  };
  return (
    <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} onClick={() => void download()}>
      {t('flow.bpmn')}
    </Button>
  );
}

function RunningCases({ flow }: { flow: Flow }) {
  const { t } = useTranslation();
  return (
    <>
      <Button
        variant="default"
        renderRoot={(props) => <Link to="/flows/$key/live" params={{ key: flow.key }} {...props} />}
      >
        {t('live.link')}
      </Button>
      <Button variant="default" renderRoot={(props) => <Link to="/incidents" search={{ flow: flow.key }} {...props} />}>
        {t('flow.incidents')}
      </Button>
      <Button
        variant="default"
        renderRoot={(props) => <Link to="/flows/$key/move" params={{ key: flow.key }} {...props} />}
      >
        {t('flow.move')}
      </Button>
    </>
  );
}
