import type { FlowStats, FlowVersion } from '@nativ/schemas';
import { IconInbox } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { questionDays, stepQuestionsQuery } from '../../api/help-queries.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Section } from '../../ui/section.tsx';
import { useDrawnFlow } from '../drawn/use-drawn-flow.ts';
import { HeatLegend } from './heat-legend.tsx';
import classes from './live.module.css';
import { LiveDrawing } from './live-drawing.tsx';
import { LiveTable } from './live-table.tsx';
import { hasStepsElsewhere, liveFacts, type StepFacts } from './step-facts.ts';
import { StepPanel } from './step-panel.tsx';
import type { Bulk } from './use-bulk-run.ts';
import { useNamesElsewhere } from './use-names-elsewhere.ts';

const QuestionsHeat = lazy(async () => ({ default: (await import('../../help/questions-heat.tsx')).QuestionsHeat }));

interface LiveOverviewProps {
  readonly flow: string;
  readonly version: number | null;
  readonly versions: readonly number[];
  readonly drawn: FlowVersion;
  readonly stats: FlowStats;
  readonly chosen: string | null;
  readonly bulk: Bulk;
  readonly onPick: (nodeId: string) => void;
  readonly onClose: () => void;
  readonly onOpen: (instanceId: string) => void;
}

const noProblems = [] as const;

const wordsIn = (steps: readonly StepFacts[], id: string) =>
  steps.find(({ nodeId }) => nodeId === id) ?? { name: id, summary: null };

/** All cases at once: the drawing with its counts, the step that was picked, and the same as a table. */
export function LiveOverview(props: LiveOverviewProps) {
  const { flow, version, versions, drawn, stats, chosen, bulk, onPick, onClose, onOpen } = props;
  const { t } = useTranslation();
  const words = useDrawnFlow(drawn, noProblems);
  const names = useNamesElsewhere(flow, versions, hasStepsElsewhere(words, stats), drawn);
  const facts = useMemo(() => liveFacts(words, stats, names), [words, stats, names]);
  const taken = useMemo(() => new Map(stats.edges.map((edge) => [edge.edgeId, edge.taken])), [stats.edges]);
  const { data: questions } = useQuery(stepQuestionsQuery(flow, questionDays));
  const asked = useMemo(() => new Map(questions?.map(({ nodeId, count }) => [nodeId, count])), [questions]);
  const [shown, setShown] = useState<string | null>(null);
  const step = facts.steps.find(({ nodeId }) => nodeId === chosen);
  const isQuiet = stats.totals.running === 0 && stats.nodes.length === 0;
  const show = (nodeId: string) => {
    setShown(nodeId);
    document.getElementById('live-drawing')?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <>
      {isQuiet && <EmptyState icon={IconInbox} title={t('live.quiet.title')} hint={t('live.quiet.hint')} />}
      <div id="live-drawing">
        <LiveDrawing
          flow={words}
          facts={facts}
          taken={taken}
          chosen={chosen}
          shown={shown}
          asked={asked}
          onPick={onPick}
        />
      </div>
      <HeatLegend scale={facts.scale} hasQuestions={asked.size > 0} />
      {step && (
        <StepPanel
          key={step.nodeId}
          flow={flow}
          version={version}
          step={step}
          drawn={drawn}
          versions={versions}
          kinds={stats.incidentKinds}
          bulk={bulk}
          onOpen={onOpen}
          onClose={onClose}
        />
      )}
      <div className={classes.fits}>
        <Section title={t('live.table.title')}>
          <LiveTable steps={facts.steps} chosen={chosen} onPick={onPick} onShow={show} />
        </Section>
        <Suspense>
          <QuestionsHeat flow={flow} wordsOf={(id) => wordsIn(facts.steps, id)} onShow={show} />
        </Suspense>
      </div>
    </>
  );
}
