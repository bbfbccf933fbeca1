import { useDirection } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnotationNode } from '../../../canvas/annotation-node.tsx';
import { annotationNodes } from '../../../canvas/annotation-nodes.ts';
import { type Box, type Boxes, onCanvas, type Point } from '../../../canvas/flow-layout.ts';
import type { AnnotationChange } from '../../../canvas/node-changes.ts';
import { useText } from '../../../i18n/use-language.ts';
import { annotationIn, annotationsOf, changeAnnotation, contentsOf, moveAnnotations } from '../document/annotations.ts';
import { moveBy } from '../draw/moves.ts';
import { useFlowDocument, useFlowState, useFlowStore } from '../state/use-flow-store.ts';

const still: ReadonlyMap<string, Box> = new Map();

/**
 * The notes and areas of the flow as the drawing has them. While one is dragged or drawn larger, its place is kept here
 * alone; when it is let go, that is one change, and what lies on an area has gone with it.
 */
export function useAnnotationNodes(boxes: Boxes) {
  const { t } = useTranslation();
  const { dir } = useDirection();
  const text = useText();
  const store = useFlowStore();
  const document = useFlowDocument();
  const chosen = useFlowState((state) => state.selection.nodes);
  const isLocked = useFlowState((state) => state.isLocked);
  const [live, setLive] = useState(still);
  const annotations = annotationsOf(document);
  const nodes = useMemo(() => {
    const speech = { note: t('flowNotes.note.name'), area: t('flowNotes.area.name') };
    const selected = new Set(chosen);
    const made = annotationNodes({ annotations, dir, text: (each) => text(each.text), selected, speech });
    return made.map((node) => {
      const box = live.get(node.id);
      if (!box) return isLocked ? { ...node, data: { ...node.data, isEditable: false } } : node;
      const { x, y, width, height } = box;
      return { ...node, position: { x, y }, width, height, measured: { width, height } };
    });
  }, [annotations, chosen, dir, live, isLocked, t, text]);

  const logical = ({ x, y, width }: Box): Point => ({
    x: Math.round(dir === 'rtl' ? -x - width : x),
    y: Math.round(y),
  });
  /** Takes what concerns notes and areas, and gives the moves of the steps that lie on them. */
  const onChange = (changes: readonly AnnotationChange[]): readonly { readonly id: string; readonly by: Point }[] => {
    const finished = changes.find((each) => each.type === 'dimensions' && each.resizing === false);
    if (finished && 'id' in finished) {
      const box = live.get(finished.id);
      setLive(still);
      if (box) resize(finished.id, box);
      return [];
    }
    const next = new Map<string, Box>();
    for (const node of nodes) {
      const box = boxAfter(node, changes);
      if (box !== null) next.set(node.id, box);
    }
    if (next.size === 0) return [];
    setLive((before) => new Map([...before, ...next]));
    return changes.some((each) => each.type === 'dimensions') ? [] : carried(next);
  };
  const carried = (moved: ReadonlyMap<string, Box>) =>
    [...moved].flatMap(([id, box]) => {
      const annotation = annotationIn(store.document, id);
      if (!annotation) return [];
      const at = logical(box);
      const by = { x: at.x - annotation.position.x, y: at.y - annotation.position.y };
      return contentsOf(store.document, boxes, id).map((inner) => ({ id: inner, by }));
    });
  const resize = (id: string, box: Box) =>
    store.change(
      (before) =>
        changeAnnotation(before, id, (annotation) => ({
          ...annotation,
          position: logical(box),
          size: { width: Math.round(box.width), height: Math.round(box.height) },
        })),
      { label: t('flowNotes.resize') },
    );
  /** Keeps where a note or an area was let go. */
  const onDrop = (held: { readonly id: string; readonly position: Point }, all: readonly { readonly id: string }[]) => {
    setLive(still);
    const annotation = annotationIn(store.document, held.id);
    if (!annotation) return;
    const at = logical({ ...held.position, ...annotation.size });
    const by = { x: at.x - annotation.position.x, y: at.y - annotation.position.y };
    const ids = [...new Set([held.id, ...all.map(({ id }) => id)])];
    const isAlone = ids.every((id) => annotationIn(store.document, id)?.kind === 'note');
    store.change((before) => (isAlone ? moveAnnotations(before, new Set(ids), by) : moveBy(before, ids, by)), {
      label: t('drawing.change.move'),
    });
  };
  /** Where a step stands on the canvas while nothing is dragged. */
  const restingPlace = (id: string): Point | null => {
    const box = boxes.get(id);
    return box ? onCanvas(box, dir) : null;
  };
  const isAnnotation = (id: string) => annotationIn(store.document, id) !== null;
  return { nodes, onChange, onDrop, isAnnotation, restingPlace };
}

/** Where a note or an area is after what the drawing said of it; null where it said nothing. */
function boxAfter(node: AnnotationNode, changes: readonly AnnotationChange[]): Box | null {
  let box: Box = { ...node.position, width: node.width ?? 0, height: node.height ?? 0 };
  let isChanged = false;
  for (const change of changes) {
    if (!('id' in change) || change.id !== node.id) continue;
    if (change.type === 'position' && change.position && change.dragging !== false) {
      box = { ...box, ...change.position };
      isChanged = true;
    }
    if (change.type === 'dimensions' && change.resizing && change.dimensions) {
      box = { ...box, ...change.dimensions };
      isChanged = true;
    }
  }
  return isChanged ? box : null;
}
