import type { FlowDocument, FlowNode } from '@nativ/schemas';
import { describe, expect, it } from 'vitest';
import { boxesOf } from '../../../canvas/flow-layout.ts';
import { branchOff } from './branch-off.ts';
import { connectionTrouble, needsDecision } from './connections.ts';
import { dropPlace } from './drop-place.ts';
import { litPath } from './lit-path.ts';
import { dock, moveBy, moveInto } from './moves.ts';
import { reconnect } from './reconnect.ts';
import { directionOf, linesOutOf, walk } from './walk.ts';

const at = (id: string, type: string, x: number, y: number, more: Partial<FlowNode> = {}): FlowNode => ({
  id,
  type,
  position: { x, y },
  ...more,
});
const edge = (source: string, target: string) => ({ id: `${source}_${target}`, source, target });

/** A start, a step with an event, a part with two steps, an end; and a gateway with two branches behind the step. */
const flow: FlowDocument = {
  title: 'Flow',
  nodes: [
    at('start', 'formStart', 0, 0),
    at('review', 'userTask', 300, 0),
    { id: 'late', type: 'boundaryTimer', config: { attachedTo: 'review' } },
    at('choice', 'exclusiveGateway', 600, 0),
    at('upper', 'userTask', 900, -200),
    at('lower', 'userTask', 900, 200),
    { id: 'part', type: 'subProcess' },
    at('first', 'userTask', 1300, 200, { parent: 'part' }),
    at('second', 'userTask', 1600, 200, { parent: 'part' }),
    at('end', 'end', 2000, 0),
  ],
  edges: [
    edge('start', 'review'),
    edge('review', 'choice'),
    edge('choice', 'lower'),
    edge('choice', 'upper'),
    edge('lower', 'part'),
    edge('first', 'second'),
    edge('part', 'end'),
    edge('upper', 'end'),
  ],
};
const boxes = boxesOf(flow.nodes, flow.edges);
const node = (document: FlowDocument, id: string) => document.nodes.find((each) => each.id === id);
const edgeIds = ({ edges }: FlowDocument) => edges.map(({ source, target }) => `${source}_${target}`);

describe('connecting', () => {
  it.each([
    ['upper', 'upper', 'toItself'],
    ['upper', 'start', 'intoStart'],
    ['upper', 'late', 'intoBoundary'],
    ['end', 'upper', 'outOfEnd'],
    ['upper', 'first', 'otherLevel'],
    ['review', 'choice', 'alreadyThere'],
    ['late', 'end', null],
    ['upper', 'lower', null],
    ['second', 'first', null],
  ])('from %s to %s: %s', (source, target, trouble) => {
    expect(connectionTrouble(flow, source, target)).toBe(trouble);
  });

  it('may put an edge back where it was', () => {
    expect(connectionTrouble(flow, 'review', 'choice', 'review_choice')).toBeNull();
  });

  it('leads an edge elsewhere without another name', () => {
    const after = reconnect(flow, 'upper_end', 'upper', 'lower');

    expect(after.edges.at(-1)).toEqual({ id: 'upper_end', source: 'upper', target: 'lower' });
    expect(reconnect(flow, 'upper_end', 'upper', 'end')).toBe(flow);
  });

  it('asks for a decision where a step that is no gateway has a way on already', () => {
    expect(needsDecision(flow, 'upper')).toBe(true);
    expect(needsDecision(flow, 'choice')).toBe(false);
    expect(needsDecision(flow, 'late')).toBe(false);
  });

  it('puts a gateway behind the step, or begins at the one that is there', () => {
    const parted = branchOff(flow, 'upper', 'lower', [{ id: 'which', type: 'exclusiveGateway' }]);

    expect(edgeIds(parted)).toEqual(expect.arrayContaining(['upper_which', 'which_end', 'which_lower']));
    expect(edgeIds(branchOff(flow, 'review', 'end', [{ id: 'which', type: 'exclusiveGateway' }]))).toContain(
      'choice_end',
    );
  });
});

