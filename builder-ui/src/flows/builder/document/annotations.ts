import type { FlowAnnotation, FlowDocument } from '@nativ/schemas';
import type { Boxes, Point } from '../../../canvas/flow-layout.ts';

/** The notes and areas of a flow. */
export const annotationsOf = ({ settings }: FlowDocument): readonly FlowAnnotation[] => settings?.annotations ?? [];

export const annotationIn = (document: FlowDocument, id: string): FlowAnnotation | null =>
  annotationsOf(document).find((annotation) => annotation.id === id) ?? null;

/** The flow with other notes and areas; the very same where they are the same. */
export function withAnnotations(document: FlowDocument, annotations: readonly FlowAnnotation[]): FlowDocument {
  const before = annotationsOf(document);
  const isSame = before.length === annotations.length && before.every((each, index) => each === annotations[index]);
  if (isSame) return document;
  const { annotations: _, ...others } = document.settings ?? {};
  return { ...document, settings: annotations.length === 0 ? others : { ...others, annotations: [...annotations] } };
}

/** Changes one note or area. */
export function changeAnnotation(
  document: FlowDocument,
  id: string,
  change: (annotation: FlowAnnotation) => FlowAnnotation,
): FlowDocument {
  return withAnnotations(
    document,
    annotationsOf(document).map((annotation) => (annotation.id === id ? change(annotation) : annotation)),
  );
}

/** Takes notes and areas away; what stands on an area stays. */
export function withoutAnnotations(document: FlowDocument, ids: ReadonlySet<string>): FlowDocument {
  return withAnnotations(
    document,
    annotationsOf(document).filter(({ id }) => !ids.has(id)),
  );
}

/** Moves notes and areas by a distance. */
export function moveAnnotations(document: FlowDocument, ids: ReadonlySet<string>, { x, y }: Point): FlowDocument {
  const moved = annotationsOf(document).map((annotation) => {
    if (!ids.has(annotation.id)) return annotation;
    const { position } = annotation;
    return { ...annotation, position: { x: Math.round(position.x + x), y: Math.round(position.y + y) } };
  });
  return withAnnotations(document, moved);
}

/** What lies wholly on an area: steps of the flow itself, notes, and smaller areas. */
export function contentsOf(document: FlowDocument, boxes: Boxes, areaId: string): readonly string[] {
  const area = annotationIn(document, areaId);
  if (area?.kind !== 'area') return [];
  const isOn = (point: Point, { width, height }: { readonly width: number; readonly height: number }) =>
    point.x >= area.position.x &&
    point.y >= area.position.y &&
    point.x + width <= area.position.x + area.size.width &&
    point.y + height <= area.position.y + area.size.height;
  const steps = document.nodes.filter(({ id, parent }) => {
    const box = boxes.get(id);
    return parent === undefined && box !== undefined && isOn(box, box);
  });
  const others = annotationsOf(document).filter(
    ({ id, position, size }) => id !== areaId && isOn(position, size) && size.width < area.size.width,
  );
  return [...steps, ...others].map(({ id }) => id);
}
