import { Button } from '@mantine/core';
import type { ScenarioWorld } from '@nativ/runtime';
import type { FlowDocument, FlowScenario } from '@nativ/schemas';
import { IconRoute } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepScenario, scenarioQuery, scenariosQuery } from '../../../api/scenario-queries.ts';
import { useText } from '../../../i18n/use-language.ts';
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
  const [removed, setRemoved] = useState<FlowScenario | null>(null);
  const list = useInfiniteQuery(scenariosQuery(flowKey));
  const scenarios = useQueries({
    queries: (list.data ?? []).map(({ id }) => scenarioQuery(flowKey, id)),
    combine: (results): readonly FlowScenario[] => results.flatMap(({ data }) => data ?? []),
  });
  const { runs, coverage } = useScenarioRuns(scenarios, world, document);
  if (list.isPending) return <LoadingLines lines={3} />;
  if (!list.data)
    return <ProblemAlert error={list.error} title={t('scenarios.unread')} onRetry={() => void list.refetch()} />;
  const isEmpty = list.data.length === 0;
  return (
    <>
      <div role="status" className={classes.removed}>
        {removed && <Removed flowKey={flowKey} scenario={removed} onBack={() => setRemoved(null)} />}
      </div>
      {isEmpty && <EmptyState icon={IconRoute} title={t('scenarios.none')} hint={t('scenarios.noneHint')} />}
      <ul className={classes.cards}>
        {scenarios.map((scenario) => (
          <ScenarioCard
            key={scenario.id}
            flowKey={flowKey}
            scenario={scenario}
            ran={runs.get(scenario.id) ?? null}
            world={world}
            onShow={onShow}
            onRemoved={setRemoved}
          />
        ))}
      </ul>
      <LoadMore query={list} of={t('scenarios.title')} />
      {coverage && !isEmpty && <CoverageView coverage={coverage} document={document} />}
    </>
  );
}

interface RemovedProps {
  readonly flowKey: string;
  readonly scenario: FlowScenario;
  readonly onBack: () => void;
}

/** What was just taken away, and the way back. */
function Removed({ flowKey, scenario, onBack }: RemovedProps) {
  const { t } = useTranslation();
  const text = useText();
  const client = useQueryClient();
  const { title, startAt, start, moves, classifications, expect } = scenario;
  const putBack = useMutation({
    mutationFn: () => keepScenario(flowKey, { title, startAt, start, moves, classifications, expect }),
    onSuccess: () => {
      onBack();
      return client.invalidateQueries({ queryKey: scenariosQuery(flowKey).queryKey });
    },
  });
  return (
    <>
      <span>{t('scenarios.removed', { title: text(title) })}</span>
      <Button variant="default" loading={putBack.isPending} onClick={() => putBack.mutate()}>
        {t('scenarios.putBack')}
      </Button>
      {putBack.error && <ProblemAlert error={putBack.error} title={t('scenarios.failed')} takesFocus />}
    </>
  );
}
