// Measures the work space ten years on: what each screen takes at the API under policies, one at a time, and all together under load.
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { machineFacts } from '../measure/machine-facts.mjs';
import { postgresSeconds, processSeconds } from '../measure/processor-time.mjs';
import { startScratchDatabase } from '../measure/scratch-database.mjs';
import { median, quantile } from '../measure/statistics.mjs';
import { writeBetween } from '../measure/write-between.mjs';
import { startNativ } from '../submit/variants.mjs';
import { fill, sizes } from './fill.mjs';
import { signIn } from './reader.mjs';
import { openedAllDay, screens } from './screens.mjs';

const document = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));
const { values: settings } = parseArgs({
  options: {
    rounds: { type: 'string', default: '120' },
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '20' },
    only: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const readers = 18;
const aims = { screenMs: 100, loadMs: 300 };

const database = await startScratchDatabase();
let program = null;
try {
  program = await startNativ(database, [], async () => {});
  await fill(database.admin, (line) => console.log(line));
  const people = [];
  for (let one = 1; one <= readers; one++) people.push(await signIn(program.port, one));
  const wanted = Object.entries(screens).filter(([name]) => !settings.only || settings.only.split(',').includes(name));
  const measured = [];
  for (const [name, open] of wanted) measured.push(await measureScreen(name, open, people));
  const underLoad = await measureLoad(
    wanted.filter(([name]) => openedAllDay.includes(name)).map(([, open]) => open),
    people,
  );
  await report(measured, underLoad);
} finally {
  await program?.stop();
  await database.stop();
}

/** One screen after another, by somebody else each time. The first rounds are not counted: statements are planned anew five times. */
async function measureScreen(name, open, people) {
  const times = [];
  for (let round = -3 * readers; round < Number(settings.rounds); round++) {
    const person = people[(round + 3 * readers) % readers];
    const startedAt = performance.now();
    await Promise.all(open(person, round + 3 * readers));
    if (round >= 0) times.push(performance.now() - startedAt);
  }
  return { name, p50: median(times), p95: quantile(times, 0.95), most: Math.max(...times) };
}

/** So many requests a second whatever the answers take, each timed from when it was due, so that a server that falls behind is seen to. */
async function measureLoad(opens, people) {
  const [rate, seconds] = [Number(settings.rate), Number(settings.seconds)];
  const times = [];
  const failures = [];
  const before = { server: processSeconds(program.pid), postgres: postgresSeconds(database.pid()) };
  const startedAt = performance.now();
  const underWay = [];
  let sent = 0;
  for (let screen = 0; sent < rate * seconds; screen++) {
    const dueAt = startedAt + (sent / rate) * 1000;
    await sleep(Math.max(0, dueAt - performance.now()));
    const asked = opens[screen % opens.length](people[(screen * 7) % readers], screen);
    sent += asked.length;
    for (const one of asked)
      underWay.push(
        one.then(
          () => times.push(performance.now() - dueAt),
          (error) => failures.push(error.message),
        ),
      );
  }
  await Promise.all(underWay);
  const wall = (performance.now() - startedAt) / 1000;
  return {
    rate: sent / wall,
    failures,
    p50: median(times),
    p99: quantile(times, 0.99),
    server: (processSeconds(program.pid) - before.server) / wall,
    postgres: (postgresSeconds(database.pid()) - before.postgres) / wall,
  };
}

async function report(measured, load) {
  const { rows } = await database.owner.query('show server_version');
  const { processor, memory, node, postgres, date } = machineFacts(rows[0].server_version);
  const ms = (number) => number.toFixed(1);
  const items = sizes.cases + sizes.ownTasks + sizes.posts;
  const text = [
    '| screen | median, ms | p95, ms | most, ms |',
    '| --- | --: | --: | --: |',
    ...measured.map(({ name, p50, p95, most }) => `| ${name} | ${ms(p50)} | ${ms(p95)} | ${ms(most)} |`),
    '',
    `Under load: ${load.rate.toFixed(0)} reads a second, median ${ms(load.p50)} ms, p99 ${ms(load.p99)} ms, ${load.failures.length} failed; the server used ${load.server.toFixed(2)} cores, Postgres ${load.postgres.toFixed(2)}.`,
    '',
    `${items.toLocaleString('en')} tasks and posts of ${sizes.cases.toLocaleString('en')} cases, ${sizes.people} people in ${sizes.groups} groups, ${(sizes.cases * sizes.recordsOfACase).toLocaleString('en')} entries of history. Over HTTP, signed in, as ${readers} people in turn; a screen is all that it asks for at once. The load is made of ${openedAllDay.join(', ')} in turn and comes from the same machine. Aims: p95 ${aims.screenMs} ms, and under load p99 ${aims.loadMs} ms. ${processor}, ${memory}; Node ${node}, PostgreSQL ${postgres}; ${date}.`,
  ].join('\n');
  console.log(`\n${text}\n`);
  if (settings.write) writeBetween(document, 'workspace', text);
  for (const failure of new Set(load.failures)) console.error(failure);
  if (load.failures.length > 0) process.exitCode = 1;
}
