import type { Point } from '../../../canvas/flow-layout.ts';

/** The edge that is drawn at a point of the screen, also beneath what lies over it. */
export function edgeUnder({ x, y }: Point): string | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const edge = element.closest<SVGGElement>('.react-flow__edge');
    if (edge) return edge.dataset.id ?? null;
  }
  return null;
}

/** The step that is drawn at a point of the screen. */
export function nodeUnder({ x, y }: Point): string | null {
  const element = document.elementFromPoint(x, y)?.closest<HTMLElement>('.react-flow__node');
  return element?.dataset.id ?? null;
}

/** Where a finger or a pointer is. */
export function screenPointOf(event: MouseEvent | TouchEvent | React.MouseEvent): Point {
  const at = 'touches' in event ? (event.touches[0] ?? event.changedTouches[0]) : event;
  return { x: at?.clientX ?? 0, y: at?.clientY ?? 0 };
}
