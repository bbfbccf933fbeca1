// Measures what watching a flow costs: its counts over a history of 100,000 runs, over a month of it, and a page of the runs at a step.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { machineFacts } from '../measure/machine-facts.mjs';
import { startScratchDatabase } from '../measure/scratch-database.mjs';
import { median } from '../measure/statistics.mjs';
import { writeBetween } from '../measure/write-between.mjs';
import { fill, sizes } from './fill.mjs';

const document = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));
const { values: settings } = parseArgs({
  options: { rounds: { type: 'string', default: '11' }, write: { type: 'boolean', default: false } },
});
/** What somebody waits for without noticing, who has just opened the page on a month. */
const aimMs = 250;
const load = (module) => import(new URL(`../../server/dist/${module}`, import.meta.url));

const scratch = await startScratchDatabase();
const { silentLog } = await load('observability/log.js');
const { openDatabase } = await load('db/connections.js');
const database = await openDatabase({ databaseUrl: scratch.url, databasePool: 2, environment: 'test' }, silentLog);
try {
  const { migrations } = await load('db/migrations/index.js');
  await (await load('db/migrate.js')).migrate(database.owner, migrations, silentLog);
  const { workspace, reader } = await fill(scratch.admin);
  await report(await measure({ workspaceId: workspace, userId: reader, role: 'designer' }));
} finally {
  await database.close();
  await scratch.stop();
}

async function measure(actor) {
  const { WatchingService } = await load('features/watching/watching-service.js');
  const { InstanceService } = await load('features/instances/instance-service.js');
  const watching = new WatchingService(database);
  const instances = new InstanceService(database);
  const daysAgo = (days) => new Date(Date.now() - days * 86_400_000).toISOString();
  const stats =
    (since, version = null) =>
    () =>
      watching.stats(actor, { flow: 'flow', version, since });
  const cases = [
    ['counts of everything there ever was', stats(null)],
    ['counts of the last year', stats(daysAgo(365))],
    ['counts of the last 30 days', stats(daysAgo(30))],
    ['counts of the last 30 days, one version', stats(daysAgo(30), 2)],
    ['a page of the runs at a step', () => instances.list(actor, { flow: 'flow', node: 'answer' }, 51)],
  ];
  const measured = [];
  for (const [name, ask] of cases) measured.push({ name, ms: await timed(ask) });
  return measured;
}

async function timed(ask) {
  const times = [];
  for (let round = 0; round < Number(settings.rounds); round++) {
    const startedAt = performance.now();
    await ask();
    times.push(performance.now() - startedAt);
  }
  return median(times);
}

async function report(measured) {
  const { rows } = await scratch.owner.query('show server_version');
  const { processor, memory, node, postgres, date } = machineFacts(rows[0].server_version);
  const count = (number) => number.toLocaleString('en');
  const text = [
    '| asked for | ms |',
    '| --- | --: |',
    ...measured.map(({ name, ms }) => `| ${name} | ${ms.toFixed(0)} |`),
    '',
    `${count(sizes.instances)} runs of one flow over three years in ${sizes.groups} groups, ${count(sizes.underWay)} of them under way; ${count(sizes.instances * 3 - sizes.underWay * 2)} records of history. With their policies, as a designer who sees them all; medians of ${settings.rounds}. Aim for a month: ${aimMs} ms. ${processor}, ${memory}; Node ${node}, PostgreSQL ${postgres}; ${date}.`,
  ].join('\n');
  console.log(`${text}\n`);
  if (settings.write) writeBetween(document, 'watching', text);
  if (measured.some(({ name, ms }) => name.includes('30 days') && ms > aimMs)) {
    console.error(`Over the aim of ${aimMs} ms for a month.`);
    process.exitCode = 1;
  }
}
