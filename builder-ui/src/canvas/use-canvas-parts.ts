import type { EdgeChange, NodeChange } from '@xyflow/react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CanvasEdge } from './canvas-edge.ts';
import { canvasEdges, isSameEdge } from './canvas-edges.ts';
import type { CanvasNode } from './canvas-node.ts';
import { canvasNodes, isSameNode } from './canvas-nodes.ts';
import type { DrawnFlow } from './drawn-flow.ts';
import type { Boxes, Point } from './flow-layout.ts';
import { keepSame } from './keep-same.ts';
import { usePartSpeech } from './use-part-speech.ts';

export interface Chosen {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

interface PartsAsked {
  readonly flow: DrawnFlow;
  readonly boxes: Boxes;
  readonly dir: 'ltr' | 'rtl';
  readonly chosen: Chosen;
  readonly onChoose: (change: (before: Chosen) => Chosen) => void;
  /** What goes along with steps that are moved. */
  readonly followers: (ids: ReadonlySet<string>) => ReadonlySet<string>;
}

const idOf = ({ id }: { readonly id: string }) => id;
const still: ReadonlyMap<string, Point> = new Map();

/**
 * The steps and edges of a drawing that is edited. While something is dragged, its places are kept here and nowhere
 * else; what they come to is for whoever hears that it was let go.
 */
export function useCanvasParts({ flow, boxes, dir, chosen, onChoose, followers }: PartsAsked) {
  const { t } = useTranslation();
  const speech = usePartSpeech(flow);
  const [places, setPlaces] = useState(still);
  const lastNodes = useRef<readonly CanvasNode[]>([]);
  const lastEdges = useRef<readonly CanvasEdge[]>([]);
  const resting = useMemo(() => {
    const selected = new Set(chosen.nodes);
    const made = canvasNodes({ flow, boxes, dir, focusedNodeId: null, selected, speech: speech.node });
    lastNodes.current = keepSame(lastNodes.current, made, idOf, isSameNode);
    return lastNodes.current;
  }, [flow, boxes, dir, chosen.nodes, speech]);
  const edges = useMemo(() => {
    const selected = new Set(chosen.edges);
    const made = canvasEdges({ flow, boxes, selected, otherwise: t('edge.default'), speech: speech.edge });
    lastEdges.current = keepSame(lastEdges.current, made, idOf, isSameEdge);
    return lastEdges.current;
  }, [flow, boxes, chosen.edges, speech, t]);
  const nodes = useMemo(
    () =>
      places.size === 0
        ? resting
        : resting.map((node) => {
            const position = places.get(node.id);
            return position ? { ...node, position, dragging: true } : node;
          }),
    [resting, places],
  );
  const onNodesChange = useCallback(
    (changes: readonly NodeChange<CanvasNode>[]) => {
      const moved = placesAfter(changes, lastNodes.current, followers);
      if (moved) setPlaces(moved);
      const choice = choiceIn(changes);
      if (choice) onChoose((before) => ({ ...before, nodes: chosenAfter(before.nodes, choice) }));
    },
    [followers, onChoose],
  );
  const onEdgesChange = useCallback(
    (changes: readonly EdgeChange<CanvasEdge>[]) => {
      const choice = choiceIn(changes);
      if (choice) onChoose((before) => ({ ...before, edges: chosenAfter(before.edges, choice) }));
    },
    [onChoose],
  );
  const settle = useCallback(() => setPlaces(still), []);
  return { nodes, edges, onNodesChange, onEdgesChange, settle };
}

/** Where everything is while something is dragged; null where nothing is. */
function placesAfter(
  changes: readonly NodeChange<CanvasNode>[],
  resting: readonly CanvasNode[],
  followers: PartsAsked['followers'],
): ReadonlyMap<string, Point> | null {
  const places = new Map<string, Point>();
  for (const change of changes)
    if (change.type === 'position' && change.dragging && change.position) places.set(change.id, change.position);
  const [first] = places;
  if (!first) return null;
  const start = resting.find(({ id }) => id === first[0])?.position ?? first[1];
  const [x, y] = [first[1].x - start.x, first[1].y - start.y];
  const along = followers(new Set(places.keys()));
  for (const { id, position } of resting)
    if (along.has(id) && !places.has(id)) places.set(id, { x: position.x + x, y: position.y + y });
  return places;
}

type Choice = ReadonlyMap<string, boolean>;

function choiceIn(changes: readonly (NodeChange<CanvasNode> | EdgeChange<CanvasEdge>)[]): Choice | null {
  const choice = new Map<string, boolean>();
  for (const change of changes) if (change.type === 'select') choice.set(change.id, change.selected);
  return choice.size === 0 ? null : choice;
}

function chosenAfter(before: readonly string[], choice: Choice): readonly string[] {
  const kept = before.filter((id) => choice.get(id) !== false);
  const added = [...choice].flatMap(([id, isChosen]) => (isChosen && !kept.includes(id) ? [id] : []));
  return [...kept, ...added];
}
