import { flowDocumentMisfits } from '@nativ/runtime';
import type { FlowDocument, FlowNode } from '@nativ/schemas';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { annotationsOf } from '../document/annotations.ts';
import type { Parts } from '../document/parts.ts';
import { partsAsText, partsInText } from './clipboard-text.ts';
import { copyParts } from './copied-parts.ts';
import { pasteParts } from './paste-parts.ts';

const flow: FlowDocument = {
  title: 'Help',
  nodes: [
    { id: 'start', type: 'manualStart', position: { x: 0, y: 0 } },
    { id: 'ask', type: 'userTask', config: { group: 'intake', title: 'Ask' }, position: { x: 300, y: 0 } },
    { id: 'late', type: 'boundaryTimer', config: { attachedTo: 'ask', when: { duration: 'P1D' } } },
    { id: 'fits', type: 'exclusiveGateway', position: { x: 600, y: 0 } },
    { id: 'part', type: 'subProcess', position: { x: 900, y: 0 } },
    {
      id: 'tell',
      type: 'notify',
      parent: 'part',
      config: { group: 'intake', text: 'tasks.ask is in {{tasks.ask.name}} and {{tasks.other.name}}' },
      position: { x: 930, y: 90 },
    },
    { id: 'stop', type: 'withdraw', config: { nodes: ['ask', 'start'] }, position: { x: 900, y: 400 } },
  ],
  edges: [
    { id: 'e1', source: 'start', target: 'ask' },
    { id: 'e2', source: 'ask', target: 'fits' },
    { id: 'e3', source: 'fits', target: 'part', condition: "tasks.ask.ok == 'tasks.ask' && tasks['ask'].n > 1" },
    { id: 'e4', source: 'fits', target: 'stop', default: true },
  ],
  settings: {
    annotations: [
      { id: 'note', kind: 'note', text: 'Hello', position: { x: 0, y: 300 }, size: { width: 200, height: 80 } },
    ],
  },
};
const all: Parts = { nodes: [...flow.nodes, ...annotationsOf(flow)].map(({ id }) => id), edges: [] };
const copied = (parts: Parts = all) => {
  const found = copyParts(flow, parts);
  if (found === null) throw new Error('Expected parts that were copied, but found none.');
  return found;
};
const pasted = (into: FlowDocument, parts: Parts = all) => {
  const outcome = pasteParts(into, copied(parts), null);
  if ('refusal' in outcome) throw new Error(`Expected a flow, but found '${outcome.refusal}'.`);
  return outcome;
};
const nodeIn = ({ nodes }: FlowDocument, id: string) => nodes.find((node) => node.id === id);

describe('what is copied', () => {
  it('takes along what stands inside, what is attached, and the lines within', () => {
    const { nodes, edges } = copied({ nodes: ['ask', 'fits', 'part'], edges: [] });

    expect(nodes.map(({ id }) => id)).toEqual(['ask', 'late', 'fits', 'part', 'tell']);
    expect(edges.map(({ id }) => id)).toEqual(['e2', 'e3']);
  });

  it('leaves behind an event whose step is not copied, and the part around a step', () => {
    expect(copyParts(flow, { nodes: ['late'], edges: ['e1'] })).toBeNull();
    expect(copied({ nodes: ['tell'], edges: [] }).nodes[0]).not.toHaveProperty('parent');
  });
});

describe('what is pasted into the flow it comes from', () => {
  const { document, chosen } = pasted(flow);

  it('has names of its own, which everything within follows', () => {
    expect(nodeIn(document, 'late2')?.config).toMatchObject({ attachedTo: 'ask2' });
    expect(nodeIn(document, 'tell2')?.parent).toBe('part2');
    expect(nodeIn(document, 'stop2')?.config).toEqual({ nodes: ['ask2', 'start2'] });
    expect(document.edges.find(({ source }) => source === 'fits2')?.condition).toBe(
      "tasks.ask2.ok == 'tasks.ask' && tasks['ask2'].n > 1",
    );
  });

  it('reads its own answers in texts, and those of others as before', () => {
    expect(nodeIn(document, 'tell2')?.config?.text).toBe(
      'tasks.ask is in {{tasks.ask2.name}} and {{tasks.other.name}}',
    );
  });

  it('lies beneath what was there, chosen', () => {
    expect(
      Math.min(...chosen.nodes.map((id) => nodeIn(document, id)?.position?.y ?? Number.POSITIVE_INFINITY)),
    ).toBeGreaterThan(500);
    expect(chosen.nodes).toHaveLength(8);
  });

  it('leaves what was there as it was', () => {
    expect(document.nodes.slice(0, flow.nodes.length)).toEqual(flow.nodes);
    expect(document.edges.slice(0, flow.edges.length)).toEqual(flow.edges);
  });
});

test('pasted into an empty flow, it keeps its names', () => {
  const { document } = pasted({ title: 'Empty', nodes: [], edges: [] });

  expect(document.nodes.map(({ id }) => id)).toEqual(flow.nodes.map(({ id }) => id));
  expect(document.edges).toEqual(flow.edges);
});

