import type { FlowProblem } from '@nativ/schemas';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { applyFix, checkFlow, compileFlow, type FlowContext } from '../../src/index.ts';
import { definitionErrors } from '../../src/model/definition-validator.ts';
import { context } from '../flows.ts';
import { hasCases, readCase } from '../forms/cases.ts';
import { structuredFlows } from './structured-flows.ts';

vi.setConfig({ testTimeout: 3_600_000 });

/** Five hundred with the tests, ten thousand with `npm run fuzz`. */
const RUNS = process.env.NATIV_FUZZ_RUNS === undefined ? 500 : 10_000;
/** How long one document may take, on a machine that does other things besides. */
const MAX_MS = 40_000;
const MAX_PROBLEMS = 200;

const around: FlowContext = {
  ...context,
  flows: new Set(['other']),
  messages: new Set(['reply']),
  calls: { self: 'self', published: new Map() },
};

const naughty = hasCases ? readCase<{ text: string }[]>('strings/naughty.json').map(({ text }) => text) : [];
const words = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '0', '-1', '', ' ', '\0'),
  fc.constantFrom(
    '\ud800',
    '\udfff\ud800',
    '\u202e',
    '\u2028',
    'א'.repeat(300),
    'x'.repeat(5000),
    '{{data.name}}',
    '{{',
  ),
  fc.constantFrom('data', 'vars.x', 'tasks.n1', "data.kind == 'legal'", 'data.age > 1 && (', 'has(', '['.repeat(500)),
  fc.constantFrom('n1', 'start', 'done', 'end', 'forEach', 'subProcess', 'boundaryTimer', 'decisionTable', 'callFlow'),
  fc.string({ unit: 'binary', maxLength: 30 }),
  ...(naughty.length > 0 ? [fc.constantFrom(...naughty)] : []),
);
const deep = fc.integer({ min: 1, max: 3000 }).map((depth) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`));
const nested = fc.nat(800).map((depth) => JSON.parse(`${'{"config":'.repeat(depth)}1${'}'.repeat(depth)}`));
const wide = fc.nat(6000).map((length) => Array.from({ length }, (_each, index) => index));
const value = fc.oneof(
  { weight: 6, arbitrary: words },
  { weight: 3, arbitrary: fc.jsonValue() },
  { weight: 1, arbitrary: deep },
  { weight: 1, arbitrary: nested },
  { weight: 1, arbitrary: wide },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, -1, 1e308, 2 ** 53, [], {}) },
);

type Change = { readonly at: number; readonly how: number; readonly to: unknown; readonly key: string };
const change = fc.record<Change>({ at: fc.nat(3000), how: fc.nat(6), to: value, key: words });
const wildJson = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(words, value, { maxKeys: 6 }),
  fc.record({ title: value, nodes: fc.array(value, { maxLength: 20 }), edges: fc.array(value, { maxLength: 20 }) }),
  fc.record({
    title: fc.constant('x'),
    nodes: fc.array(
      fc.record({ id: words, type: words, config: value, parent: words }, { requiredKeys: ['id', 'type'] }),
      {
        maxLength: 30,
      },
    ),
    edges: fc.array(
      fc.record({ id: words, source: words, target: words, condition: words }, { requiredKeys: ['id'] }),
      {
        maxLength: 30,
      },
    ),
  }),
);
const mutated = fc
  .tuple(structuredFlows, fc.array(change, { minLength: 1, maxLength: 6 }))
  .map(([flow, changes]) => changes.reduce(changedOnce, JSON.parse(JSON.stringify(flow))));

/** Replaces, removes, doubles, renames or adds something somewhere in a document. */
function changedOnce(document: unknown, { at, how, to, key }: Change): unknown {
  const places: [Record<string, unknown>, string][] = [];
  const waiting: unknown[] = [document];
  for (let holder = waiting.pop(); holder !== undefined && places.length < 5000; holder = waiting.pop()) {
    if (typeof holder !== 'object' || holder === null) continue;
    for (const [name, part] of Object.entries(holder)) {
      places.push([holder as Record<string, unknown>, name]);
      waiting.push(part);
    }
  }
  const [holder, name] = places[at % Math.max(places.length, 1)] ?? [{}, ''];
  if (how === 0) delete holder[name];
  else if (how === 1 && Array.isArray(holder)) holder.push(holder[Number(name)]);
  else if (how === 2)
    Object.defineProperty(holder, key, { value: to, enumerable: true, configurable: true, writable: true });
  else if (how === 3 && typeof holder[name] === 'string') holder[name] = `${holder[name]}${key}`;
  else holder[name] = to;
  return document;
}

/** Each part by itself, since the runtime's validator knows no references between the shapes of the API. */
function isOfItsForm({ fix, ...problem }: FlowProblem): void {
  const { edit, ...words } = fix ?? { message: '', messages: {} };
  expect(definitionErrors('nativ:api/flow-problem', problem)).toEqual([]);
  expect(definitionErrors('nativ:api/flow-fix', words)).toEqual([]);
  if (edit) expect(definitionErrors('nativ:api/flow-edit', edit)).toEqual([]);
}

function isListed(document: unknown): void {
  const before = performance.now();
  const problems = checkFlow(document, around);
  const outcome = compileFlow(document, around);
  expect(performance.now() - before).toBeLessThan(MAX_MS);

  expect(problems.length).toBeLessThanOrEqual(MAX_PROBLEMS);
  if (outcome.kind === 'refused') expect(outcome.problems.some(({ severity }) => severity === 'error')).toBe(true);
  for (const problem of problems) {
    expect(problem.message.length).toBeLessThan(3000);
    expect(problem.messages?.he).toMatch(/[א-ת]/);
    expect(problem.fix?.messages.he).toMatch(/[א-ת]/);
  }
  const [first] = problems;
  if (first) isOfItsForm(first);
  if (problems.some(({ code }) => code === 'document.invalid')) return;
  for (const { fix } of problems.slice(0, 5))
    if (fix?.edit) checkFlow(applyFix(document as Parameters<typeof applyFix>[0], fix.edit), around);
}

describe('whatever comes as a flow', () => {
  test('is refused with problems in both languages, or compiled, and soon', () => {
    fc.assert(fc.property(fc.oneof({ weight: 3, arbitrary: mutated }, { weight: 2, arbitrary: wildJson }), isListed), {
      numRuns: RUNS,
    });
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
  });

  test.each<[string, () => unknown]>([
    ['a million empty nodes', () => ({ title: 'x', nodes: Array.from({ length: 1_000_000 }, () => ({})), edges: [] })],
    ['a million letters', () => ({ title: 'x'.repeat(1_000_000), nodes: [], edges: [] })],
    ['a hundred thousand lists in each other', () => JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)],
    ['keys of the prototype', () => JSON.parse('{"__proto__":{"polluted":1},"nodes":[],"edges":[],"title":"x"}')],
    [
      'a list that holds itself',
      () => {
        const list: unknown[] = [];
        list.push(list);
        return { title: 'x', nodes: list, edges: [] };
      },
    ],
    ['a number of no JSON', () => ({ title: 'x', nodes: [10n], edges: [] })],
    [
      'an object that throws',
      () => ({
        title: 'x',
        get nodes() {
          throw new Error('no');
        },
        edges: [],
      }),
    ],
    [
      '2,000 nodes with one id',
      () => ({ title: 'x', nodes: Array.from({ length: 2000 }, () => ({ id: 'a', type: 'end' })), edges: [] }),
    ],
    [
      'every node leading to every other',
      () => {
        const ids = Array.from({ length: 60 }, (_each, index) => `n${index}`);
        const edges = ids.flatMap((source, row) =>
          ids.map((target, column) => ({ id: `e${row}_${column}`, source, target })),
        );
        return { title: 'x', nodes: ids.map((id) => ({ id, type: 'inclusiveGateway' })), edges };
      },
    ],
    [
      'bodies in each other, 1,900 deep',
      () => ({
        title: 'x',
        nodes: Array.from({ length: 1900 }, (_each, index) => ({
          id: `n${index}`,
          type: 'subProcess',
          ...(index > 0 && { parent: `n${index - 1}` }),
        })),
        edges: [],
      }),
    ],
  ])('%s', (_name, make) => {
    isListed(make());
  });
});
