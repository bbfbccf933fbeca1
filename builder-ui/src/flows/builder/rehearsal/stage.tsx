import { touchedIn } from '@nativ/runtime';
import type { FlowDocument } from '@nativ/schemas';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { type EdgeMark, FlowCanvas } from '../../../canvas/flow-canvas.tsx';
import { useDrawnFlow } from '../../drawn/use-drawn-flow.ts';
import type { Run } from './run.ts';
import classes from './stage.module.css';

interface StageProps {
  readonly run: Run;
  readonly document: FlowDocument;
}

const nothingFound = [] as const;

/** The drawing with the tokens where they stand and the way they came. The desk beside it says the same in words. */
export function Stage({ run, document }: StageProps) {
  const drawn = useDrawnFlow(document, nothingFound);
  const edgeMarks = useMemo(
    () => new Map(touchedIn(run.at).edges.map((id): [string, EdgeMark] => [id, { note: null, isLit: true }])),
    [run.at],
  );
  const standing = useMemo(() => standingIn(run), [run]);
  // The words of a gateway stand around its sign, where a frame would cross them.
  const bare = useMemo(
    () => new Set(drawn.nodes.flatMap(({ node, face }) => (face.shape === 'gateway' ? [node.id] : []))),
    [drawn],
  );
  const shown = [...standing].findLast(([, { isWork }]) => isWork) ?? [...standing].at(-1);
  return (
    <FlowCanvas
      flow={drawn}
      focusedNodeId={shown?.[0] ?? null}
      edgeMarks={edgeMarks}
      overlay={(boxOf) =>
        [...standing].map(([nodeId, { count, isStuck }]) => {
          const box = boxOf(nodeId);
          return (
            box && (
              <div
                key={nodeId}
                aria-hidden
                className={classes.token}
                data-stuck={isStuck || undefined}
                data-bare={bare.has(nodeId) || undefined}
                style={{
                  transform: `translate(${box.x}px, ${box.y}px)`,
                  inlineSize: box.width,
                  blockSize: box.height,
                }}
              >
                <span className={classes.count}>{isStuck ? <IconAlertTriangle size={18} /> : count}</span>
              </div>
            )
          );
        })
      }
    />
  );
}

interface Stand {
  readonly count: number;
  readonly isStuck: boolean;
  /** Whether somebody or something has to act there, and not just other branches to come. */
  readonly isWork: boolean;
}

/** At which nodes the case that is tried stands, how many times over, and what it is about. */
function standingIn({ at }: Run): ReadonlyMap<string, Stand> {
  const standing = new Map<string, Stand>();
  const [tried] = at.state.cases.values();
  for (const { nodeId, hostId, waitsFor } of tried?.instance.tokens ?? []) {
    if (hostId !== undefined) continue;
    const before = standing.get(nodeId);
    standing.set(nodeId, {
      count: (before?.count ?? 0) + 1,
      isStuck: before?.isStuck === true || waitsFor.kind === 'incident',
      isWork: before?.isWork === true || waitsFor.kind !== 'join',
    });
  }
  return standing;
}
