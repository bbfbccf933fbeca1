import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { advance, type HistoryRecord, type Instance, play, Simulation, start } from '../../src/index.ts';
import { compiled } from '../flows.ts';
import { caseAnswers, structuredFlows } from '../properties/structured-flows.ts';
import { withoutClock } from '../without-clock.ts';

vi.setConfig({ testTimeout: 60_000 });

const STARTED = '2026-03-01T08:00:00.000Z';
const other = compiled({
  title: 'Other',
  nodes: [
    { id: 'start', type: 'manualStart' },
    { id: 'work', type: 'userTask', config: { group: 'legal', title: 'Work', form: 'case' } },
    { id: 'done', type: 'end' },
  ],
  edges: [
    { id: 'a', source: 'start', target: 'work' },
    { id: 'b', source: 'work', target: 'done' },
  ],
});

/** Plays a flow with people who do everything at once and a system that always answers. */
function simulate(document: unknown, data: Record<string, unknown>): Simulation {
  const flows = new Map([
    ['main', compiled(document, 200)],
    ['other', other],
  ]);
  const simulation = new Simulation({ flows, startAt: STARTED });
  simulation.start('main', { instanceId: 'i', data });
  play(simulation, {
    person: ({ taskId }) => ({ by: `by ${taskId}`, data: { approved: true, again: taskId.length % 2 === 0 } }),
    system: () => ({ result: { status: 200, body: { x: 1 } } }),
    maxMoves: 60,
  });
  return simulation;
}

describe('a simulation', () => {
  test('gives the history that the engine gives for the same commands', () => {
    fc.assert(
      fc.property(structuredFlows, caseAnswers, (document, data) => {
        const simulation = withoutClock(() => simulate(document, data));
        const records = recordsOf(simulation, 'i');
        const live = withoutClock(() => runLive(document, records));
        expect(JSON.stringify(live)).toBe(JSON.stringify(records));
      }),
      { numRuns: 200 },
    );
  });

  test('is the same each time', () => {
    fc.assert(
      fc.property(structuredFlows, caseAnswers, (document, data) => {
        const first = simulate(document, data);
        const second = simulate(document, data);
        expect(JSON.stringify(second.steps)).toBe(JSON.stringify(first.steps));
      }),
      { numRuns: 50 },
    );
  });

  test('fires timers in their order, each at its own time', () => {
    const flow = compiled({
      title: 'Timers',
      nodes: [
        { id: 'start', type: 'formStart', config: { form: 'case' } },
        { id: 'fork', type: 'parallelGateway' },
        { id: 'long', type: 'wait', config: { when: { duration: 'P2D' } } },
        { id: 'short', type: 'wait', config: { when: { duration: 'PT1H' } } },
        { id: 'next', type: 'wait', config: { when: { duration: 'PT1H' } } },
        { id: 'done', type: 'end' },
      ],
      edges: [
        { id: 'a', source: 'start', target: 'fork' },
        { id: 'b', source: 'fork', target: 'long' },
        { id: 'c', source: 'fork', target: 'short' },
        { id: 'd', source: 'short', target: 'next' },
        { id: 'e', source: 'next', target: 'done' },
        { id: 'f', source: 'long', target: 'done' },
      ],
    });
    const simulation = new Simulation({ flows: new Map([['main', flow]]), startAt: STARTED });
    simulation.start('main', { instanceId: 'i', data: {} });

    simulation.advanceTo('2026-03-10T00:00:00.000Z');

    expect(simulation.steps.map(({ step }) => step.history.at)).toEqual([
      STARTED,
      '2026-03-01T09:00:00.000Z',
      '2026-03-01T10:00:00.000Z',
      '2026-03-03T08:00:00.000Z',
    ]);
    expect(simulation.now).toBe('2026-03-10T00:00:00.000Z');
  });
});

function recordsOf(simulation: Simulation, id: string): readonly HistoryRecord[] {
  return simulation.steps.filter(({ instanceId }) => instanceId === id).map(({ step }) => step.history);
}

/** Gives the engine itself what a history says it was given. */
function runLive(document: unknown, records: readonly HistoryRecord[]): readonly HistoryRecord[] {
  const flow = compiled(document, 200);
  let instance: Instance | null = null;
  return records.map(({ cause, at }) => {
    const env = { now: at };
    if (cause.kind === 'migrate') throw new Error('Expected no migration in this test.');
    const outcome =
      cause.kind === 'start' ? start(flow, cause.input, env) : advance(flow, instance as Instance, cause, env);
    if (outcome.kind === 'rejection') throw new Error(outcome.message);
    instance = outcome.instance;
    return outcome.history;
  });
}

describe('what a simulation is made of', () => {
  const source = path.resolve(import.meta.dirname, '../../src');
  const allowed = ['@nativ/schemas', '@marcbachmann/cel-js', '@cfworker/json-schema', 're2js'];
  const entries = ['simulation/simulation.ts', 'simulation/play.ts', 'model/compile-flow.ts'];
  const files = reachable(entries.map((file) => path.join(source, file)));

  test('imports nothing but the runtime and the libraries that it may use', () => {
    expect(files.size).toBeGreaterThan(80);
    for (const [file, imports] of files)
      for (const name of imports) expect(name.startsWith('.') || allowed.includes(name), `${file}: ${name}`).toBe(true);
  });

  test('names nothing that leads out: no network, no storage, no other code', () => {
    const ways =
      /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|localStorage|sessionStorage|indexedDB|importScripts|eval|postMessage|globalThis|window|document\.|navigator|require)\s*[(.[]/;
    for (const file of files.keys()) {
      const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      expect(ways.exec(code)?.[0] ?? null, file).toBeNull();
      expect(/\bnew Function\b|\bimport\s*\(/.test(code), file).toBe(false);
    }
  });

  test('is there to be imported by both shells', () => {
    const front = readFileSync(path.join(source, 'index.ts'), 'utf8');
    for (const file of readdirSync(path.join(source, 'simulation')).filter((name) => !name.endsWith('.test.ts')))
      expect(front).toContain(`./simulation/${file}`);
  });
});

/** Every file that the entries lead to, with what each imports for its values. */
function reachable(entries: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    const text = readFileSync(file, 'utf8');
    const names = [...text.matchAll(/^(?:import|export)\s(?!type)[\s\S]*?from '([^']+)';/gm)].map(
      ([, name = '']) => name,
    );
    found.set(file, names);
    for (const name of names) if (name.startsWith('.')) waiting.push(path.resolve(path.dirname(file), name));
  }
  return found;
}