test('pasted elsewhere, it forgets the steps that it named and that are not there', () => {
  const { document } = pasted({ title: 'Empty', nodes: [], edges: [] }, { nodes: ['stop'], edges: [] });

  expect(document.nodes[0]?.config).toEqual({ nodes: [] });
});

it('is refused where the flow would be larger than one may be', () => {
  const nodes = Array.from({ length: 1995 }, (_, index): FlowNode => ({ id: `n${index}`, type: 'end' }));

  expect(pasteParts({ title: 'Large', nodes, edges: [] }, copied(), null)).toEqual({ refusal: 'tooMany' });
});

describe('the text in the clipboard', () => {
  it('gives the same parts in another browser', () => {
    expect(partsInText(partsAsText(copied()))).toEqual(copied());
  });

  const text = partsAsText(copied());
  test.each([
    ['any other text', 'Dear all,'],
    ['a text that only begins like one', text.slice(0, -5)],
    ['parts of a later release', text.replace('"version":1', '"version":2')],
    ['two parts of one name', text.replace('"id":"fits"', '"id":"ask"')],
    ['a reach for prototypes', text.replace('"group":"intake"', '"__proto__":{"a":1}')],
    ['a bad name', text.replace('"id":"start"', '"id":"<img src=x>"')],
    ['a member that no step has', text.replace('"type":"manualStart"', '"type":"manualStart","onClick":"x"')],
    ['a place beyond all numbers', text.replace('"x":300', '"x":1e308')],
    ['more than a flow holds', text.replace('"Hello"', JSON.stringify('x'.repeat(1_100_000)))],
    ['nothing of the kind', '{"format":"nativ-flow-parts","version":1}'],
  ])('is not taken: %s', (_name, hostile) => {
    expect(partsInText(hostile)).toBeNull();
  });
});

test('whatever is copied and wherever it is pasted, every name is its own and nothing hangs loose', () => {
  const word = fc.constantFrom('a', 'b', 'a2', 'task', 'n1', 'n12');
  const types = ['userTask', 'subProcess', 'end', 'exclusiveGateway', 'boundaryTimer', 'withdraw', 'bpmn-odd'];
  const flows = fc
    .record({
      ids: fc.uniqueArray(word, { minLength: 1 }),
      kinds: fc.array(fc.constantFrom(...types), { minLength: 6, maxLength: 6 }),
      links: fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 8 }),
      places: fc.array(fc.tuple(fc.nat(5), fc.integer({ min: -3000, max: 3000 }), fc.boolean()), {
        minLength: 6,
        maxLength: 6,
      }),
    })
    .map(({ ids, kinds, links, places }): FlowDocument => {
      const at = (index: number) => ids[index % ids.length] ?? 'a';
      const nodes = ids.map((id, index): FlowNode => {
        const [other = 0, x = 0, isPlaced = false] = places[index] ?? [];
        const type = kinds[index] ?? 'end';
        const named = { attachedTo: at(other), nodes: [at(other), 'gone'], text: `{{tasks.${at(other)}.x}}` };
        const inside = places[index]?.[2] && at(other) !== id ? { parent: at(other) } : {};
        return { id, type, config: named, ...inside, ...(isPlaced && { position: { x, y: -x } }) };
      });
      const edges = links.map(([from, to], index) => ({ id: `e${index}`, source: at(from), target: at(to) }));
      return { title: 'Any', nodes, edges };
    });
  const subsets = fc.array(fc.nat(5), { minLength: 1, maxLength: 6 });

  fc.assert(
    fc.property(flows, flows, subsets, (source, target, picks) => {
      const ids = picks.map((index) => source.nodes[index % source.nodes.length]?.id ?? '');
      const parts = copyParts(source, { nodes: ids, edges: [] });
      if (parts === null) return;
      const travelled = partsInText(partsAsText(parts));
      expect(travelled).not.toBeNull();
      const outcome = pasteParts(target, travelled ?? parts, null);
      if ('refusal' in outcome) throw new Error('Expected a flow, but it was refused.');
      const { document, chosen } = outcome;
      const nodes = new Set(document.nodes.map(({ id }) => id));

      expect(new Set([...document.nodes, ...document.edges].map(({ id }) => id)).size).toBe(
        document.nodes.length + document.edges.length,
      );
      expect(document.edges.every((edge) => nodes.has(edge.source) && nodes.has(edge.target))).toBe(true);
      for (const id of chosen.nodes) {
        const node = document.nodes.find((each) => each.id === id);
        expect(node?.parent === undefined || chosen.nodes.includes(node.parent)).toBe(true);
        if (node?.type === 'boundaryTimer') expect(chosen.nodes).toContain(node.config?.attachedTo);
      }
      expect(flowDocumentMisfits(document)).toEqual([]);
    }),
  );
});
