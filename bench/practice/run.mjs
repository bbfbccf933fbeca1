// Measures how long a practice room takes to open, and what fifty people who practise at once cost those who really work.
import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { machineFacts } from '../measure/machine-facts.mjs';
import { postgresSeconds, processSeconds } from '../measure/processor-time.mjs';
import { startScratchDatabase } from '../measure/scratch-database.mjs';
import { quantile } from '../measure/statistics.mjs';
import { writeBetween } from '../measure/write-between.mjs';
import { provision } from '../submit/provision.mjs';
import { startNativ } from '../submit/variants.mjs';
import { learner, lendRoom } from './learner.mjs';
import { liveWork, loads } from './live-work.mjs';

const document = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));
const { values: settings } = parseArgs({
  options: {
    rooms: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '12' },
    rounds: { type: 'string', default: '3' },
    write: { type: 'boolean', default: false },
  },
});
/** Opened in under two seconds; at a usual load, live work notices nothing that a person would; at full load it keeps nine tenths of its pace. */
const aims = { openMs: 2_000, usualP99Ms: 100, share: 0.9 };

const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);
const all = (runs, what) => runs.flatMap((run) => run[what]);
const seconds = (runs) => sum(runs.map((run) => run.seconds));
const rate = (runs) => all(runs, 'sent').length / seconds(runs);

const scratch = await startScratchDatabase();
let server = null;
let token = '';
try {
  server = await startNativ(scratch, [], async (port, adminToken) => {
    token = adminToken;
    await provision(port, adminToken);
  });
  await measure(server.port);
} finally {
  await server?.stop();
  await scratch.stop();
}

async function measure(port) {
  const rooms = [];
  const opened = [];
  for (let number = 0; number < Number(settings.rooms); number++) {
    const from = performance.now();
    const id = await openRoom(port);
    opened.push(performance.now() - from);
    await lendRoom(scratch.owner, id, number);
    rooms.push(id);
  }
  const runs = { usual: { alone: [], beside: [] }, full: { alone: [], beside: [] } };
  // By turns, so that what changes on the machine meanwhile counts for both.
  for (const load of ['usual', 'full'])
    for (let round = 0; round < Number(settings.rounds); round++) {
      const live = () => metered(() => liveWork({ port, token, seconds: Number(settings.seconds), pace: loads[load] }));
      await settled();
      runs[load].alone.push(await live());
      await settled();
      runs[load].beside.push(await besideLearners(port, rooms, live));
    }
  await report({ opened, ...runs });
}

/** What was sent is indexed for the search afterwards, which is not to count for what is measured next. */
async function settled() {
  for (;;) {
    await sleep(2_000);
    const { rows } = await scratch.admin.query('select 1 from jobs.search_queue limit 1');
    if (rows.length === 0) return;
  }
}

/** What is done, and how much of the processors the server and Postgres used meanwhile. */
async function metered(work) {
  const used = () => processSeconds(server.pid) + postgresSeconds(scratch.pid());
  const before = used();
  const done = await work();
  return { ...done, used: used() - before };
}

async function openRoom(port) {
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/practice/rooms`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ purpose: 'free' }),
  });
  const body = await response.json();
  if (!response.ok)
    throw new Error(`Expected a room to be opened, but found ${response.status}: ${JSON.stringify(body)}`);
  return body.id;
}

async function besideLearners(port, rooms, live) {
  const ending = new AbortController();
  setMaxListeners(rooms.length + 10, ending.signal);
  const steps = { times: [], failed: 0 };
  const learners = rooms.map((room) => learner({ port, token, room, signal: ending.signal, steps }));
  await sleep(2_000);
  const done = await live();
  ending.abort();
  await Promise.all(learners);
  return { ...done, steps };
}

function row(name, runs) {
  const times = ['sent', 'read'].flatMap((what) => [0.5, 0.99].map((share) => ms(all(runs, what), share)));
  const cores = (sum(all(runs, 'used')) / seconds(runs)).toFixed(2);
  return `| ${name} | ${rate(runs).toFixed(0)}/s | ${times.join(' | ')} | ${cores} |`;
}

async function report({ opened, usual, full }) {
  const besides = [...usual.beside, ...full.beside];
  const steps = (runs) => runs.flatMap((run) => run.steps.times);
  const failed = sum(besides.map((run) => run.steps.failed));
  const share = rate(full.beside) / rate(full.alone);
  const usualP99 = quantile(all(usual.beside, 'sent'), 0.99);
  const { rows } = await scratch.owner.query(`select split_part(current_setting('server_version'), ' ', 1) as version`);
  const { processor, memory, node, postgres, date } = machineFacts(rows[0].version);
  const step = (runs) => `${ms(steps(runs), 0.5)} (p99 ${ms(steps(runs), 0.99)})`;
  const text = [
    `A room opened in ${ms(opened, 0.5)} (median of ${opened.length}; p95 ${ms(opened, 0.95)}; the last ${opened.at(-1).toFixed(0)} ms).`,
    '',
    '| live work | submissions | p50 | p99 | reads p50 | p99 | cores used |',
    '| --- | --: | --: | --: | --: | --: | --: |',
    row('usual, alone', usual.alone),
    row(`usual, beside ${settings.rooms} who practise`, usual.beside),
    row('as much as is taken, alone', full.alone),
    row(`as much as is taken, beside ${settings.rooms} who practise`, full.beside),
    '',
    `Of its pace alone, live work kept ${(share * 100).toFixed(0)}% where it takes all that there is. Those who practised took ${steps(besides).length} steps meanwhile, ${failed} failed; a step took ${step(usual.beside)} beside usual work and ${step(full.beside)} beside all that is taken.`,
    '',
    `${processor}, ${memory}; Node ${node}, PostgreSQL ${postgres}; ${date}.`,
  ].join('\n');
  console.log(`\n${text}\n`);
  if (settings.write) writeBetween(document, 'practice', text);
  if (quantile(opened, 0.95) <= aims.openMs && usualP99 <= aims.usualP99Ms && share >= aims.share && failed === 0)
    return;
  console.error(
    `Expected rooms within ${aims.openMs} ms, submissions within ${aims.usualP99Ms} ms at usual load, and ${aims.share * 100}% of the pace at full load, but found other than that.`,
  );
  process.exitCode = 1;
}

function ms(times, share) {
  return `${quantile(times, share).toFixed(0)} ms`;
}
