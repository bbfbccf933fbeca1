import { useMemo } from 'react';
import type { DrawnFlow } from '../../canvas/drawn-flow.ts';
import { type EdgeMark, FlowCanvas } from '../../canvas/flow-canvas.tsx';
import type { CasePath } from './case-path.ts';
import { markStyle } from './mark-box.ts';
import marks from './step-marks.module.css';

interface LitDrawingProps {
  readonly drawn: DrawnFlow;
  readonly path: CasePath;
  /** What is written at the steps where it stands, and at those that it has passed. */
  readonly words: { readonly here: string; readonly visited: string };
}

/** A drawing on which the way of one case is lit. */
export function LitDrawing({ drawn, path, words }: LitDrawingProps) {
  const edgeMarks = useMemo(
    () => new Map([...path.edgeIds].map((id): [string, EdgeMark] => [id, { note: null, isLit: true }])),
    [path],
  );
  return (
    <FlowCanvas
      flow={drawn}
      focusedNodeId={[...path.standsAt][0] ?? null}
      edgeMarks={edgeMarks}
      overlay={(boxOf) =>
        drawn.nodes.map(({ node: { id }, face: { shape = 'card' } }) => {
          const box = boxOf(id);
          const state = path.standsAt.has(id) ? 'here' : path.visited.has(id) ? 'visited' : null;
          if (!box || state === null) return null;
          return (
            <div
              key={id}
              aria-hidden
              className={marks.marks}
              data-path={state}
              data-shape={shape}
              style={markStyle(box, shape)}
            >
              <span className={marks.path}>{words[state]}</span>
            </div>
          );
        })
      }
    />
  );
}
