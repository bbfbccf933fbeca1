// Measures how long after its commit a new task is heard of by everybody who has a screen open, and what listening costs.
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { uuidv7 } from 'uuidv7';
import { machineFacts } from '../measure/machine-facts.mjs';
import { processSeconds } from '../measure/processor-time.mjs';
import { startScratchDatabase } from '../measure/scratch-database.mjs';
import { quantile } from '../measure/statistics.mjs';
import { writeBetween } from '../measure/write-between.mjs';
import { startNativ } from '../submit/variants.mjs';
import { listen } from './listener.mjs';
import { furnish } from './people.mjs';

const document = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));
const { values: settings } = parseArgs({
  options: {
    listeners: { type: 'string', default: '500' },
    tasks: { type: 'string', default: '60' },
    write: { type: 'boolean', default: false },
  },
});
/** QUALITY: on an open screen within a second of its commit. The screen waits and reads for about half of it. */
const aimMs = 500;

const scratch = await startScratchDatabase();
let server = null;
try {
  server = await startNativ(scratch, [], async () => {});
  await measure(server);
} finally {
  await server?.stop();
  await scratch.stop();
}

async function measure({ port, pid }) {
  const count = Number(settings.listeners);
  const { workspaceId, groupId, people } = await furnish(scratch.owner, count);
  const heard = new Map();
  const streams = [];
  const openedAt = performance.now();
  for (let from = 0; from < people.length; from += 20)
    streams.push(
      ...(await Promise.all(
        people.slice(from, from + 20).map(({ token }) => listen(port, token, (id, at) => heard.get(id)?.push(at))),
      )),
    );
  const openedMs = performance.now() - openedAt;
  await sleep(2_000);
  const quiet = await processorOver(pid, 10_000);
  const sent = new Map();
  const busyFrom = [processSeconds(pid), performance.now()];
  for (let task = 0; task < Number(settings.tasks); task++) {
    const id = uuidv7();
    heard.set(id, []);
    await scratch.owner.query('begin');
    await scratch.owner.query(
      `insert into nativ.tasks (workspace_id, id, group_id, title, created_by) values ($1, $2, $3, '"A task"', $4)`,
      [workspaceId, id, groupId, people[0].id],
    );
    sent.set(id, performance.now());
    await scratch.owner.query('commit');
    await sleep(150 + Math.random() * 300);
  }
  await sleep(2_000);
  const busy = (processSeconds(pid) - busyFrom[0]) / ((performance.now() - busyFrom[1]) / 1000);
  for (const stream of streams) stream.close();
  await report({ heard, sent, count, openedMs, quiet, busy });
}

async function processorOver(pid, ms) {
  const before = processSeconds(pid);
  await sleep(ms);
  return (processSeconds(pid) - before) / (ms / 1000);
}

async function report({ heard, sent, count, openedMs, quiet, busy }) {
  const times = [...sent].flatMap(([id, at]) => heard.get(id).map((when) => when - at));
  const [p50, p95, most] = [0.5, 0.95, 1].map((share) => quantile(times, share));
  const missing = sent.size * count - times.length;
  const { rows } = await scratch.owner.query(`select split_part(current_setting('server_version'), ' ', 1) as version`);
  const { processor, memory, node, postgres, date } = machineFacts(rows[0].version);
  const text = [
    '| who listens | tasks | heard after p50 | p95 | longest | not heard | processor, quiet | processor, busy | all opened in |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    `| ${count} | ${sent.size} | ${p50.toFixed(0)} ms | ${p95.toFixed(0)} ms | ${most.toFixed(0)} ms | ${missing} | ${percent(quiet)} | ${percent(busy)} | ${(openedMs / 1000).toFixed(1)} s |`,
    '',
    `${processor}, ${memory}; Node ${node}, PostgreSQL ${postgres}; ${date}.`,
  ].join('\n');
  console.log(`\n${text}\n`);
  if (settings.write) writeBetween(document, 'live', text);
  if (missing === 0 && p95 <= aimMs) return;
  console.error(
    `Expected everybody to hear of every task within ${aimMs} ms (p95), but found ${p95.toFixed(0)} ms, and ${missing} not heard.`,
  );
  process.exitCode = 1;
}

function percent(share) {
  return `${(share * 100).toFixed(0)}%`;
}
