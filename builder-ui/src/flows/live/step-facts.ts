import type { FlowNodeStats, FlowStats } from '@nativ/schemas';
import type { DrawnFlow } from '../../canvas/drawn-flow.ts';
import type { NodeShape } from '../../nodes/node-face.ts';
import { type Heat, type HeatScale, heatScale } from './heat.ts';
import type { NamesElsewhere } from './use-names-elsewhere.ts';

/** A step with what is known of it: the drawing and the table say the same. */
export interface StepFacts {
  readonly nodeId: string;
  readonly name: string;
  readonly typeLabel: string;
  /** What tells it from others of the same name: its group, its form. */
  readonly summary: string | null;
  readonly shape: NodeShape;
  /** Whether the version that is drawn has it. */
  readonly isDrawn: boolean;
  /** What the drawn version calls the same step, where it goes by another id there. */
  readonly sameAs: string | null;
  readonly stats: FlowNodeStats;
  readonly heat: Heat | null;
}

export interface LiveFacts {
  readonly steps: readonly StepFacts[];
  readonly scale: HeatScale | null;
}

/** Whether cases of other versions stand or stood where the drawing has no step. */
export function hasStepsElsewhere(flow: DrawnFlow, stats: FlowStats): boolean {
  const drawn = new Set(flow.nodes.map(({ node }) => node.id));
  return stats.nodes.some(({ nodeId }) => !drawn.has(nodeId));
}

/** Every drawn step in the order in which the flow is told, then what cases of other versions do elsewhere. */
export function liveFacts(flow: DrawnFlow, stats: FlowStats, elsewhere: NamesElsewhere): LiveFacts {
  const byId = new Map(stats.nodes.map((node) => [node.nodeId, node]));
  const drawn = new Set(flow.nodes.map(({ node }) => node.id));
  const scale = heatScale(stats.nodes.flatMap(({ timeSpent }) => (timeSpent ? [timeSpent.medianMs] : [])));
  const taken = new Map(stats.edges.map(({ edgeId, taken: times }) => [edgeId, times]));
  const facts = (
    nodeId: string,
    words: Pick<StepFacts, 'name' | 'typeLabel' | 'summary' | 'shape' | 'isDrawn' | 'sameAs'>,
  ): StepFacts => {
    const found = byId.get(nodeId) ?? { ...nothing, nodeId };
    return {
      nodeId,
      ...words,
      stats: found,
      heat: (found.timeSpent && scale?.heatOf(found.timeSpent.medianMs)) ?? null,
    };
  };
  const steps = flow.nodes.map(({ node, name, typeLabel, summary, face }) => {
    const step = facts(node.id, { name, typeLabel, summary, shape: face.shape ?? 'card', isDrawn: true, sameAs: null });
    if (face.shape !== 'boundary') return step;
    // Nothing comes to an attached event: it passed as many times as one went on from it.
    const entered = flow.edges.reduce(
      (sum, { edge }) => sum + (edge.source === node.id ? (taken.get(edge.id) ?? 0) : 0),
      0,
    );
    return { ...step, stats: { ...step.stats, entered } };
  });
  const nameOf = new Map(steps.map(({ nodeId, name }) => [nodeId, name]));
  const others = stats.nodes.filter(({ nodeId }) => !drawn.has(nodeId));
  return {
    steps: [
      ...steps,
      ...others.map(({ nodeId }) =>
        facts(nodeId, {
          name: elsewhere.names.get(nodeId) ?? nodeId,
          sameAs: nameOf.get(elsewhere.sameAs.get(nodeId) ?? '') ?? null,
          typeLabel: '',
          summary: null,
          shape: 'card',
          isDrawn: false,
        }),
      ),
    ],
    scale,
  };
}

const nothing = { waiting: 0, cases: 0, waitingSince: null, entered: 0, timeSpent: null, incidents: 0 } as const;
