import type { ScenarioWorld } from '@nativ/runtime';
import type { FlowDocument, FlowScenario } from '@nativ/schemas';
import { IconRoute } from '@tabler/icons-react';
import { useInfiniteQuery, useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { scenarioQuery, scenariosQuery } from '../../../api/scenario-queries.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LoadMore } from '../../../ui/load-more.tsx';
import { LoadingLines } from '../../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import type { Run } from '../rehearsal/run.ts';
import { CoverageView } from './coverage-view.tsx';
import { ScenarioCard } from './scenario-card.tsx';
import classes from './scenarios.module.css';
import { useScenarioRuns } from './use-scenario-runs.ts';

interface ScenariosPanelProps {
  readonly flowKey: string;
  readonly document: FlowDocument;
  readonly world: ScenarioWorld;
  /** Shows the run of a scenario in the rehearsal, to look at or to go on from. */
  readonly onShow: (run: Run) => void;
}

/** The runs that are kept with the flow: whether each still comes to what it came to, and what none of them touches. */
export function ScenariosPanel({ flowKey, document, world, onShow }: ScenariosPanelProps) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(scenariosQuery(flowKey));
  const scenarios = useQueries({
    queries: (list.data ?? []).map(({ id }) => scenarioQuery(flowKey, id)),
    combine: (results): readonly FlowScenario[] => results.flatMap(({ data }) => data ?? []),
  });
  const { runs, coverage } = useScenarioRuns(scenarios, world, document);
  if (list.isPending) return <LoadingLines lines={3} />;
  if (!list.data)
    return <ProblemAlert error={list.error} title={t('scenarios.unread')} onRetry={() => void list.refetch()} />;
  if (list.data.length === 0)
    return <EmptyState icon={IconRoute} title={t('scenarios.none')} hint={t('scenarios.noneHint')} />;
  return (
    <>
      <ul className={classes.cards}>
        {scenarios.map((scenario) => (
          <ScenarioCard
            key={scenario.id}
            flowKey={flowKey}
            scenario={scenario}
            ran={runs.get(scenario.id) ?? null}
            world={world}
            onShow={onShow}
          />
        ))}
      </ul>
      <LoadMore query={list} of={t('scenarios.title')} />
      {coverage && <CoverageView coverage={coverage} document={document} />}
    </>
  );
}
