import { nodeTraits } from '@nativ/runtime';
import type { FlowDocument } from '@nativ/schemas';
import { describe, expect, it } from 'vitest';
import type { DrawnFlow } from '../../../canvas/drawn-flow.ts';
import { placeOf } from '../../../nodes/attachment.ts';
import { faceOf } from '../../../nodes/node-faces.ts';
import * as edits from './outline-edits.ts';
import { outlineRows, rowByLetter, treeMove } from './outline-rows.ts';

const task = (id: string, parent?: string) => ({ id, type: 'userTask', ...(parent !== undefined && { parent }) });
const edge = (source: string, target: string) => ({ id: `${source}_${target}`, source, target });
const flow: FlowDocument = {
  title: 'F',
  nodes: [
    { id: 'start', type: 'formStart' },
    task('one'),
    { id: 'late', type: 'boundaryTimer', config: { attachedTo: 'one' } },
    task('two'),
    { id: 'part', type: 'subProcess' },
    task('inner', 'part'),
    { id: 'split', type: 'exclusiveGateway' },
    { id: 'end', type: 'end' },
    { id: 'other', type: 'end' },
  ],
  edges: [
    edge('start', 'one'),
    { ...edge('one', 'two'), name: 'then' },
    edge('two', 'part'),
    edge('part', 'split'),
    { ...edge('split', 'end'), condition: 'data.a' },
    { ...edge('split', 'other'), default: true },
    edge('late', 'other'),
  ],
};
const drawn: DrawnFlow = {
  nodes: flow.nodes.map((node) => ({
    node,
    face: faceOf(node.type),
    within: placeOf(node),
    name: node.id,
    typeLabel: node.type,
    summary: null,
    severity: null,
    problem: null,
  })),
  edges: flow.edges.map((each) => ({ edge: each, label: null, isExpression: false, severity: null, problem: null })),
};
const ways = (moved: edits.Moved) =>
  'document' in moved ? moved.document.edges.map(({ source, target }) => `${source}>${target}`).sort() : moved.refusal;
const wayList = (...list: string[]) => list.sort();
const others = ['late>other', 'part>split', 'split>end', 'split>other'];

describe('the rows of an outline', () => {
  const rows = outlineRows(drawn, new Set());

  it('tell each step with what is attached to it, inside it, and where it leads', () => {
    expect(rows.slice(0, 7).map(({ key, level, position, count }) => [key, level, position, count])).toEqual([
      ['step start', 1, 1, 7],
      ['way start_one', 2, 1, 1],
      ['step one', 1, 2, 7],
      ['step late', 2, 1, 2],
      ['way late_other', 3, 1, 1],
      ['way one_two', 2, 2, 2],
      ['step two', 1, 3, 7],
    ]);
  });

  it('leave out what is inside of what is closed', () => {
    const closed = outlineRows(drawn, new Set(['step one']));
    expect(closed.find(({ key }) => key === 'step one')).toMatchObject({ isOpen: false, hasInner: true });
    expect(closed.some(({ key }) => key === 'step late')).toBe(false);
  });

  it('are gone through by the keys of a tree, in the direction of the page', () => {
    expect(treeMove(rows, 'step start', 'ArrowDown', false)).toEqual({ to: 'way start_one' });
    expect(treeMove(rows, 'step one', 'ArrowLeft', true)).toEqual({ to: 'step late' });
    expect(treeMove(rows, 'step one', 'ArrowRight', true)).toEqual({ toggle: 'step one' });
    expect(treeMove(rows, 'way late_other', 'ArrowLeft', false)).toEqual({ to: 'step late' });
    expect(treeMove(rows, 'step start', 'ArrowUp', false)).toBeNull();
    expect(treeMove(rows, 'gone', 'ArrowUp', false)).toEqual({ to: 'step start' });
    expect(rowByLetter(rows, 'step one', 'o')).toBe('step other');
  });
});

describe('a step is moved', () => {
  it('before the one that leads to it, and back again', () => {
    const earlier = edits.moveEarlier(flow, 'two');
    expect(ways(earlier)).toEqual(wayList('start>two', 'two>one', 'one>part', ...others));
    const back = 'document' in earlier ? edits.moveLater(earlier.document, 'two') : earlier;
    expect(ways(back)).toEqual(wayList('start>one', 'one>two', 'two>part', ...others));
  });

  it('not before the start, behind an end, or where ways part', () => {
    expect(edits.moveEarlier(flow, 'one')).toEqual({ refusal: 'atTheEnd' });
    expect(edits.moveEarlier(flow, 'end')).toEqual({ refusal: 'notInARow' });
    expect(edits.moveLater(flow, 'split')).toEqual({ refusal: 'notInARow' });
    expect(edits.moveLater(flow, 'part')).toEqual({ refusal: 'notInARow' });
  });

  it('into a step that holds steps, with what is attached to it; and out again', () => {
    const inside = edits.moveInto(flow, 'one', 'part');
    expect(ways(inside)).toEqual(
      wayList('start>two', 'two>part', 'part>split', 'split>end', 'split>other', 'inner>one'),
    );
    const document = 'document' in inside ? inside.document : flow;
    expect(document.nodes.filter(({ parent }) => parent === 'part').map(({ id }) => id)).toEqual([
      'one',
      'late',
      'inner',
    ]);
    const out = edits.moveOut(document, 'one');
    expect(ways(out)).toEqual(wayList('start>two', 'two>part', 'part>one', 'one>split', 'split>end', 'split>other'));
  });

  it('never into itself', () => {
    expect(edits.moveInto(flow, 'part', 'part')).toEqual({ refusal: 'insideItself' });
  });

  it('keeps every step and leads each way from one to another on its own level', () => {
    for (const { id } of flow.nodes)
      for (const moved of [
        edits.moveEarlier(flow, id),
        edits.moveLater(flow, id),
        edits.moveOut(flow, id),
        ...(nodeTraits(flow.nodes.find((node) => node.id === id)?.type ?? '')?.role === 'boundary'
          ? []
          : [edits.moveInto(flow, id, 'part')]),
      ]) {
        if (!('document' in moved)) continue;
        const levels = new Map(moved.document.nodes.map((node) => [node.id, node.parent]));
        expect(levels.size).toBe(flow.nodes.length);
        for (const { source, target } of moved.document.edges) expect(levels.get(source)).toBe(levels.get(target));
        expect(new Set(moved.document.edges.map((each) => each.id)).size).toBe(moved.document.edges.length);
      }
  });
});