describe('moving', () => {
  it('takes along what stands inside and what is attached', () => {
    const moved = moveBy(flow, ['part'], { x: 10, y: 20 });

    expect(node(moved, 'first')?.position).toEqual({ x: 1310, y: 220 });
    expect(boxesOf(moved.nodes, moved.edges).get('part')?.x).toBe((boxes.get('part')?.x ?? 0) + 10);
    expect(node(moved, 'upper')).toBe(node(flow, 'upper'));
  });

  it('gives every step its place when the first is moved in a flow that laid itself out', () => {
    const unplaced = { ...flow, nodes: flow.nodes.map(({ position: _, ...rest }) => rest) };
    const drawn = boxesOf(unplaced.nodes, unplaced.edges);

    const moved = moveBy(unplaced, ['upper'], { x: 0, y: -50 });

    const after = boxesOf(moved.nodes, moved.edges);
    expect(after.get('upper')?.y).toBe((drawn.get('upper')?.y ?? 0) - 50);
    expect(after.get('end')).toEqual(drawn.get('end'));
    expect(after.get('first')).toEqual(drawn.get('first'));
  });

  it('takes lines away that would cross the border of a part, and closes the gap', () => {
    const inside = moveInto(flow, ['lower'], 'part');

    expect(node(inside, 'lower')?.parent).toBe('part');
    expect(edgeIds(inside)).not.toContain('choice_lower');
    expect(inside.edges).toContainEqual({ id: 'choice_lower', source: 'choice', target: 'part' });
  });

  it('leaves a part that loses its last steps where it was', () => {
    const emptied = moveInto(flow, ['first', 'second'], null);

    expect(node(emptied, 'first')?.parent).toBeUndefined();
    expect(edgeIds(emptied)).toContain('first_second');
    expect(boxesOf(emptied.nodes, emptied.edges).get('part')).toMatchObject({
      x: boxes.get('part')?.x,
      y: boxes.get('part')?.y,
    });
  });

  it('attaches an event to another step, also inside a part', () => {
    const docked = dock(flow, 'late', 'second');

    expect(node(docked, 'late')).toMatchObject({ parent: 'part', config: { attachedTo: 'second' } });
    expect(node(moveInto(flow, ['review'], 'part'), 'late')?.parent).toBe('part');
  });
});

describe('letting go', () => {
  const drop = (ids: string[], x: number, y: number, on: string | null = null, document = flow) =>
    dropPlace(document, boxes, { ids, at: { x, y }, edge: on });

  it('puts a step into the part beneath it, and out again', () => {
    expect(drop(['upper'], 1500, 250)).toEqual({ kind: 'into', part: 'part' });
    expect(drop(['first'], 0, 900)).toEqual({ kind: 'into', part: null });
    expect(drop(['first'], 1500, 250)).toEqual({ kind: 'stay' });
    expect(drop(['start'], 1500, 250)).toEqual({ kind: 'stay' });
    expect(drop(['part'], 1500, 250)).toEqual({ kind: 'stay' });
  });

  it('attaches an event to the step beneath it', () => {
    expect(drop(['late'], 950, -100)).toEqual({ kind: 'host', host: 'upper' });
    expect(drop(['late'], 650, 50)).toEqual({ kind: 'stay' });
    expect(drop(['late'], 1350, 250)).toEqual({ kind: 'host', host: 'first' });
  });

  it('puts a step that is joined to nothing between two others', () => {
    const loose = { ...flow, nodes: [...flow.nodes, at('new', 'userTask', 0, 500)] };

    expect(drop(['new'], 500, 50, 'review_choice', loose)).toEqual({ kind: 'edge', edge: 'review_choice' });
    expect(drop(['upper'], 500, 50, 'review_choice')).toEqual({ kind: 'stay' });
    expect(drop(['new'], 500, 50, 'first_second', loose).kind).not.toBe('edge');
  });
});

describe('walking', () => {
  const go = (from: string, direction: 'on' | 'back' | 'up' | 'down') => walk(flow, boxes, from, direction);

  it('follows the lines, at a gateway to the nearest branch', () => {
    expect([go('start', 'on'), go('review', 'on'), go('end', 'back'), go('review', 'back')]).toEqual([
      'review',
      'choice',
      'part',
      'start',
    ]);
    expect(['upper', 'lower']).toContain(go('choice', 'on'));
  });

  it('goes from branch to branch across the lines', () => {
    expect(go('upper', 'down')).toBe('lower');
    expect(go('lower', 'up')).toBe('upper');
  });

  it('goes into a part and out of it', () => {
    expect(go('part', 'down')).toBe('first');
    expect(go('first', 'up')).toBe('part');
    expect(go('first', 'on')).toBe('second');
  });

  it('comes to an event beneath its step, and back', () => {
    expect(go('review', 'down')).toBe('late');
    expect(go('late', 'back')).toBe('review');
  });

  it('reads arrows in the direction of the page', () => {
    expect([directionOf('ArrowLeft', 'rtl'), directionOf('ArrowLeft', 'ltr'), directionOf('a', 'ltr')]).toEqual([
      'on',
      'back',
      null,
    ]);
  });

  it('counts the lines out of a step from the upper to the lower', () => {
    expect(linesOutOf(flow, boxes, 'choice')).toEqual(['choice_upper', 'choice_lower']);
  });
});

it('lights up a path with the edges on it, and none that leads back or past it', () => {
  const looped = { ...flow, edges: [...flow.edges, edge('lower', 'review')] };

  expect([...litPath(looped, ['start', 'review', 'choice', 'lower'])]).toEqual([
    'start',
    'review',
    'choice',
    'lower',
    'start_review',
    'review_choice',
    'choice_lower',
  ]);
});
