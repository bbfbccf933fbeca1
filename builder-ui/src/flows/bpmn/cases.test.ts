import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FlowDocument } from '@nativ/schemas';
import { describe, expect, test } from 'vitest';
import { boxesOf } from '../../canvas/flow-layout.ts';
import { writeBpmn } from './export-flow.ts';
import { type BpmnRead, readBpmn } from './import-flow.ts';

const folder = resolve(process.env.NATIV_CASES_DIR ?? '../shared/cases', 'flows');

interface Graph {
  readonly processes: readonly {
    readonly nodes: readonly { readonly id: string; readonly type: string; readonly parent?: string }[];
    readonly edges: readonly { readonly id: string; readonly source: string; readonly target: string }[];
  }[];
}

describe.skipIf(!existsSync(folder))('BPMN files of other tools', () => {
  const files = ['miwg', 'token-simulation/bpmn', 'soundness/bpmn'].flatMap((name) => filesIn(name));

  test.each(files)('reads %s, writes it and reads the same again', async (path) => {
    const xml = readFileSync(resolve(folder, path), 'utf8');
    // A file of empty pools has nothing to be drawn, and is told so.
    if (!/<(\w+:)?\w*(task|event|gateway|activity)\b/i.test(xml))
      return expect(await readBpmn(xml, 'en')).toBe('noProcess');

    const flows = await readAll(xml);

    for (const { document } of flows) {
      const written = await writeBpmn(document, { boxes: boxesOf(document.nodes, document.edges), language: 'en' });
      const [again] = await readAll(written);
      expect(ordered(withoutPlaces(again?.document ?? document))).toEqual(ordered(withoutPlaces(document)));
    }
  });

  const graphs = existsSync(folder)
    ? (JSON.parse(readFileSync(resolve(folder, 'miwg/graphs.json'), 'utf8')) as Record<string, Graph>)
    : {};
  test.each(Object.keys(graphs))('finds the nodes and edges of %s, and tells what else is there', async (name) => {
    const flows = await readAll(readFileSync(resolve(folder, 'miwg', `${name}.bpmn`), 'utf8'));

    const expected = graphs[name]?.processes.filter(({ nodes }) => nodes.length > 0) ?? [];
    expect(flows).toHaveLength(expected.length);
    for (const [index, { document, notices }] of flows.entries()) {
      const graph = expected[index];
      const told = notices.filter(({ reason }) => reason === 'innerStart' || reason === 'gatewayAdded').length;
      // What was added or implied is told, so that nothing is there or gone without a word.
      expect(Math.abs(document.nodes.length - (graph?.nodes.length ?? 0))).toBeLessThanOrEqual(told);
      expect(Math.abs(document.edges.length - (graph?.edges.length ?? 0))).toBeLessThanOrEqual(told);
      if (told === 0)
        expect(idsOf(document)).toEqual(
          new Set([...(graph?.nodes ?? []), ...(graph?.edges ?? [])].map(({ id }) => asOurs(id))),
        );
    }
  });
});

const filesIn = (name: string): string[] =>
  existsSync(resolve(folder, name))
    ? readdirSync(resolve(folder, name))
        .filter((file) => file.endsWith('.bpmn'))
        .map((file) => `${name}/${file}`)
    : [];

async function readAll(xml: string): Promise<readonly BpmnRead[]> {
  const outcome = await readBpmn(xml, 'en');
  if (typeof outcome === 'string') throw new Error(`Expected flows, but found '${outcome}'.`);
  return outcome;
}

const asOurs = (id: string) => id.replace(/[^A-Za-z0-9_]+/g, '_');
const idsOf = ({ nodes, edges }: FlowDocument) => new Set([...nodes, ...edges].map(({ id }) => asOurs(id)));

/** Where nothing has a place, the drawing that was written gives it one. */
const withoutPlaces = (document: FlowDocument): FlowDocument => ({
  ...document,
  nodes: document.nodes.map(({ position: _position, ...node }) => node),
});

const ordered = ({ nodes, edges, ...rest }: FlowDocument) => ({
  ...rest,
  nodes: nodes.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  edges: edges.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
});
