import type { FlowDocument } from '@nativ/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flowDocuments } from '../../../test/properties/flow-arbitrary.ts';
import { compareFlows } from './compare-flows.ts';
import type { FlowChange } from './flow-change.ts';

const flow: FlowDocument = {
  title: { he: 'פניות', en: 'Inquiries' },
  nodes: [
    { id: 'start', type: 'formStart', config: { form: 'inquiry' } },
    { id: 'sort', type: 'exclusiveGateway' },
    { id: 'answer', type: 'userTask', config: { group: 'legal', title: { he: 'לענות', en: 'Answer' } } },
    { id: 'done', type: 'end', position: { x: 0, y: 0 } },
  ],
  edges: [
    { id: 'in', source: 'start', target: 'sort' },
    { id: 'urgent', source: 'sort', target: 'answer', condition: 'data.urgent' },
    { id: 'rest', source: 'sort', target: 'done', default: true },
    { id: 'out', source: 'answer', target: 'done' },
  ],
};

const changedNode = (id: string, change: object): FlowDocument => ({
  ...flow,
  nodes: flow.nodes.map((node) => (node.id === id ? { ...node, ...change } : node)),
});

describe('comparing two flows', () => {
  test('names what came and what went, and takes another id for another node', () => {
    const after: FlowDocument = {
      ...flow,
      nodes: flow.nodes.map((node) => (node.id === 'answer' ? { ...node, id: 'reply' } : node)),
      edges: flow.edges.filter(({ id }) => id !== 'out'),
    };

    expect(compareFlows(flow, after)).toEqual([
      { of: 'node', change: 'removed', id: 'answer' },
      { of: 'node', change: 'added', id: 'reply' },
      { of: 'edge', change: 'removed', id: 'out' },
    ]);
  });

  test('says which settings of a node and an edge changed, by their places', () => {
    const config = { group: 'intake', title: { he: 'לענות', en: 'Reply' }, due: { businessDuration: 'P1D' } };
    const after: FlowDocument = {
      ...changedNode('answer', { config }),
      edges: flow.edges.map((edge) => (edge.id === 'urgent' ? { ...edge, condition: 'true' } : edge)),
    };

    expect(compareFlows(flow, after)).toEqual([
      {
        of: 'node',
        change: 'changed',
        id: 'answer',
        settings: [
          ['config', 'group'],
          ['config', 'title', 'en'],
          ['config', 'due'],
        ],
      },
      { of: 'edge', change: 'changed', id: 'urgent', settings: [['condition']] },
    ]);
  });

  test('tells a node that only stands elsewhere from one that changed', () => {
    const position = { x: 40, y: 0 };

    expect(compareFlows(flow, changedNode('done', { position }))).toEqual([
      { of: 'node', change: 'moved', id: 'done' },
    ]);
    expect(compareFlows(flow, changedNode('done', { position, type: 'terminateEnd' }))).toEqual([
      { of: 'node', change: 'changed', id: 'done', settings: [['type']] },
    ]);
  });

  test('tells the order in which a gateway asks, and not the order in which things were drawn', () => {
    const [into, urgent, rest, out] = flow.edges as [never, never, never, never];

    expect(compareFlows(flow, { ...flow, nodes: flow.nodes.toReversed() })).toEqual([]);
    expect(compareFlows(flow, { ...flow, edges: [urgent, into, out, rest] })).toEqual([]);
    expect(compareFlows(flow, { ...flow, edges: [into, rest, urgent, out] })).toEqual([{ of: 'order', id: 'sort' }]);
  });

  test('tells the title and the settings of the whole flow, and takes what is left out for what stands for it', () => {
    const written = { ...flow, settings: {}, edges: flow.edges.map((edge) => ({ default: false, ...edge })) };
    const after = { ...flow, title: 'Other', settings: { description: { he: 'א', en: 'a' } } };

    expect(compareFlows(flow, written)).toEqual([]);
    expect(compareFlows(flow, changedNode('sort', { config: {} }))).toEqual([]);
    expect(compareFlows(flow, after)).toEqual([{ of: 'title' }, { of: 'setting', name: 'description' }]);
  });
});

/** The same changes as they look from the other side, in any order. */
function mirrored(changes: readonly FlowChange[]): readonly string[] {
  const turned = { added: 'removed', removed: 'added', moved: 'moved', changed: 'changed' } as const;
  return changes
    .map((change) => told('change' in change ? { ...change, change: turned[change.change] } : change))
    .sort();
}

const told = (change: FlowChange | object): string =>
  JSON.stringify(change, (key, value) => (key === 'settings' ? value.map(String).sort() : value));

const pairs = fc.tuple(flowDocuments, flowDocuments) as unknown as fc.Arbitrary<[FlowDocument, FlowDocument]>;

test('nothing is different between any flow and itself, and from either side the same is', () => {
  fc.assert(
    fc.property(pairs, ([one, other]) => {
      expect(compareFlows(one, structuredClone(one))).toEqual([]);
      expect(mirrored(compareFlows(one, other))).toEqual(compareFlows(other, one).map(told).sort());
    }),
  );
});

test('what is told is all there is: one flow with the told parts of the other is the other', () => {
  fc.assert(
    fc.property(pairs, ([one, other]) => {
      const changes = compareFlows(one, other);
      const isTold = (of: 'node' | 'edge') => (part: { readonly id: string }) =>
        changes.some((change) => change.of === of && change.id === part.id);

      expect(one.nodes.filter((node) => !isTold('node')(node))).toEqual(
        other.nodes.filter((node) => !isTold('node')(node)),
      );
      expect(one.edges.filter((edge) => !isTold('edge')(edge))).toEqual(
        other.edges.filter((edge) => !isTold('edge')(edge)),
      );
    }),
  );
});
