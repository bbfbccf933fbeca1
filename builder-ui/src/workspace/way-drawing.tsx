import type { CaseDrawing, FlowEdge, FlowNode, Instance } from '@nativ/schemas';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { drawingQuery } from '../api/case-queries.ts';
import { historyQuery } from '../api/instance-queries.ts';
import type { DrawnFlow } from '../canvas/drawn-flow.ts';
import { useDrawnFlow } from '../flows/drawn/use-drawn-flow.ts';
import { casePath } from '../flows/live/case-path.ts';
import { LitDrawing } from '../flows/live/lit-drawing.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './the-way.module.css';

/** The way of a case: where it has been, where it is now, and what may still come. */
export function WayDrawing({ instance }: { readonly instance: Instance }) {
  const { t } = useTranslation();
  const drawing = useQuery(drawingQuery(instance.id, instance.flowVersion));
  if (drawing.isPending) return <LoadingLines lines={6} height={40} />;
  if (!drawing.data)
    return (
      <ProblemAlert error={drawing.error} title={t('caseWork.way.problem')} onRetry={() => void drawing.refetch()} />
    );
  return <Drawn instance={instance} drawing={drawing.data} />;
}

const noProblems = [] as const;

function Drawn({ instance, drawing }: { readonly instance: Instance; readonly drawing: CaseDrawing }) {
  const { t } = useTranslation();
  const flow = useMemo(() => flowOf(drawing), [drawing]);
  const said = useDrawnFlow(flow, noProblems);
  // What a step is set to stays with its designers, so there is nothing to sum up.
  const drawn = useMemo<DrawnFlow>(
    () => ({ nodes: said.nodes.map((node) => ({ ...node, summary: null })), edges: said.edges }),
    [said],
  );
  const history = useInfiniteQuery(historyQuery(instance.id));
  const path = useMemo(() => casePath(history.data ?? [], instance.tokens), [history.data, instance.tokens]);
  return (
    <>
      <ul className={classes.legend} aria-label={t('caseWork.way.legend')}>
        {(['visited', 'here', 'ahead'] as const).map((state) => (
          <li key={state} data-path={state}>
            {t(`caseWork.way.${state}`)}
          </li>
        ))}
      </ul>
      <LitDrawing
        drawn={drawn}
        path={path}
        words={{ here: t('caseWork.way.here'), visited: t('caseWork.way.visited') }}
      />
    </>
  );
}

/** As the canvas draws it: what a step watches is all that it needs to know of its settings. */
function flowOf({ nodes, edges }: CaseDrawing): { nodes: FlowNode[]; edges: FlowEdge[] } {
  return {
    nodes: nodes.map(({ attachedTo, ...node }) => ({
      ...node,
      ...(attachedTo !== undefined && { config: { attachedTo } }),
    })),
    edges: edges.map((edge) => ({ ...edge })),
  };
}
