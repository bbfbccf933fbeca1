import { useDirection } from '@mantine/core';
import { type FocusEvent, type KeyboardEvent, useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CanvasMarks } from '../../../canvas/canvas-marks.ts';
import { elementIdOf } from '../../../canvas/canvas-nodes.ts';
import type { DrawnFlow } from '../../../canvas/drawn-flow.ts';
import type { Boxes, Point } from '../../../canvas/flow-layout.ts';
import { edgeIn, nodeIn, noParts, type Parts } from '../document/parts.ts';
import { useFlowStore } from '../state/use-flow-store.ts';
import type { CanvasApi } from './canvas-api.ts';
import { type KeyAction, keyAction } from './key-actions.ts';
import { moveBy } from './moves.ts';
import { useConnect } from './use-connecting.ts';
import { useRemoving } from './use-removing.ts';
import { type Direction, linesOutOf, walk } from './walk.ts';

interface KeysAsked {
  readonly drawn: DrawnFlow;
  readonly boxes: Boxes;
  readonly marks: CanvasMarks;
  readonly api: CanvasApi;
  readonly onOpen: () => void;
  readonly onHelp: () => void;
  /** Says something to those who do not see it. */
  readonly say: (text: string) => void;
}

const steps = { near: 16, far: 80 } as const;
const ways: Readonly<Record<Direction, Point>> = {
  on: { x: 1, y: 0 },
  back: { x: -1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** The drawing by keyboard: everything that a pointer can do in it. */
export function useCanvasKeys(asked: KeysAsked) {
  const { dir } = useDirection();
  const keys = useKeyRuns(asked);
  const { marks } = asked;
  const run = useRef(keys);
  run.current = keys;
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.target !== event.currentTarget) return;
      const action = keyAction(event, dir);
      if (action === null) return;
      event.preventDefault();
      run.current(action);
    },
    [dir],
  );
  const onFocus = useCallback(
    (event: FocusEvent<HTMLElement>) => {
      // A pointer shows by itself where it is; nothing moves beneath it.
      if (!event.currentTarget.matches(':focus-visible') || event.target !== event.currentTarget) return;
      if (marks.get().current === null) run.current('enter');
    },
    [marks],
  );
  return { onKeyDown, onFocus };
}

