import { lazy, Suspense, useMemo } from 'react';
import type { DrawnFlow } from '../../canvas/drawn-flow.ts';
import type { EdgeMark } from '../../canvas/flow-canvas.tsx';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import type { LiveFacts } from './step-facts.ts';
import { StepMarks } from './step-marks.tsx';

const FlowCanvas = lazy(() =>
  import('../../canvas/flow-canvas.tsx').then((module) => ({ default: module.FlowCanvas })),
);

interface LiveDrawingProps {
  readonly flow: DrawnFlow;
  readonly facts: LiveFacts;
  /** How many times each edge was taken in the period. */
  readonly taken: ReadonlyMap<string, number>;
  readonly chosen: string | null;
  /** A step to bring into view. */
  readonly shown: string | null;
  /** How often people asked for help at each step. */
  readonly asked: ReadonlyMap<string, number>;
  readonly onPick: (nodeId: string) => void;
}

/** The drawing with what happens on it: how many stand where, how long it takes, what is stuck. */
export function LiveDrawing({ flow, facts, taken, chosen, shown, asked, onPick }: LiveDrawingProps) {
  const edgeMarks = useMemo(
    () => new Map([...taken].map(([id, times]): [string, EdgeMark] => [id, { note: String(times), isLit: false }])),
    [taken],
  );
  return (
    <Suspense fallback={<LoadingLines lines={6} height={40} />}>
      <FlowCanvas
        flow={flow}
        focusedNodeId={shown}
        edgeMarks={edgeMarks}
        onPick={onPick}
        overlay={(boxOf) =>
          facts.steps.map((step) => {
            const box = boxOf(step.nodeId);
            const isChosen = step.nodeId === chosen;
            const questions = asked.get(step.nodeId) ?? 0;
            return (
              box && <StepMarks key={step.nodeId} step={step} questions={questions} box={box} isChosen={isChosen} />
            );
          })
        }
      />
    </Suspense>
  );
}
