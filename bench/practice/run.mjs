// Measures how long a practice room takes to open, and what fifty people who practise at once cost those who really work.
import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { machineFacts } from '../measure/machine-facts.mjs';
import { startScratchDatabase } from '../measure/scratch-database.mjs';
import { quantile } from '../measure/statistics.mjs';
import { writeBetween } from '../measure/write-between.mjs';
import { provision } from '../submit/provision.mjs';
import { startNativ } from '../submit/variants.mjs';
import { learner, lendRoom } from './learner.mjs';
import { liveWork } from './live-work.mjs';

const document = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));
const { values: settings } = parseArgs({
  options: {
    rooms: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '12' },
    rounds: { type: 'string', default: '3' },
    write: { type: 'boolean', default: false },
  },
});
/** Opened in under two seconds, and live work keeps nine tenths of its pace. */
const aims = { openMs: 2_000, share: 0.9 };

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
  const without = [];
  const beside = [];
  // By turns, so that what changes on the machine meanwhile counts for both.
  for (let round = 0; round < Number(settings.rounds); round++) {
    without.push(await liveWork(port, token, Number(settings.seconds)));
    beside.push(await besideLearners(port, rooms));
  }
  await report({ opened, without, beside });
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

async function besideLearners(port, rooms) {
  const ending = new AbortController();
  setMaxListeners(rooms.length + 10, ending.signal);
  const counts = { done: 0, failed: 0 };
  const learners = rooms.map((room) => learner({ port, token, room, signal: ending.signal, counts }));
  await sleep(2_000);
  const live = await liveWork(port, token, Number(settings.seconds));
  ending.abort();
  await Promise.all(learners);
  return { ...live, steps: counts.done, failed: counts.failed };
}

async function report({ opened, without, beside }) {
  const all = (runs, what) => runs.flatMap((run) => run[what]);
  const rate = (runs) => all(runs, 'sent').length / runs.reduce((sum, { seconds }) => sum + seconds, 0);
  const [alone, together] = [rate(without), rate(beside)];
  const steps = beside.reduce((sum, run) => sum + run.steps, 0);
  const failed = beside.reduce((sum, run) => sum + run.failed, 0);
  const row = (name, runs) =>
    `| ${name} | ${rate(runs).toFixed(0)}/s | ${ms(all(runs, 'sent'), 0.5)} | ${ms(all(runs, 'sent'), 0.99)} | ${ms(all(runs, 'read'), 0.5)} | ${ms(all(runs, 'read'), 0.99)} |`;
  const { rows } = await scratch.owner.query(`select split_part(current_setting('server_version'), ' ', 1) as version`);
  const { processor, memory, node, postgres, date } = machineFacts(rows[0].version);
  const text = [
    `A room opened in ${ms(opened, 0.5)} (median of ${opened.length}; p95 ${ms(opened, 0.95)}; the last ${opened.at(-1).toFixed(0)} ms).`,
    '',
    '| live work | submissions | p50 | p99 | reads p50 | p99 |',
    '| --- | --- | --- | --- | --- | --- |',
    row('alone', without),
    row(`beside ${settings.rooms} who practise`, beside),
    '',
    `Of its pace alone, live work kept ${((together / alone) * 100).toFixed(0)}%. Those who practised took ${steps} steps meanwhile; ${failed} failed.`,
    '',
    `${processor}, ${memory}; Node ${node}, PostgreSQL ${postgres}; ${date}.`,
  ].join('\n');
  console.log(`\n${text}\n`);
  if (settings.write) writeBetween(document, 'practice', text);
  if (quantile(opened, 0.95) <= aims.openMs && together / alone >= aims.share && failed === 0) return;
  console.error(
    `Expected rooms within ${aims.openMs} ms and at least ${aims.share * 100}% of the pace of live work, but found other than that.`,
  );
  process.exitCode = 1;
}

function ms(times, share) {
  return `${quantile(times, share).toFixed(0)} ms`;
}