/** `enter` is to come into the drawing with the keyboard. */
function useKeyRuns(asked: KeysAsked): (action: KeyAction | 'enter') => void {
  const { drawn, boxes, marks, api, onOpen, onHelp, say } = asked;
  const { t } = useTranslation();
  const store = useFlowStore();
  const connect = useConnect();
  const remove = useRemoving();
  const { document } = store;
  const nameOf = (id: string) => drawn.nodes.find(({ node }) => node.id === id)?.name ?? id;
  const partsOf = (id: string): Parts =>
    nodeIn(document, id) ? { nodes: [id], edges: [] } : { nodes: [], edges: [id] };
  const current = (): string | null => {
    const { current: at } = marks.get();
    if (at !== null && (nodeIn(document, at) || edgeIn(document, at))) return at;
    const seen = drawn.nodes.find(({ node }) => api.isSeen(partsOf(node.id))) ?? drawn.nodes[0];
    return store.get().selection.nodes[0] ?? seen?.node.id ?? null;
  };
  const goTo = (id: string | null | undefined) => {
    if (id === null || id === undefined) return;
    marks.set({ current: id });
    api.reveal(partsOf(id));
  };
  /** What is meant: all that is chosen where the keyboard is at one of them, else that one. */
  const meant = (): Parts => {
    const at = current();
    const { selection } = store.get();
    if (at === null || selection.nodes.includes(at) || selection.edges.includes(at)) return selection;
    return partsOf(at);
  };
  const walkTo = (direction: Direction) => {
    const at = current();
    if (at === null) return;
    const edge = edgeIn(document, at);
    if (!edge) return goTo(walk(document, boxes, at, direction));
    if (direction === 'on') return goTo(edge.target);
    if (direction === 'back') return goTo(edge.source);
    nextLine(edge.source, at, direction === 'down' ? 1 : -1);
  };
  const nextLine = (source: string, at: string | null, by: 1 | -1) => {
    const lines = linesOutOf(document, boxes, source);
    const index = at === null ? -1 : lines.indexOf(at);
    goTo(lines[(index + by + lines.length) % lines.length]);
  };
  const connectFrom = (source: string) => {
    const target = current();
    marks.set({ source: null });
    if (target !== null && target !== source && connect(source, target)) return;
    say(t('drawing.said.stopped'));
  };
  const runs: Readonly<Record<Exclude<KeyAction['kind'], 'walk' | 'shift'>, () => void>> = {
    first: () => goTo(drawn.nodes[0]?.node.id),
    last: () => goTo(drawn.nodes.at(-1)?.node.id),
    line: () => {
      const at = current();
      const edge = at === null ? null : edgeIn(document, at);
      if (at !== null) nextLine(edge?.source ?? at, edge ? at : null, 1);
    },
    choose: () => {
      const at = current();
      if (at === null) return;
      const { nodes, edges } = store.get().selection;
      const toggled = (ids: readonly string[]) => (ids.includes(at) ? ids.filter((id) => id !== at) : [...ids, at]);
      store.select(nodeIn(document, at) ? { nodes: toggled(nodes), edges } : { nodes, edges: toggled(edges) });
      say(t('drawing.said.chosen', { count: store.get().selection.nodes.length + store.get().selection.edges.length }));
    },
    chooseAll: () => {
      store.select({ nodes: document.nodes.map(({ id }) => id), edges: document.edges.map(({ id }) => id) });
      say(t('drawing.said.chosen', { count: document.nodes.length + document.edges.length }));
    },
    stop: () => {
      if (marks.get().source !== null) say(t('drawing.said.stopped'));
      else store.select(noParts);
      marks.set({ source: null, path: null });
    },
    open: () => {
      const { source } = marks.get();
      if (source !== null) return connectFrom(source);
      const at = current();
      if (at === null) return;
      store.select(partsOf(at));
      onOpen();
    },
    connect: () => {
      const at = current();
      if (at === null || !nodeIn(document, at)) return;
      marks.set({ source: at });
      say(t('drawing.said.connecting', { from: nameOf(at) }));
    },
    add: () => {
      const at = current();
      if (at === null)
        return api.askWhatToAdd({ screen: middleOf(null), spot: { kind: 'point', at: api.viewCentre() } });
      const spot = nodeIn(document, at)
        ? ({ kind: 'after', nodeId: at } as const)
        : ({ kind: 'edge', edgeId: at } as const);
      api.askWhatToAdd({ screen: middleOf(at), spot });
    },
    remove: () => {
      const parts = meant();
      const [gone] = parts.nodes;
      const before = gone === undefined ? null : walk(document, boxes, gone, 'back');
      remove(parts);
      if (before !== null && nodeIn(store.document, before)) goTo(before);
      else marks.set({ current: null });
    },
    nearer: () => api.zoomBy(1.25),
    farther: () => api.zoomBy(0.8),
    fit: () => api.zoomTo(),
    help: onHelp,
  };
  return (action) => {
    if (action === 'enter') return goTo(current());
    if (action.kind === 'walk') return walkTo(action.direction);
    if (action.kind !== 'shift') return runs[action.kind]();
    const { nodes } = meant();
    const [first] = nodes;
    if (first === undefined) return;
    const { x, y } = ways[action.direction];
    const by = action.isFar ? steps.far : steps.near;
    store.change((before) => moveBy(before, nodes, { x: x * by, y: y * by }), {
      label: t('drawing.change.move'),
      tag: `move ${nodes.join(' ')}`,
    });
    say(t('drawing.said.moved', { name: nameOf(first) }));
  };
}

/** Where a part is on the screen; without one, the middle of the page. */
function middleOf(partId: string | null): Point {
  const element = partId === null ? null : document.getElementById(elementIdOf(partId));
  const box = (element ?? document.body).getBoundingClientRect();
  return { x: box.left + box.width / 2, y: element ? box.bottom : innerHeight / 2 };
}
