import { describe, expect, it } from 'vitest';
import { backLanes, nodeSize, onCanvas, placesOf } from './flow-layout.ts';

const node = (id: string, position?: { x: number; y: number }) => ({ id, type: 'end', ...(position && { position }) });
const edges = [
  { id: 'e1', source: 'a', target: 'b' },
  { id: 'e2', source: 'a', target: 'c' },
];

describe('placesOf', () => {
  it('keeps what is drawn', () => {
    const places = placesOf([node('a', { x: 1, y: 2 }), node('b', { x: 3, y: 4 })], []);

    expect(Object.fromEntries(places)).toEqual({ a: { x: 1, y: 2 }, b: { x: 3, y: 4 } });
  });

  it('lays all out in the direction of the flow when a place is missing', () => {
    const places = placesOf([node('a', { x: 900, y: 0 }), node('b'), node('c')], edges);

    expect(places.get('b')?.x).toBeGreaterThan((places.get('a')?.x ?? 0) + nodeSize.width);
    expect(places.get('b')?.x).toBe(places.get('c')?.x);
    expect(Math.abs((places.get('b')?.y ?? 0) - (places.get('c')?.y ?? 0))).toBeGreaterThanOrEqual(nodeSize.height);
  });

  it('survives an edge that leads nowhere', () => {
    expect(placesOf([node('a')], [{ id: 'e', source: 'a', target: 'gone' }]).size).toBe(1);
  });
});

describe('onCanvas', () => {
  it('mirrors corners so that a flow runs from right to left without overlap', () => {
    const first = onCanvas({ x: 0, y: 5 }, 'rtl');
    const second = onCanvas({ x: nodeSize.width + 10, y: 5 }, 'rtl');

    expect(first).toEqual({ x: -nodeSize.width, y: 5 });
    expect(second.x + nodeSize.width).toBe(first.x - 10);
    expect(onCanvas({ x: 7, y: 5 }, 'ltr')).toEqual({ x: 7, y: 5 });
  });
});

describe('backLanes', () => {
  it('gives each edge that leads back a lane of its own beneath all nodes', () => {
    const places = new Map([
      ['a', { x: 0, y: 0 }],
      ['b', { x: 400, y: 60 }],
    ]);
    const there = { id: 'there', source: 'a', target: 'b' };
    const back = { id: 'back', source: 'b', target: 'a' };
    const loop = { id: 'loop', source: 'b', target: 'b' };

    const lanes = backLanes([there, back, loop], places);

    expect([...lanes.keys()]).toEqual(['back', 'loop']);
    expect(Math.min(...lanes.values())).toBeGreaterThan(60 + nodeSize.height);
    expect(new Set(lanes.values()).size).toBe(2);
  });
});
