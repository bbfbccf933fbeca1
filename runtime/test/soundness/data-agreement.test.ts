import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFlow, compileFlow } from '../../src/index.ts';
import { context, type Drawing } from './draw-flow.ts';
import { tryEveryWay } from './every-way.ts';
import { blockGraphs, wildGraphs } from './random-graphs.ts';

/** How many graphs of each sort are compared, and the seed that chose them: to see a failure again, give its seed. */
const RUNS = Number(process.env.NATIV_FUZZ_RUNS ?? 50);
const SEED = Number(process.env.NATIV_FUZZ_SEED ?? 16806519) || Date.now() % 2 ** 31;
const MAX_STATES = 3000;

const BY_DATA = [
  'data.a',
  '!data.a',
  'data.b',
  'data.a && data.b',
  'data.a || data.n > 3',
  'data.n > 3',
  'data.n <= 3',
  'data.n >= 4',
  "data.must == 'yes'",
  "data.must == 'no'",
];
const BY_TASKS = ['tasks.TASK.approved', '!tasks.TASK.approved', 'tasks.TASK.approved && data.a', 'data.a', '!data.a'];

/** Each kind of answer that the conditions can tell from the others. */
const EVERY_DATA = [true, false].flatMap((a) =>
  [true, false].flatMap((b) =>
    [{}, { n: 3 }, { n: 5 }].flatMap((n) => ['yes', 'no'].map((must) => ({ a, b, ...n, must }))),
  ),
);

/** Writes conditions that have to do with each other on a drawing whose conditions have not. */
function withSharedConditions(drawing: Drawing, pool: readonly string[]): Drawing {
  let count = 0;
  const edges = drawing.edges.map((edge) => {
    if (edge.condition === undefined) return edge;
    count += 1;
    return { ...edge, condition: pool[count % pool.length] ?? 'data.a' };
  });
  return { ...drawing, edges };
}

test.each([
  ['answers at the start, to anywhere', wildGraphs, BY_DATA, 1],
  ['answers at the start, in blocks with a slip', blockGraphs, BY_DATA, 2],
  ['answers in tasks, to anywhere', wildGraphs, BY_TASKS, 3],
  ['answers in tasks, in blocks with a slip', blockGraphs, BY_TASKS, 4],
] as const)(
  `no false alarm and no deadlock missed where conditions read %s (seed ${SEED})`,
  { timeout: 600_000 },
  (_sort, graphs, words, nth) => {
    const tally = {
      compared: 0,
      sound: 0,
      unsound: 0,
      endless: 0,
      dead: 0,
      falseAlarms: 0,
      misses: 0,
      tooBig: 0,
    };
    const pools = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(graphs, pools, (plain, pool) => {
        const task = plain.nodes.find(({ type }) => type === 'userTask')?.id ?? '';
        const drawing = withSharedConditions(
          plain,
          pool.map((text) => text.replace('TASK', task)),
        );
        const outcome = compileFlow(drawing, context);
        if (outcome.kind === 'refused') return;
        const usesTask = drawing.edges.some(({ condition }) => condition?.includes(`tasks.${task}.`));
        const answers = (id: string) => (usesTask && id === task ? [{ approved: true }, { approved: false }] : [{}]);
        const data = usesTask
          ? EVERY_DATA.filter(({ b, n, must }) => b && n === undefined && must === 'yes')
          : EVERY_DATA;
        const truth = tryEveryWay(outcome.flow, { data, answers }, MAX_STATES);
        const problems = checkFlow(drawing, context);
        if (!truth.isWhole || problems.some(({ code }) => code === 'soundness.gave-up')) {
          tally.tooBig += 1;
          return;
        }
        tally.compared += 1;
        const found = [
          ...problems.flatMap(({ code, nodeId }) =>
            code === 'join.deadlock' || code === 'flow.tokens-left' ? `stuck ${nodeId}` : [],
          ),
          ...(problems.some(({ code }) => /^flow\.(cannot|may-not)-complete$/.test(code)) ? ['endless'] : []),
        ];
        const real = [...[...truth.stuck].map((id) => `stuck ${id}`), ...(truth.canEnd ? [] : ['endless'])];
        tally[real.length === 0 ? 'sound' : 'unsound'] += 1;
        if (!truth.canEnd) tally.endless += 1;
        if (problems.some(({ code }) => code === 'edge.dead')) tally.dead += 1;
        if (found.some((each) => !real.includes(each))) tally.falseAlarms += 1;
        if (real.some((each) => !found.includes(each))) tally.misses += 1;
        // A loop that never ends for some answers is not seen where what decides is not remembered; it is counted.
        const isHalfDecided = !found.includes('endless');
        expect(found.sort()).toEqual(real.filter((each) => !(isHalfDecided && each === 'endless')).sort());
        for (const { code, edgeId } of problems) if (code === 'edge.dead') expect(truth.taken).not.toContain(edgeId);
        for (const { code, nodeId } of problems) if (code === 'node.dead') expect(truth.entered).not.toContain(nodeId);
      }),
      { numRuns: RUNS, seed: SEED + nth },
    );
    console.info(`seed ${SEED}: ${JSON.stringify(tally)}`);
  },
);
