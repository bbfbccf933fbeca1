import type { FlowStats } from '@nativ/schemas';
import { describe, expect, it } from 'vitest';
import type { DrawnFlow } from '../../canvas/drawn-flow.ts';
import { casePath } from './case-path.ts';
import { liveSearch } from './live-search.ts';
import { hasStepsElsewhere, liveFacts } from './step-facts.ts';

const nowhere = { names: new Map(), sameAs: new Map() };

const drawnNode = (id: string, shape?: string) => ({
  node: { id },
  face: { shape },
  name: `The ${id}`,
  typeLabel: 'Task',
});
const flow = {
  nodes: [drawnNode('ask'), drawnNode('late', 'boundary'), drawnNode('done')],
  edges: [
    { edge: { id: 'e1', source: 'ask', target: 'done' } },
    { edge: { id: 'e2', source: 'late', target: 'done' } },
  ],
} as unknown as DrawnFlow;

const node = (nodeId: string, more: object = {}) => ({
  nodeId,
  waiting: 0,
  cases: 0,
  waitingSince: null,
  entered: 0,
  timeSpent: null,
  incidents: 0,
  ...more,
});
const stats = (nodes: readonly object[], edges: readonly object[] = []) => ({ nodes, edges }) as unknown as FlowStats;

describe('the facts of the steps', () => {
  it('stand in the order in which the flow is told, also where nothing happened', () => {
    const { steps, scale } = liveFacts(flow, stats([node('done', { entered: 3 })]), nowhere);

    expect(steps.map(({ nodeId, stats: { entered } }) => [nodeId, entered])).toEqual([
      ['ask', 0],
      ['late', 0],
      ['done', 3],
    ]);
    expect(scale).toBeNull();
  });

  it('count of an attached event how often one went on from it, since nothing comes to it', () => {
    const { steps } = liveFacts(flow, stats([], [{ edgeId: 'e2', taken: 4 }]), nowhere);

    expect(steps.find(({ nodeId }) => nodeId === 'late')?.stats.entered).toBe(4);
  });

  it('end with steps of other versions, by the name that they had there and what the drawing calls them', () => {
    const counted = stats([node('old', { waiting: 1 }), node('older')]);

    const { steps } = liveFacts(flow, counted, {
      names: new Map([['old', 'Call the host']]),
      sameAs: new Map([['old', 'ask']]),
    });

    expect(hasStepsElsewhere(flow, counted)).toBe(true);
    expect(hasStepsElsewhere(flow, stats([node('ask')]))).toBe(false);
    const drawn = steps.find(({ nodeId }) => nodeId === 'ask')?.name;
    expect(steps.slice(3).map(({ name, isDrawn, sameAs }) => [name, isDrawn, sameAs])).toEqual([
      ['Call the host', false, drawn],
      ['older', false, null],
    ]);
  });

  it('are warm by how long they take', () => {
    const took = (medianMs: number) => ({ timeSpent: { count: 1, medianMs, p90Ms: medianMs } });

    const { steps } = liveFacts(flow, stats([node('ask', took(80_000_000)), node('done', took(0))]), nowhere);

    expect(steps.map(({ heat }) => heat)).toEqual([5, null, 1]);
  });
});

describe('the path of a case', () => {
  it('is the edges it took and the steps it entered, and where it stands but for what only watches', () => {
    const path = casePath(
      [
        { kind: 'nodeEntered', nodeId: 'ask' },
        { kind: 'taskCreated', nodeId: 'ask' },
        { kind: 'edgeTaken', edgeId: 'e1' },
        { kind: 'nodeEntered', nodeId: 'done' },
      ],
      [
        { nodeId: 'done', watches: null },
        { nodeId: 'late', watches: 't1' },
      ],
    );

    expect([...path.edgeIds]).toEqual(['e1']);
    expect([...path.visited]).toEqual(['ask', 'done']);
    expect([...path.standsAt]).toEqual(['done']);
  });
});

describe('the address of the live page', () => {
  it.each([
    [
      { version: '3', period: 'week', step: 'ask', open: 'x' },
      { version: 3, period: 'week', step: 'ask', open: 'x' },
    ],
    [{ version: 'x', period: 'constructor', step: '', open: 7 }, {}],
    [{ version: '-1' }, {}],
  ])('takes from %o what it can show', (search, shown) => {
    expect(liveSearch(search)).toEqual(shown);
  });
});
