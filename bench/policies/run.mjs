// Measures what row level security costs: the lists of the product on 200,000 items, with their policies and without.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import knex from 'knex';
import { machineFacts } from '../measure/machine-facts.mjs';
import { startScratchDatabase } from '../measure/scratch-database.mjs';
import { median } from '../measure/statistics.mjs';
import { writeBetween } from '../measure/write-between.mjs';
import { fill, sizes } from './fill.mjs';

const document = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));
const dist = fileURLToPath(new URL('../../server/dist/', import.meta.url));
const { values: settings } = parseArgs({
  options: { rounds: { type: 'string', default: '41' }, write: { type: 'boolean', default: false } },
});
const load = (file) => import(path.join(dist, file));
const aim = 1.3;

const scratch = await startScratchDatabase();
const { silentLog } = await load('observability/log.js');
const { openDatabase } = await load('db/connections.js');
const database = await openDatabase({ databaseUrl: scratch.url, databasePool: 2, environment: 'test' }, silentLog);
const above = knex({ client: 'pg', connection: adminUrl(), pool: { min: 0, max: 1 } });
try {
  await (await load('db/migrate.js')).migrate(
    database.owner,
    (await load('db/migrations/index.js')).migrations,
    silentLog,
  );
  const facts = await fill(scratch.admin);
  await report(await measureAll(facts));
} finally {
  await Promise.all([database.close(), above.destroy()]);
  await scratch.stop();
}

async function measureAll({ workspace, reader, part }) {
  const { listTasks } = await load('features/tasks/task-list-store.js');
  const { listPosts } = await load('features/posts/post-store.js');
  const { listGroups } = await load('features/groups/group-store.js');
  const tasks = { assignee: null, group: null, status: 'open', after: null, limit: 50 };
  const lists = {
    'tasks of all my groups': (on) => listTasks(on, tasks),
    'tasks of one group': (on) => listTasks(on, { ...tasks, group: 'group-8' }),
    'my tasks': (on) => listTasks(on, { ...tasks, assignee: 'me' }),
    'feed of all my groups': (on) => listPosts(on, { group: null, before: null, limit: 50 }),
    'feed of one group': (on) => listPosts(on, { group: 'group-8', before: null, limit: 50 }),
    'groups with their counts': (on) => listGroups(on, { afterKey: '', archived: false, limit: 50 }),
  };
  const measured = [];
  for (const [name, list] of Object.entries(lists))
    measured.push(await measure(name, list, { workspace, reader, part }));
  return { measured, entering: await measureEntering({ workspace, reader }) };
}

/** The same statement turn about, so that a busy moment of the machine meets both. */
async function measure(name, list, { workspace, reader, part }) {
  const [withPolicies, without, inPart] = [[], [], []];
  let rows = 0;
  for (let round = -3; round < Number(settings.rounds); round++) {
    const guarded = await timed(database.people, { workspace, person: reader }, list);
    const bare = await timed(above, { workspace, person: reader }, list);
    const partial = await timed(database.people, { workspace, person: part }, list);
    if (guarded.rows !== bare.rows)
      throw new Error(`Expected '${name}' to find the same, but found ${guarded.rows} and ${bare.rows} rows.`);
    rows = guarded.rows;
    if (round < 0) continue;
    withPolicies.push(guarded.ms);
    without.push(bare.ms);
    inPart.push(partial.ms);
  }
  return { name, rows, withPolicies: median(withPolicies), without: median(without), inPart: median(inPart) };
}

/** Only the list is timed, not the transaction around it; above policies the context of the person is the same. */
async function timed(pool, { workspace, person }, list) {
  const { entranceOf } = await load('db/context-proof.js');
  const values = await entranceOf(database.people, { workspaceId: workspace, userId: person });
  return pool.transaction(async (transaction) => {
    if (pool === above) await transaction.raw('set local role nativ_app');
    await transaction.raw('select app.enter_as(?, ?, ?)', values);
    if (pool === above) await transaction.raw('reset role');
    const startedAt = performance.now();
    const rows = await list(transaction);
    return { rows: rows.length, ms: performance.now() - startedAt };
  });
}

/** What the proof costs a request: a transaction that enters against one that sets its context plainly, as the engine does. */
async function measureEntering({ workspace, reader }) {
  const { entranceOf } = await load('db/context-proof.js');
  const [proven, plain] = [[], []];
  for (let round = 0; round < 200; round++) {
    const values = await entranceOf(database.people, { workspaceId: workspace, userId: reader });
    await database.people.transaction(async (transaction) => {
      const startedAt = performance.now();
      await transaction.raw('select app.enter_as(?, ?, ?)', values);
      proven.push(performance.now() - startedAt);
      const againAt = performance.now();
      await transaction.raw(
        "select set_config('nativ.x', ?, true), set_config('nativ.y', ?, true)",
        values.slice(0, 2),
      );
      plain.push(performance.now() - againAt);
    });
  }
  return { proven: median(proven), plain: median(plain) };
}

function adminUrl() {
  const { host, port, user, password, database: name } = scratch.admin;
  return { host, port, user, password, database: name };
}

async function report({ measured, entering }) {
  const { rows } = await scratch.owner.query('show server_version');
  const { processor, memory, node, postgres, date } = machineFacts(rows[0].server_version);
  const ms = (number) => number.toFixed(2);
  const text = [
    '| list (first page of 50) | rows | with policies, ms | without, ms | ratio | a classified member, ms |',
    '| --- | --: | --: | --: | --: | --: |',
    ...measured.map(
      (one) =>
        `| ${one.name} | ${one.rows} | ${ms(one.withPolicies)} | ${ms(one.without)} | ${ms(one.withPolicies / one.without)} | ${ms(one.inPart)} |`,
    ),
    '',
    `${sizes.items.toLocaleString('en')} items (each a submission, a case, a task and a post) in ${sizes.groups} groups, a quarter of them classified. The reader manages all groups, so that the same statement finds the same rows; the last column is somebody who sees a quarter of the groups in part. Aim: ${aim}. Medians of ${settings.rounds} rounds. Proving who asks takes ${ms(entering.proven)} ms a transaction; setting the context without a proof took ${ms(entering.plain)} ms. ${processor}, ${memory}; Node ${node}, PostgreSQL ${postgres}; ${date}.`,
  ].join('\n');
  console.log(`${text}\n`);
  if (settings.write) writeBetween(document, 'policies', text);
  const over = measured.filter((one) => one.withPolicies / one.without > aim);
  if (over.length > 0) {
    console.error(`Over the aim of ${aim}: ${over.map(({ name }) => name).join(', ')}.`);
    process.exitCode = 1;
  }
}
