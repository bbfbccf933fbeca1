import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFlow } from '../../src/index.ts';
import { context } from '../flows.ts';
import { type Drawing, drawFlow } from './draw-flow.ts';

interface Case {
  readonly file: string;
  readonly expect: Partial<Record<'safeness' | 'optionToComplete' | 'noDeadActivities' | 'properCompletion', boolean>>;
  readonly graph: {
    readonly processes: readonly {
      readonly nodes: readonly { readonly id: string; readonly type: string }[];
      readonly edges: readonly { readonly id: string; readonly source: string; readonly target: string }[];
    }[];
  };
}

/** What speaks against each property. That several branches come to an end is no mistake here: the last one ends the run. */
const AGAINST = {
  safeness: ['merge.doubled', 'join.doubled'],
  optionToComplete: ['join.deadlock', 'flow.tokens-left', 'flow.cannot-complete'],
  noDeadActivities: ['node.dead', 'node.unreachable'],
} as const;

const folder = process.env.NATIV_CASES_DIR ?? path.resolve(import.meta.dirname, '../../../../shared/cases');
const file = path.join(folder, 'flows/soundness/expected.json');
const cases: readonly Case[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];

describe.skipIf(cases.length === 0)('models with verdicts by others', () => {
  test.each(cases)('$file', (each) => {
    const codes = new Set(checkFlow(toDrawing(each), context).map(({ code }) => code));
    for (const [property, against] of Object.entries(AGAINST)) {
      const expected = each.expect[property as keyof typeof AGAINST];
      if (expected !== undefined)
        expect([property, against.every((code) => !codes.has(code))]).toEqual([property, expected]);
    }
  });
});

test.runIf(cases.length === 0)('the models are missing', ({ skip }) => {
  skip(`Expected the models in ${file}, but found none.`);
});

const TYPES: Readonly<Record<string, string>> = {
  startEvent: 'start',
  endEvent: 'end',
  task: 'task',
  exclusiveGateway: 'xor',
  parallelGateway: 'and',
  inclusiveGateway: 'or',
};

function toDrawing({ graph }: Case): Drawing {
  const [process] = graph.processes;
  if (!process) throw new Error('Expected a process, but found none.');
  const ids = new Map(process.nodes.map(({ id, type }, index) => [id, `${TYPES[type] ?? type}${index}`]));
  const lines = process.edges.map(({ source, target }) => `${ids.get(source)} > ${ids.get(target)}`);
  return drawFlow({ title: 'Drawn', nodes: [], edges: [] }, {}, lines);
}
