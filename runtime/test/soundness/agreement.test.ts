import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFlow, compileFlow } from '../../src/index.ts';
import { context } from '../flows.ts';
import { type Drawing, drawLines } from './draw-flow.ts';
import { tryEveryWay } from './every-way.ts';

/** How many graphs are compared, and the seed that chose them: to see a failure again, give its seed. */
const RUNS = Number(process.env.NATIV_FUZZ_RUNS ?? 60);
const SEED = Number(process.env.NATIV_FUZZ_SEED ?? 16806519) || Date.now() % 2 ** 31;
const MAX_STATES = 400;

const KINDS = [
  'task',
  'task',
  'task',
  'post',
  'and',
  'and',
  'and',
  'xor',
  'xor',
  'or',
  'or',
  'event',
  'some',
  'part',
] as const;

/** What stands in the middle: its kind, where its edges lead, and whether a clock runs beside it. */
const sketches = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    jumps: fc.array(fc.constantFrom(-3, -2, 2, 2, 3, 3, 4, 5), { minLength: 1, maxLength: 2 }),
    clock: fc.constantFrom('', '', '', '', 'timer', 'beside'),
    past: fc.integer({ min: 1, max: 4 }),
  }),
  { minLength: 3, maxLength: 9 },
);

type Sketches = typeof sketches extends fc.Arbitrary<infer Value> ? Value : never;

/** Graphs of any kind, sound and unsound alike, as long as the other checks let them pass: every loop waits. */
const graphs = fc.tuple(sketches, fc.boolean()).map(([list, terminates]): Drawing => {
  const ids = [
    'start',
    ...list.map(({ kind }, index) => `${kind}${index}`),
    'end',
    ...(terminates ? ['terminate'] : []),
  ];
  const lines = [`start > ${ids[1]}`];
  for (const [index, { kind, clock, past }] of list.entries()) {
    const here = index + 1;
    lines.push(`${ids[here]} > ${targetsOf(list, ids, here).join(', ')}`);
    if (kind !== 'task' || clock === '') continue;
    const ahead = ids[Math.min(here + past, ids.length - 1)];
    lines.push(`${clock}${index} on ${ids[here]}`, `${clock}${index} > ${ahead}`);
  }
  const drawing = drawLines(...lines);
  return { ...drawing, nodes: drawing.nodes.map(withCount) };
});

function targetsOf(list: Sketches, ids: readonly string[], here: number): readonly string[] {
  const { kind, jumps } = list[here - 1] as Sketches[number];
  const next = ids[here + 1] as string;
  if (kind === 'task' || kind === 'post') return [next];
  const tasks = ids.filter((id) => id.startsWith('task'));
  const targets = [1, ...jumps].flatMap((jump) => {
    const index = Math.min(here + jump, ids.length - 1);
    if (kind === 'event') return tasks.find((id) => ids.indexOf(id) >= index) ?? [];
    if (jump > 0) return ids[index] ?? [];
    return tasks.findLast((id) => ids.indexOf(id) <= index) ?? [];
  });
  const found = [...new Set(targets)];
  return found.length > 0 ? found : [next];
}

/** `some` goes on with the first two branches and swallows the rest, `part` with the first, withdrawing the rest. */
function withCount(node: Drawing['nodes'][number]): Drawing['nodes'][number] {
  if (node.id.startsWith('some')) return { ...node, type: 'parallelGateway', config: { required: 2 } };
  if (node.id.startsWith('part')) return { ...node, type: 'parallelGateway', config: { required: 1, rest: 'cancel' } };
  return node;
}

test(`the check finds what trying every way finds (seed ${SEED})`, { timeout: 120_000 }, () => {
  const tally = { compared: 0, sound: 0, stuck: 0, endless: 0, dead: 0, refused: 0, tooBig: 0, states: 0 };
  fc.assert(
    fc.property(graphs, (drawing) => {
      const outcome = compileFlow(drawing, context);
      if (outcome.kind === 'refused') {
        tally.refused += 1;
        return;
      }
      const truth = tryEveryWay(outcome.flow, MAX_STATES);
      const problems = checkFlow(drawing, context);
      const codes = new Set(problems.map(({ code }) => code));
      const nodesOf = (...wanted: readonly string[]) =>
        problems.flatMap(({ code, nodeId }) => (wanted.includes(code) && nodeId !== undefined ? [nodeId] : [])).sort();
      // Where it gives up it says so; nothing more is asked of it then.
      if (!truth.isWhole || codes.has('soundness.gave-up')) {
        tally.tooBig += 1;
        return;
      }
      tally.compared += 1;
      tally.states += truth.states;
      if (!problems.some(({ severity }) => severity === 'error')) tally.sound += 1;
      if (truth.stuck.size > 0) tally.stuck += 1;
      if (!truth.canEnd) tally.endless += 1;
      if (codes.has('node.dead')) tally.dead += 1;
      expect(nodesOf('join.deadlock', 'flow.tokens-left')).toEqual([...truth.stuck].sort());
      expect(codes.has('flow.cannot-complete')).toBe(!truth.canEnd);
      const dead = drawing.nodes
        .map(({ id }) => id)
        .filter((id) => !truth.entered.has(id) && !/^(timer|beside)/.test(id));
      expect(nodesOf('node.dead').filter((id) => !/^(timer|beside)/.test(id))).toEqual(dead.sort());
      for (const { code, edgeId } of problems) if (code === 'edge.dead') expect(truth.taken).not.toContain(edgeId);
    }),
    { numRuns: RUNS, seed: SEED },
  );
  console.info(`seed ${SEED}: ${JSON.stringify(tally)}`);
});
