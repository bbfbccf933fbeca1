import { useReactFlow } from '@xyflow/react';
import { type RefObject, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CanvasMarks } from '../../../canvas/canvas-marks.ts';
import type { CanvasNode } from '../../../canvas/canvas-node.ts';
import type { Boxes } from '../../../canvas/flow-layout.ts';
import { useText } from '../../../i18n/use-language.ts';
import { insertOnEdge } from '../document/flow-edits.ts';
import { nodeIn } from '../document/parts.ts';
import type { ChangeWords } from '../state/flow-store.ts';
import { useFlowStore } from '../state/use-flow-store.ts';
import { type DropPlace, dropPlace, isLoose, partOfDrop } from './drop-place.ts';
import { dock, moveBy, moveInto } from './moves.ts';
import { edgeUnder, screenPointOf } from './screen-places.ts';

interface DraggingAsked {
  readonly boxes: Boxes;
  readonly dir: 'ltr' | 'rtl';
  readonly marks: CanvasMarks;
  readonly frame: RefObject<HTMLElement | null>;
  readonly settle: () => void;
}

type PointerEvents = MouseEvent | TouchEvent | React.MouseEvent;

/** What happens while steps are dragged, and when they are let go: one change, however far they went. */
export function useDragging({ boxes, dir, marks, frame, settle }: DraggingAsked) {
  const { t } = useTranslation();
  const text = useText();
  const store = useFlowStore();
  const canvas = useReactFlow();
  const place = useRef<DropPlace>({ kind: 'stay' });
  return useMemo(() => {
    const logicalX = dir === 'rtl' ? -1 : 1;
    const placeFor = (event: PointerEvents, held: CanvasNode, all: readonly CanvasNode[]): DropPlace => {
      const { x, y } = held.position;
      const middle = { x: x + (held.width ?? 0) / 2, y: y + (held.height ?? 0) / 2 };
      const ids = [held.id, ...all.map(({ id }) => id).filter((id) => id !== held.id)];
      const edge =
        ids.length === 1 && isLoose(store.document, held.id)
          ? (edgeUnder(screenPointOf(event)) ?? edgeUnder(canvas.flowToScreenPosition(middle)))
          : null;
      return dropPlace(store.document, boxes, { ids, at: { x: middle.x * logicalX, y: middle.y }, edge });
    };
    const words = (drop: DropPlace, ids: readonly string[]): ChangeWords => {
      const { document } = store;
      const nameOf = (id: string) => text(nodeIn(document, id)?.name) || id;
      const name = nameOf(ids[0] ?? '');
      if (drop.kind === 'stay') return { label: t('drawing.change.move') };
      if (drop.kind === 'edge')
        return { label: t('drawing.change.insert'), says: t('drawing.said.inserted', { name }) };
      if (drop.kind === 'host')
        return { label: t('drawing.change.dock'), says: t('drawing.said.docked', { name, host: nameOf(drop.host) }) };
      if (drop.part === null) return { label: t('drawing.change.outOf'), says: t('drawing.said.outOf', { name }) };
      return { label: t('drawing.change.into'), says: t('drawing.said.into', { name, part: nameOf(drop.part) }) };
    };
    // What is joined already goes onto no line, so nothing need be hit beneath it.
    const onStart = (_event: PointerEvents, held: CanvasNode) =>
      frame.current?.toggleAttribute('data-moving', !isLoose(store.document, held.id));
    const onDrag = (event: PointerEvents, held: CanvasNode, all: readonly CanvasNode[]) => {
      place.current = placeFor(event, held, all);
      marks.set({ target: partOfDrop(place.current) });
    };
    const onDrop = (_event: PointerEvents, held: CanvasNode, all: readonly CanvasNode[]) => {
      const drop = place.current;
      place.current = { kind: 'stay' };
      const ids = [held.id, ...all.map(({ id }) => id).filter((id) => id !== held.id)];
      const from = boxes.get(held.id);
      const x = dir === 'rtl' ? -held.position.x - (held.width ?? 0) : held.position.x;
      const by = from ? { x: x - from.x, y: held.position.y - from.y } : { x: 0, y: 0 };
      store.change(
        (document) => {
          const moved = moveBy(document, ids, by);
          if (drop.kind === 'edge') return insertOnEdge(moved, drop.edge, held.id);
          if (drop.kind === 'host') return dock(document, held.id, drop.host);
          return drop.kind === 'into' ? moveInto(moved, ids, drop.part) : moved;
        },
        words(drop, ids),
      );
      marks.set({ target: null });
      frame.current?.removeAttribute('data-moving');
      settle();
    };
    return {
      onNodeDragStart: onStart,
      onNodeDrag: onDrag,
      onNodeDragStop: onDrop,
      onSelectionDragStop: (event: PointerEvents, all: readonly CanvasNode[]) => {
        const [held] = all;
        if (held) onDrop(event, held, all);
      },
    };
  }, [store, canvas, boxes, dir, marks, frame, settle, t, text]);
}
