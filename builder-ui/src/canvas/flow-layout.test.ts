import type { FlowNode } from '@nativ/schemas';
import { describe, expect, it } from 'vitest';
import { type Box, backLanes, boxesOf, nodeSize, onCanvas } from './flow-layout.ts';

const node = (id: string, position?: { x: number; y: number }, more: Partial<FlowNode> = {}): FlowNode => ({
  id,
  type: 'end',
  ...(position && { position }),
  ...more,
});
const edges = [
  { id: 'e1', source: 'a', target: 'b' },
  { id: 'e2', source: 'a', target: 'c' },
];
const isInside = (inner: Box | undefined, outer: Box | undefined) =>
  inner !== undefined &&
  outer !== undefined &&
  inner.x > outer.x &&
  inner.y > outer.y &&
  inner.x + inner.width < outer.x + outer.width &&
  inner.y + inner.height < outer.y + outer.height;

describe('boxesOf', () => {
  it('keeps what is drawn', () => {
    const boxes = boxesOf([node('a', { x: 1, y: 2 }), node('b', { x: 3, y: 4 })], []);

    expect(Object.fromEntries(boxes)).toEqual({ a: { x: 1, y: 2, ...nodeSize }, b: { x: 3, y: 4, ...nodeSize } });
  });

  it('lays all out in the direction of the flow when a place is missing', () => {
    const boxes = boxesOf([node('a', { x: 900, y: 0 }), node('b'), node('c')], edges);

    expect(boxes.get('b')?.x).toBeGreaterThan((boxes.get('a')?.x ?? 0) + nodeSize.width);
    expect(boxes.get('b')?.x).toBe(boxes.get('c')?.x);
    expect(Math.abs((boxes.get('b')?.y ?? 0) - (boxes.get('c')?.y ?? 0))).toBeGreaterThanOrEqual(nodeSize.height);
  });

  it('survives an edge that leads nowhere', () => {
    expect(boxesOf([node('a')], [{ id: 'e', source: 'a', target: 'gone' }]).size).toBe(1);
  });

  it.each([
    ['drawn', { x: 500, y: 300 }],
    ['computed', undefined],
  ])('frames what is inside a part, also a part inside a part, %s', (_name, position) => {
    const boxes = boxesOf(
      [
        node('a', position && { x: 0, y: 0 }),
        { id: 'part', type: 'forEach' },
        { id: 'inner', type: 'subProcess', parent: 'part' },
        node('b', position, { parent: 'inner' }),
        node('c', position && { x: 900, y: 300 }, { parent: 'inner' }),
      ],
      [
        { id: 'e', source: 'b', target: 'c' },
        { id: 'back', source: 'c', target: 'b' },
      ],
    );

    expect(isInside(boxes.get('inner'), boxes.get('part'))).toBe(true);
    expect(isInside(boxes.get('b'), boxes.get('inner'))).toBe(true);
    expect(isInside(boxes.get('c'), boxes.get('inner'))).toBe(true);
    expect(isInside(boxes.get('a'), boxes.get('part'))).toBe(false);
  });

  it('puts attached events on the edge of their host, side by side, wherever they were drawn', () => {
    const attached = (id: string) => ({
      id,
      type: 'boundaryTimer',
      config: { attachedTo: 'a' },
      position: { x: 9, y: 9 },
    });
    const boxes = boxesOf([node('a', { x: 0, y: 0 }), attached('late'), attached('later')], []);
    const [late, later] = [boxes.get('late'), boxes.get('later')];

    expect(late?.y).toBeLessThan(nodeSize.height);
    expect((late?.y ?? 0) + (late?.height ?? 0)).toBeGreaterThan(nodeSize.height);
    expect((later?.x ?? 0) + (later?.width ?? 0)).toBeLessThanOrEqual(late?.x ?? 0);
    expect(later?.x).toBeGreaterThan(0);
  });

  it('shows also what stands inside itself, or is attached to nothing', () => {
    const nodes = [
      { id: 'a', type: 'subProcess', parent: 'b' },
      { id: 'b', type: 'subProcess', parent: 'a' },
      { id: 'late', type: 'boundaryTimer', config: { attachedTo: 'nothing' } },
    ];

    expect([...boxesOf(nodes, []).keys()].sort()).toEqual(['a', 'b', 'late']);
  });
});

describe('onCanvas', () => {
  it('mirrors corners so that a flow runs from right to left without overlap', () => {
    const first = onCanvas({ x: 0, y: 5, ...nodeSize }, 'rtl');
    const second = onCanvas({ x: nodeSize.width + 10, y: 5, ...nodeSize }, 'rtl');

    expect(first).toEqual({ x: -nodeSize.width, y: 5 });
    expect(second.x + nodeSize.width).toBe(first.x - 10);
    expect(onCanvas({ x: 7, y: 5, ...nodeSize }, 'ltr')).toEqual({ x: 7, y: 5 });
  });
});

describe('backLanes', () => {
  const nodes = [node('a', { x: 0, y: 0 }), node('b', { x: 400, y: 60 })];
  const there = { id: 'there', source: 'a', target: 'b' };
  const back = { id: 'back', source: 'b', target: 'a' };
  const loop = { id: 'loop', source: 'b', target: 'b' };

  it('gives each edge that leads back a lane of its own beneath all nodes', () => {
    const lanes = backLanes(nodes, [there, back, loop], boxesOf(nodes, []));

    expect([...lanes.keys()]).toEqual(['back', 'loop']);
    expect(Math.min(...lanes.values())).toBeGreaterThan(60 + nodeSize.height);
    expect(new Set(lanes.values()).size).toBe(2);
  });

  it('keeps the lanes of a part inside its frame', () => {
    const inside = [{ id: 'part', type: 'subProcess' }, ...nodes.map((each) => ({ ...each, parent: 'part' }))];
    const boxes = boxesOf(inside, [there, back, loop]);
    const frame = boxes.get('part');

    const lanes = backLanes(inside, [there, back, loop], boxes);

    expect(Math.max(...lanes.values())).toBeLessThan((frame?.y ?? 0) + (frame?.height ?? 0));
  });
});
