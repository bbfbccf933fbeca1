import type { FlowDocument } from '@nativ/schemas';
import type { Box, Boxes } from '../../../canvas/flow-layout.ts';
import { levelOf } from '../../../canvas/levels.ts';
import { hostOf } from '../../../nodes/attachment.ts';
import { nodeIn } from '../document/parts.ts';

/** A direction as the flow has it: on and back along the lines, up and down across them. */
export type Direction = 'on' | 'back' | 'up' | 'down';

const arrows: Readonly<Record<string, readonly [Direction, Direction]>> = {
  ArrowRight: ['on', 'back'],
  ArrowLeft: ['back', 'on'],
  ArrowUp: ['up', 'up'],
  ArrowDown: ['down', 'down'],
};

/** What an arrow key means where the page is read in a direction; null for any other key. */
export function directionOf(key: string, dir: 'ltr' | 'rtl'): Direction | null {
  const meanings = arrows[key];
  return meanings ? meanings[dir === 'rtl' ? 1 : 0] : null;
}

/** The step to which one comes from another; null where the flow ends in that direction. */
export function walk(document: FlowDocument, boxes: Boxes, from: string, direction: Direction): string | null {
  const here = boxes.get(from);
  if (!here) return null;
  if (direction === 'on' || direction === 'back') {
    const linked = nearestAcross(neighbours(document, from, direction), boxes, here);
    return linked ?? nearest(document, boxes, from, direction);
  }
  const inside = direction === 'down' ? firstInside(document, boxes, from) : null;
  return inside ?? nearest(document, boxes, from, direction) ?? outside(document, boxes, from, direction);
}

/** The steps at the other ends of the lines; an event leads back to the step that it watches. */
function neighbours(document: FlowDocument, id: string, direction: 'on' | 'back'): readonly string[] {
  if (direction === 'on') return document.edges.flatMap(({ source, target }) => (source === id ? [target] : []));
  const node = nodeIn(document, id);
  const host = node && hostOf(node);
  return [
    ...document.edges.flatMap(({ source, target }) => (target === id ? [source] : [])),
    ...(host === null ? [] : [host]),
  ];
}

const middleOf = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });

function nearestAcross(ids: readonly string[], boxes: Boxes, here: Box): string | null {
  const away = (id: string) => Math.abs(middleOf(boxes.get(id) ?? here).y - middleOf(here).y);
  return ids.filter((id) => boxes.has(id)).toSorted((one, other) => away(one) - away(other))[0] ?? null;
}

/** The nearest step of the same part in a direction, as it is drawn; what lies far beside counts as far. */
function nearest(document: FlowDocument, boxes: Boxes, from: string, direction: Direction): string | null {
  const level = levelOf(document.nodes);
  const here = middleOf(boxes.get(from) ?? { x: 0, y: 0, width: 0, height: 0 });
  const ways = { on: [1, 0], back: [-1, 0], up: [0, -1], down: [0, 1] } as const;
  const [alongX, alongY] = ways[direction];
  let best: { readonly id: string; readonly cost: number } | null = null;
  for (const { id } of document.nodes) {
    const box = boxes.get(id);
    if (id === from || !box || level(id) !== level(from)) continue;
    const { x, y } = middleOf(box);
    const ahead = (x - here.x) * alongX + (y - here.y) * alongY;
    const beside = Math.abs((x - here.x) * alongY) + Math.abs((y - here.y) * alongX);
    const cost = ahead + beside * 2;
    if (ahead > 4 && (best === null || cost < best.cost)) best = { id, cost };
  }
  return best?.id ?? null;
}

/** The first step inside a part: the one nearest to its upper beginning. */
function firstInside(document: FlowDocument, boxes: Boxes, part: string): string | null {
  const inner = document.nodes.filter((node) => node.parent === part && hostOf(node) === null);
  const place = (id: string) => (boxes.get(id)?.x ?? 0) + (boxes.get(id)?.y ?? 0);
  return inner.map(({ id }) => id).toSorted((one, other) => place(one) - place(other))[0] ?? null;
}

/** Where a part has no more steps in a direction: upwards the part itself, downwards what lies beneath it. */
function outside(document: FlowDocument, boxes: Boxes, from: string, direction: Direction): string | null {
  const part = levelOf(document.nodes)(from);
  if (part === null) return null;
  return direction === 'up' ? part : nearest(document, boxes, part, direction);
}

/** The lines out of a step, from the upper to the lower. */
export function linesOutOf(document: FlowDocument, boxes: Boxes, id: string): readonly string[] {
  const height = (target: string) => boxes.get(target)?.y ?? 0;
  return document.edges
    .filter(({ source }) => source === id)
    .toSorted((one, other) => height(one.target) - height(other.target))
    .map((edge) => edge.id);
}
