import { nodeTypeNames } from '@nativ/runtime';
import type { FlowDocument, FlowNode } from '@nativ/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxesOf, nodeSize } from '../../../canvas/flow-layout.ts';
import { type Placed, placeParts } from './place-parts.ts';

const task = (id: string, more: Partial<FlowNode> = {}): FlowNode => ({ id, type: 'userTask', ...more });
const edge = (source: string, target: string) => ({ id: `${source}_${target}`, source, target });
const row: FlowDocument = {
  title: 'Row',
  nodes: [
    { id: 'start', type: 'manualStart', position: { x: 0, y: 0 } },
    task('review', { position: { x: 300, y: 0 } }),
    { id: 'end', type: 'end', position: { x: 600, y: 0 } },
  ],
  edges: [edge('start', 'review'), edge('review', 'end')],
};
const placed = (outcome: Placed): FlowDocument => {
  if ('refusal' in outcome) throw new Error(`Expected a flow, but found the refusal '${outcome.refusal}'.`);
  return outcome.document;
};
const ways = ({ edges }: FlowDocument) => edges.map(({ source, target }) => `${source} ${target}`).toSorted();
const fresh: readonly [FlowNode] = [task('new')];

describe('after a step', () => {
  test('a new one stands in its way on, and what stands behind makes room', () => {
    const longer = placed(placeParts(row, fresh, { kind: 'after', nodeId: 'review' }));

    expect(ways(longer)).toEqual(['new end', 'review new', 'start review']);
    expectNothingOverlaps(longer);
  });

  test('without a way on, a new one is joined to it', () => {
    const open: FlowDocument = { ...row, nodes: row.nodes.slice(0, 2), edges: row.edges.slice(0, 1) };

    expect(ways(placed(placeParts(open, fresh, { kind: 'after', nodeId: 'review' })))).toEqual([
      'review new',
      'start review',
    ]);
  });

  test('that ends, a new one comes before it', () => {
    expect(ways(placed(placeParts(row, fresh, { kind: 'after', nodeId: 'end' })))).toEqual([
      'new end',
      'review new',
      'start review',
    ]);
  });

  test('that is a gateway, the first one stands on its only way', () => {
    const split: FlowDocument = {
      ...row,
      nodes: row.nodes.map((node) => (node.id === 'review' ? { ...node, type: 'exclusiveGateway' } : node)),
    };

    expect(ways(placed(placeParts(split, fresh, { kind: 'after', nodeId: 'review' })))).toEqual([
      'new end',
      'review new',
      'start review',
    ]);
  });

  test('that is a gateway with a branch, a new one is a branch of its own beneath the others', () => {
    const types: Readonly<Record<string, string>> = { review: 'exclusiveGateway', end: 'userTask' };
    const split: FlowDocument = {
      ...row,
      nodes: row.nodes.map((node) => ({ ...node, type: types[node.id] ?? node.type })),
    };

    const wider = placed(placeParts(split, fresh, { kind: 'after', nodeId: 'review' }));

    expect(ways(wider)).toEqual(['review end', 'review new', 'start review']);
    expect(wider.nodes.at(-1)?.position?.y).toBeGreaterThanOrEqual(nodeSize.height);
  });

  test('inside a part, a new one stands inside too', () => {
    const part: FlowDocument = {
      title: 'Part',
      nodes: [{ id: 'part', type: 'subProcess' }, task('inner', { parent: 'part' })],
      edges: [],
    };

    expect(placed(placeParts(part, fresh, { kind: 'after', nodeId: 'inner' })).nodes.at(-1)?.parent).toBe('part');
  });
});

describe('an event that watches', () => {
  const late: readonly [FlowNode] = [{ id: 'late', type: 'boundaryTimer', config: { when: { duration: 'P1D' } } }];

  test('is attached to the step after which it is put', () => {
    const watched = placed(placeParts(row, late, { kind: 'after', nodeId: 'review' }));

    expect(watched.nodes.at(-1)?.config).toEqual({ when: { duration: 'P1D' }, attachedTo: 'review' });
    expect(watched.edges).toBe(row.edges);
  });

  test.each([
    { kind: 'after', nodeId: 'start' },
    { kind: 'point', at: { x: 0, y: 0 } },
  ] as const)('is refused where nothing takes time: %j', (spot) => {
    expect(placeParts(row, late, spot)).toEqual({ refusal: 'needsHost' });
  });
});

test('neither a start nor an end comes between two steps', () => {
  for (const type of ['manualStart', 'end'])
    expect(placeParts(row, [{ id: 'new', type }], { kind: 'edge', edgeId: 'start_review' })).toEqual({
      refusal: 'notOnEdge',
    });
});

test('what is let go inside a part of the flow stands inside of it', () => {
  const part: FlowDocument = {
    title: 'Part',
    nodes: [
      { id: 'part', type: 'subProcess' },
      task('inner', { parent: 'part', position: { x: 100, y: 100 } }),
      task('outer', { position: { x: 2000, y: 0 } }),
    ],
    edges: [],
  };

  expect(placed(placeParts(part, fresh, { kind: 'point', at: { x: 110, y: 110 } })).nodes.at(-1)?.parent).toBe('part');
  expect(placed(placeParts(part, fresh, { kind: 'point', at: { x: 900, y: 900 } })).nodes.at(-1)?.parent).toBe(
    undefined,
  );
});

test('a line let go in the open leads to what is put there', () => {
  const drawn = placed(placeParts(row, fresh, { kind: 'from', nodeId: 'review', at: { x: 300, y: 400 } }));

  expect(ways(drawn)).toContain('review new');
  expect(drawn.nodes.at(-1)?.position).toEqual({ x: 300, y: 400 });
});

test('wherever something is put, no edge hangs loose, every id is its own and drawn steps lie apart', () => {
  const spots = fc.oneof(
    fc.constantFrom('start', 'review', 'end').map((nodeId) => ({ kind: 'after' as const, nodeId })),
    fc.constantFrom('start_review', 'review_end').map((edgeId) => ({ kind: 'edge' as const, edgeId })),
  );
  const puts = fc.array(fc.tuple(fc.constantFrom(...nodeTypeNames()), spots), { minLength: 1, maxLength: 8 });

  fc.assert(
    fc.property(puts, (all) => {
      let flow = row;
      for (const [index, [type, spot]] of all.entries()) {
        const outcome = placeParts(flow, [{ id: `new${index}`, type }], spot);
        if ('document' in outcome) flow = outcome.document;
      }

      const ids = new Set(flow.nodes.map(({ id }) => id));
      expect(ids.size).toBe(flow.nodes.length);
      expect(new Set(flow.edges.map(({ id }) => id)).size).toBe(flow.edges.length);
      expect(flow.edges.every(({ source, target }) => ids.has(source) && ids.has(target))).toBe(true);
      expectNothingOverlaps(flow);
    }),
  );
});

function expectNothingOverlaps(flow: FlowDocument): void {
  const boxes = boxesOf(flow.nodes, flow.edges);
  const steps = flow.nodes.filter(({ type }) => !type.startsWith('boundary')).flatMap(({ id }) => boxes.get(id) ?? []);
  for (const [index, one] of steps.entries())
    for (const other of steps.slice(index + 1))
      expect(
        one.x >= other.x + other.width ||
          other.x >= one.x + one.width ||
          one.y >= other.y + other.height ||
          other.y >= one.y + one.height,
      ).toBe(true);
}
