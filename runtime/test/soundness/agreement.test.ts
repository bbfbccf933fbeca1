import type { FlowProblem } from '@nativ/schemas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileFlow } from '../../src/index.ts';
import { checkWays } from './check-ways.ts';
import { context, type Drawing } from './draw-flow.ts';
import { type EveryWay, tryEveryWay } from './every-way.ts';
import { blockGraphs, wildGraphs } from './random-graphs.ts';

/** How many graphs of each sort are compared, and the seed that chose them: to see a failure again, give its seed. */
const RUNS = Number(process.env.NATIV_FUZZ_RUNS ?? 200);
const SEED = Number(process.env.NATIV_FUZZ_SEED ?? 16806519) || Date.now() % 2 ** 31;
const MAX_STATES = 400;

/**
 * Three judges of the same graph: the check, the check without making the net smaller, and the engine itself, which tries
 * everything that can happen. Any condition may come out either way each time it is read.
 */
test.each([
  ['graphs with edges to anywhere', wildGraphs, 1],
  ['graphs of blocks with a slip', blockGraphs, 2],
] as const)(
  `the check finds what trying every way finds in %s (seed ${SEED})`,
  { timeout: 300_000 },
  (_sort, graphs, nth) => {
    const tally = {
      compared: 0,
      sound: 0,
      unsound: 0,
      stuck: 0,
      endless: 0,
      dead: 0,
      refused: 0,
      tooBig: 0,
      gaveUp: 0,
    };
    fc.assert(
      fc.property(graphs, (drawing) => {
        const outcome = compileFlow(drawing, context);
        if (outcome.kind === 'refused') {
          tally.refused += 1;
          return;
        }
        const free = drawing.edges.flatMap(({ condition }) => condition?.replace('data.', '') ?? []);
        const truth = tryEveryWay(outcome.flow, { free }, MAX_STATES);
        const whole = checkWays(drawing, context, { knows: false, shrinks: false });
        const smaller = checkWays(drawing, context, { knows: false });
        const gaveUp = (problems: readonly FlowProblem[]) => problems.some(({ code }) => code === 'soundness.gave-up');
        if (gaveUp(smaller)) tally.gaveUp += 1;
        // Where it gives up it says so; nothing more is asked of it then. The smaller net never gives up before.
        if (!gaveUp(whole)) expectAlike(factsOf(smaller), factsOf(whole));
        if (!truth.isWhole || gaveUp(smaller)) {
          tally.tooBig += 1;
          return;
        }
        tally.compared += 1;
        count(tally, smaller, truth);
        expectSame(smaller, truth, drawing);
      }),
      { numRuns: RUNS, seed: SEED + nth },
    );
    console.info(`seed ${SEED}: ${JSON.stringify(tally)}`);
    expect(Math.min(tally.sound, tally.unsound)).toBeGreaterThan(tally.compared / 5);
  },
);

const isFault = ({ code }: FlowProblem) => /^(join|merge|flow)\./.test(code);

function count(tally: Record<string, number>, problems: readonly FlowProblem[], truth: EveryWay): void {
  const add = (name: string, isSo: boolean) => {
    if (isSo) tally[name] = (tally[name] ?? 0) + 1;
  };
  add('sound', !problems.some(isFault));
  add('unsound', problems.some(isFault));
  add('stuck', truth.stuck.size > 0);
  add('endless', !truth.canEnd);
  add(
    'dead',
    problems.some(({ code }) => code === 'node.dead'),
  );
}

/** What was found, without the words: a smaller net may show it by another way. */
function factsOf(problems: readonly FlowProblem[]): readonly string[] {
  const facts = problems.map(({ code, nodeId, edgeId }) => {
    if (code === 'join.deadlock' || code === 'flow.tokens-left') return `stuck ${nodeId}`;
    // Of several places where two tokens of one branch are seen, the smaller net may have another one left.
    if (/doubled/.test(code)) return 'doubled';
    return code === 'flow.cannot-complete' ? code : `${code} ${edgeId ?? nodeId}`;
  });
  return [...new Set(facts)].sort();
}

/** Where tokens pile up, the whole net is not looked at to its end, and the smaller one may tell more. */
function expectAlike(smaller: readonly string[], whole: readonly string[]): void {
  const stuckIn = (facts: readonly string[]) => facts.filter((fact) => fact.startsWith('stuck'));
  if (whole.includes('doubled')) expect(stuckIn(smaller)).toEqual(expect.arrayContaining([...stuckIn(whole)]));
  else expect(smaller).toEqual(whole);
}

function expectSame(problems: readonly FlowProblem[], truth: EveryWay, { nodes }: Drawing): void {
  const nodesOf = (...wanted: readonly string[]) =>
    problems.flatMap(({ code, nodeId }) => (wanted.includes(code) && nodeId !== undefined ? [nodeId] : [])).sort();
  expect(nodesOf('join.deadlock', 'flow.tokens-left')).toEqual([...truth.stuck].sort());
  expect(problems.some(({ code }) => code === 'flow.cannot-complete')).toBe(!truth.canEnd);
  // The engine does not say of a boundary event that it was entered.
  const isTold = (id: string) => !/^(timer|beside)/.test(id);
  const dead = nodes.map(({ id }) => id).filter((id) => !truth.entered.has(id) && isTold(id));
  expect(nodesOf('node.dead').filter(isTold)).toEqual(dead.sort());
  for (const { code, edgeId } of problems) if (code === 'edge.dead') expect(truth.taken).not.toContain(edgeId);
}
