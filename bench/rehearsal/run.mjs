// Measures rehearsals of a thousand steps, as a screen makes them, and the scenarios that they are kept as.
import { fileURLToPath } from 'node:url';
import { beginRehearsal, compileFlow, makeMove, runScenario, scenarioOf, viewOf } from '@nativ/runtime';
import { machineFacts } from '../measure/machine-facts.mjs';
import { median } from '../measure/statistics.mjs';
import { writeBetween } from '../measure/write-between.mjs';
import { flows, MOVES } from './flows.mjs';

const ROUNDS = 5;
/** What a rehearsal of a thousand steps may take, in milliseconds. */
const AIM_MS = 1000;
const document = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));
const context = {
  forms: new Map([
    ['inquiry', { schema: { type: 'object', properties: { people: { type: 'array', items: { type: 'string' } } } } }],
  ]),
  groups: new Set(['legal']),
};

const rows = flows.map(measure);
const { processor, node, date } = machineFacts('');
const facts = `Measured on ${date} with Node.js ${node} on ${processor}; medians of ${ROUNDS} rounds, in one process.`;
const head = [
  'flow',
  'nodes',
  'moves',
  'steps',
  'rehearsed, looking at each moment',
  'run as a scenario',
  'memory of all moments',
];
const text = [
  [head, head.map(() => '---'), ...rows.map(({ cells }) => cells)].map((row) => `| ${row.join(' | ')} |`).join('\n'),
  facts,
].join('\n\n');
console.log(text);
if (process.argv.includes('--write')) writeBetween(document, 'rehearsal', text);
const slow = rows.filter(({ ms }) => ms > AIM_MS);
if (slow.length > 0) {
  console.error(
    `Expected every rehearsal of ${MOVES} steps to take at most ${AIM_MS} ms, but ${slow.length} took longer.`,
  );
  process.exitCode = 1;
}

function measure({ name, document: drawn, data, moves }) {
  const compiled = compileFlow(drawn, context);
  if (compiled.kind === 'refused') throw new Error(compiled.problems.map(({ message }) => message).join('\n'));
  const setup = {
    flow: 'main',
    flows: new Map([['main', compiled.flow]]),
    documents: new Map([['main', drawn]]),
    startAt: '2026-03-01T08:00:00.000Z',
    start: { data },
  };
  const rehearsed = Array.from({ length: ROUNDS }, () => timed(() => rehearse(setup, moves)));
  const last = rehearsed[0].result;
  const scenario = scenarioOf(setup, last, name);
  const ran = Array.from({ length: ROUNDS }, () => timed(() => runScenario(setup, scenario)));
  if (!ran.every(({ result }) => result.outcome.passed))
    throw new Error(`Expected '${name}' to pass, but it is broken.`);
  let steps = 0;
  for (let moment = last; moment !== null; moment = moment.previous) steps += moment.steps.length;
  const ms = median(rehearsed.map((each) => each.ms));
  const cells = [
    name,
    String(drawn.nodes.length),
    whole(moves.length),
    whole(steps),
    `${whole(ms)} ms`,
    `${whole(median(ran.map((each) => each.ms)))} ms`,
    `${(memoryOf(setup, moves) / 1e6).toFixed(1)} MB`,
  ];
  return { cells, ms };
}

/** Makes every move, and shows each moment as a screen does. */
function rehearse(setup, moves) {
  let moment = beginRehearsal(setup);
  let open = 0;
  for (const move of moves) {
    const next = makeMove(setup, moment, move);
    if (next.kind === 'trouble') throw new Error(`Expected the move to fit, but: ${next.code}`);
    moment = next;
    open += viewOf(moment).tasks.length;
  }
  if (open < 0 || viewOf(moment).isOver === false) throw new Error('Expected the case to have ended.');
  return moment;
}

function timed(work) {
  const begin = process.hrtime.bigint();
  const result = work();
  return { result, ms: Number(process.hrtime.bigint() - begin) / 1e6 };
}

/** The growth of the heap by all moments of a rehearsal, all of which can be gone back to; needs --expose-gc. */
function memoryOf(setup, moves) {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const kept = rehearse(setup, moves);
  globalThis.gc?.();
  const grown = process.memoryUsage().heapUsed - before;
  return kept.index > 0 ? grown : 0;
}

function whole(number) {
  return Math.round(number).toLocaleString('en');
}
