import type { FlowAnnotation, FlowDocument } from '@nativ/schemas';
import { describe, expect, it, test } from 'vitest';
import { boxesOf } from '../../../canvas/flow-layout.ts';
import { annotationsOf, contentsOf } from '../document/annotations.ts';
import { removeParts } from '../document/flow-edits.ts';
import { freeId, stillThere } from '../document/parts.ts';
import { moveBy } from '../draw/moves.ts';
import { addAnnotation } from './new-annotation.ts';

const area: FlowAnnotation = {
  id: 'area',
  kind: 'area',
  text: { en: 'Intake' },
  position: { x: -20, y: -60 },
  size: { width: 600, height: 300 },
};
const note: FlowAnnotation = {
  ...area,
  id: 'note',
  kind: 'note',
  position: { x: 10, y: 150 },
  size: { width: 100, height: 60 },
};
const flow: FlowDocument = {
  title: 'Flow',
  nodes: [
    { id: 'on', type: 'userTask', position: { x: 0, y: 0 } },
    { id: 'half', type: 'userTask', position: { x: 500, y: 0 } },
    { id: 'off', type: 'end', position: { x: 900, y: 0 } },
  ],
  edges: [{ id: 'e', source: 'on', target: 'half' }],
  settings: { description: 'kept', annotations: [area, note] },
};
const boxes = boxesOf(flow.nodes, flow.edges);
const placeOf = ({ nodes }: FlowDocument, id: string) => nodes.find((node) => node.id === id)?.position;

describe('an area', () => {
  it('holds what lies wholly on it, and nothing else', () => {
    expect(contentsOf(flow, boxes, 'area')).toEqual(['on', 'note']);
    expect(contentsOf(flow, boxes, 'note')).toEqual([]);
  });

  it('takes along what lies on it', () => {
    const moved = moveBy(flow, ['area'], { x: 100, y: 5 });

    expect(placeOf(moved, 'on')).toEqual({ x: 100, y: 5 });
    expect(placeOf(moved, 'half')).toEqual({ x: 500, y: 0 });
    expect(annotationsOf(moved).map(({ position }) => position)).toEqual([
      { x: 80, y: -55 },
      { x: 110, y: 155 },
    ]);
  });

  it('leaves what lay on it when it is taken away', () => {
    const left = removeParts(flow, { nodes: ['area'], edges: [] });

    expect(left.nodes).toEqual(flow.nodes);
    expect(left.settings).toEqual({ description: 'kept', annotations: [note] });
    expect(removeParts(left, { nodes: ['note'], edges: [] }).settings).toEqual({ description: 'kept' });
  });

  test('is drawn around what is chosen', () => {
    const added = addAnnotation(flow, {
      kind: 'area',
      text: 'New',
      chosen: ['on', 'half'],
      at: null,
      centre: { x: 0, y: 0 },
    });
    const made = 'document' in added ? annotationsOf(added.document).at(-1) : null;

    expect(made?.id).toBe('area2');
    expect('document' in added && contentsOf(added.document, boxes, 'area2')).toEqual(['on', 'half']);
  });
});

it('stays chosen, and keeps its name to itself', () => {
  const chosen = { nodes: ['area', 'on'], edges: [] };

  expect(stillThere(flow, chosen)).toBe(chosen);
  expect(freeId(flow, 'area')).toBe('area2');
});

it('is refused where there are as many as a flow may have', () => {
  const annotations = Array.from({ length: 500 }, (_, index) => ({ ...note, id: `n${index}` }));

  expect(
    addAnnotation(
      { ...flow, settings: { annotations } },
      { kind: 'note', text: 'x', chosen: [], at: { x: 0, y: 0 }, centre: { x: 0, y: 0 } },
    ),
  ).toEqual({ refusal: 'tooMany' });
});

it('puts a note above what is chosen, where nothing is yet, and lets the steps stay where they are', () => {
  const unplaced: FlowDocument = { ...flow, nodes: flow.nodes.map(({ position: _, ...node }) => node), settings: {} };
  const wish = { kind: 'note' as const, text: 'x', chosen: ['on'], at: null, centre: { x: 0, y: 0 } };

  const once = addAnnotation(unplaced, wish);
  const twice = 'document' in once ? addAnnotation(once.document, wish) : once;

  const [first, second] = 'document' in twice ? annotationsOf(twice.document) : [];
  expect(second?.position.y).toBeLessThan((first?.position.y ?? 0) - (first?.size.height ?? 0));
  expect('document' in twice && twice.document.nodes.every(({ position }) => position !== undefined)).toBe(true);
});
