import { matchSteps, type StepMatch } from '@nativ/runtime';
import type { FlowDocument } from '@nativ/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flowDocuments } from './flow-arbitrary.ts';

const flows = flowDocuments.map((document) => document as unknown as FlowDocument);
/** With a place for each step, as the builder draws them. */
const drawn = flows.map((flow) => ({
  ...flow,
  nodes: flow.nodes.map((node, index) => ({ ...node, position: { x: index * 100, y: 0 } })),
}));
/** Which steps get another name, and whether it is one that another of them had. */
const wishes = fc.record({ picks: fc.array(fc.boolean(), { maxLength: 20 }), isTurned: fc.boolean() });

function withNames(flow: FlowDocument, names: ReadonlyMap<string, string>): FlowDocument {
  const renamed = (id: string) => names.get(id) ?? id;
  const inTexts = (text: string) =>
    text.replace(/"tasks\.(\w+)|tasks\.(\w+)/g, (found, one, other) =>
      found.replace(one ?? other, renamed(one ?? other)),
    );
  return {
    ...flow,
    nodes: flow.nodes.map((node) => ({ ...JSON.parse(inTexts(JSON.stringify(node))), id: renamed(node.id) })),
    edges: flow.edges.map((edge) => ({ ...edge, source: renamed(edge.source), target: renamed(edge.target) })),
  };
}

function namesFor(flow: FlowDocument, { picks, isTurned }: { picks: readonly boolean[]; isTurned: boolean }) {
  const chosen = flow.nodes.filter((_, index) => picks[index]).map(({ id }) => id);
  return new Map(chosen.map((id, index) => [id, isTurned ? (chosen[(index + 1) % chosen.length] ?? id) : `${id}_new`]));
}

const foundIds = (matches: ReadonlyMap<string, StepMatch>) =>
  [...matches.values()].flatMap((match) => (match.kind === 'found' ? [match.id] : []));

describe('the steps of two versions', () => {
  test('are each itself where nothing has changed', () => {
    fc.assert(
      fc.property(fc.oneof(flows, drawn), (flow) => {
        expect([...matchSteps(flow, structuredClone(flow))]).toEqual(
          flow.nodes.map(({ id }) => [id, { kind: 'found', id }]),
        );
      }),
    );
  });

  test('are found by their new names, whichever of them got one, and though it be that of another', () => {
    fc.assert(
      fc.property(fc.oneof(flows, drawn), wishes, (flow, wish) => {
        const names = namesFor(flow, wish);

        const matches = matchSteps(flow, withNames(flow, names));

        expect([...matches]).toEqual(flow.nodes.map(({ id }) => [id, { kind: 'found', id: names.get(id) ?? id }]));
      }),
    );
  });

  test('are never two in one, whatever the other version is', () => {
    fc.assert(
      fc.property(fc.oneof(flows, drawn), fc.oneof(flows, drawn), wishes, (one, other, wish) => {
        const found = foundIds(matchSteps(one, withNames(other, namesFor(other, wish))));

        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  test('keep their ids through any change that renames nothing and takes nothing out', () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: -300, max: 300 }), (flow, by) => {
        const moved = flow.nodes.map((node) => ({ ...node, name: `${node.id}!`, position: { x: by, y: by } }));

        const matches = matchSteps(flow, { nodes: moved, edges: flow.edges });

        expect(foundIds(matches)).toEqual(flow.nodes.map(({ id }) => id));
      }),
    );
  });
});
