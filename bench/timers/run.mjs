// Measures how late timers fire, with few and with many pending, and whether many make a start slower.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { machineFacts } from '../measure/machine-facts.mjs';
import { startProgram } from '../measure/running-program.mjs';
import { serverProgram, startScratchDatabase } from '../measure/scratch-database.mjs';
import { median, quantile } from '../measure/statistics.mjs';
import { writeBetween } from '../measure/write-between.mjs';

const document = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));
const { values: settings } = parseArgs({
  options: {
    seconds: { type: 'string', default: '30' },
    perSecond: { type: 'string', default: '50' },
    pending: { type: 'string', default: '100000' },
    /** Only those that are all overdue at a start, for comparing two builds. */
    overdue: { type: 'boolean', default: false },
    program: { type: 'string', default: serverProgram },
    write: { type: 'boolean', default: false },
  },
});
const perSecond = Number(settings.perSecond);
const count = perSecond * Number(settings.seconds);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

const secrets = {
  NATIV_SECRET_KEY: randomBytes(32).toString('hex'),
  NATIV_ADMIN_TOKEN: randomBytes(32).toString('hex'),
};
const flow = {
  key: 'bench-wait',
  title: 'Waits',
  nodes: [
    { id: 'begin', type: 'manualStart' },
    { id: 'pause', type: 'wait', config: { when: { duration: 'P30D' } } },
    { id: 'done', type: 'end' },
  ],
  edges: [
    { id: 'in', source: 'begin', target: 'pause' },
    { id: 'out', source: 'pause', target: 'done' },
  ],
};

const database = await startScratchDatabase();
try {
  const first = await start();
  await call(first.port, 'POST', '/flows', flow);
  await call(first.port, 'POST', '/flows/bench-wait/publish');
  await first.stop();
  const rows = [];
  for (const pending of [0, Number(settings.pending)]) {
    if (!settings.overdue) rows.push(await measure(pending, 'one after another'));
    rows.push(await measure(pending, 'all overdue at a start'));
  }
  const { rows: version } = await database.owner.query(
    `select split_part(current_setting('server_version'), ' ', 1) as version`,
  );
  report(rows, machineFacts(version[0].version));
} finally {
  await database.stop();
}

async function start() {
  const startedAt = performance.now();
  const program = await startProgram({
    name: 'the server',
    args: [settings.program],
    environment: { NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', DATABASE_URL: database.url, ...secrets },
    logFile: path.join(database.folder, 'nativ-output'),
    port: /"port":(\d+).*"msg":"Ready"/,
  });
  return { ...program, seconds: (performance.now() - startedAt) / 1000 };
}

async function call(port, method, address, body = {}) {
  const response = await fetch(`http://127.0.0.1:${port}/api/v1${address}`, {
    method,
    headers: { Authorization: `Bearer ${secrets.NATIV_ADMIN_TOKEN}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`Expected ${method} ${address} to succeed, but found ${response.status}: ${text}`);
}

/** Runs that wait, started in advance; then a start of the server, and when each of them went on. */
async function measure(pending, how) {
  const { owner } = database;
  await owner.query('delete from nativ.timers');
  const before = await start();
  for (let made = 0; made < count; made += 20)
    await Promise.all(Array.from({ length: 20 }, () => call(before.port, 'POST', '/flows/bench-wait/start')));
  await before.stop();
  await owner.query('drop table if exists bench_due');
  await owner.query('create table bench_due as select id, instance_id, now() as due_at from nativ.timers');
  await owner.query(
    `insert into nativ.timers (workspace_id, id, instance_id, number, node_id, due_at, wake_at)
     select t.workspace_id, gen_random_uuid(), t.instance_id, 1000 + n, 'x', d.at, d.at
     from (select * from nativ.timers limit 1) t, generate_series(1, $1) n, lateral (select now() + interval '1 day' + n * interval '1 second' as at) d`,
    [pending],
  );
  await owner.query('vacuum analyze nativ.timers');
  const first =
    how === 'one after another'
      ? `now() + interval '5 seconds' + n * interval '${1000 / perSecond} milliseconds'`
      : `now() - interval '1 hour'`;
  await owner.query(
    `update bench_due b set due_at = date_trunc('milliseconds', ${first}) from (select id, row_number() over (order by id) as n from bench_due) o where o.id = b.id`,
  );
  await owner.query(
    'update nativ.timers t set due_at = b.due_at, wake_at = b.due_at from bench_due b where b.id = t.id',
  );
  const readyAt = Date.now();
  const program = await start();
  const late = await lateness(how === 'one after another' ? null : readyAt + program.seconds * 1000);
  await program.stop();
  return { pending, how, seconds: program.seconds, late };
}

/** How late each went on, in milliseconds: after its due time, or after the server was there. */
async function lateness(readyAt) {
  const until = Date.now() + 120_000;
  for (;;) {
    const { rows } = await database.owner.query(
      `select extract(epoch from h.at) * 1000 as at, extract(epoch from b.due_at) * 1000 as due, count(*) over (partition by b.id) as times
       from bench_due b join nativ.history_records h on h.instance_id = b.instance_id and h.cause ->> 'kind' = 'fireTimer'`,
    );
    if (rows.length >= count) {
      if (rows.length > count || rows.some(({ times }) => Number(times) !== 1))
        throw new Error(`Expected ${count} timers to fire once each, but found ${rows.length} firings.`);
      const late = rows.map(({ at, due }) => Number(at) - (readyAt ?? Number(due)));
      if (readyAt === null && Math.min(...late) < 0) throw new Error('Expected no timer to fire early, but one did.');
      return late;
    }
    if (Date.now() > until) throw new Error(`Expected ${count} timers to fire, but only ${rows.length} did.`);
    await sleep(500);
  }
}

function report(rows, { processor, memory, node, date, postgres }) {
  const ms = (value) => `${Math.max(0, value).toFixed(0)} ms`;
  const text = [
    '| pending besides | due | server ready after | late p50 | late p99 | late at most |',
    '| --: | --- | --: | --: | --: | --: |',
    ...rows.map(({ pending, how, seconds, late }) => {
      const due =
        how === 'one after another' ? `${count}, ${perSecond} a second` : `${count} at once, an hour before the start`;
      const cells = [
        pending.toLocaleString('en'),
        due,
        `${seconds.toFixed(2)} s`,
        ms(median(late)),
        ms(quantile(late, 0.99)),
        ms(Math.max(...late)),
      ];
      return `| ${cells.join(' | ')} |`;
    }),
    '',
    `Each fired once and none early. ${processor}, ${memory}; Node ${node}${postgres ? `, Postgres ${postgres}` : ''}; ${date}.`,
  ].join('\n');
  console.log(`${text}\n`);
  if (settings.write) writeBetween(document, 'timers', text);
}
