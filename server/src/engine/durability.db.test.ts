import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../test/database.ts';
import { integrityFaults } from '../test/integrity.ts';
import { Ledger, LedgerClient } from '../test/ledger.ts';
import { replayFaults } from '../test/replayed.ts';
import { provisionRequests, requestForm } from '../test/request-flow.ts';
import { seeded } from '../test/seeded.ts';
import { type ServerProcess, startProcess } from '../test/server-process.ts';

/** The same moments on every machine, unless others are asked for, as in runtime/test/fixed-seed.ts. */
const wanted = process.env.NATIV_FUZZ_SEED ?? '20261122';
const seed = wanted === 'random' ? Date.now() % 1_000_000 : Number(wanted);
const random = seeded(seed);
const token = 'an-admin-token-for-tests-and-nothing-else';

let store: TestDatabase;
let server: ServerProcess;
const ledger = new Ledger();
const client = new LedgerClient(ledger, token);

beforeAll(async () => {
  store = await createTestDatabase();
  await start();
  await provisionRequests(client);
});
afterAll(async () => {
  await server?.end('SIGTERM');
  await store?.drop();
});

async function start(): Promise<void> {
  server = startProcess({ DATABASE_URL: store.url, NATIV_SECRET_KEY: 'x'.repeat(32), NATIV_ADMIN_TOKEN: token });
  client.address = await server.ready();
}

let count = 0;
function submitOne() {
  count += 1;
  return client.submit(requestForm, { key: `request-${seed}-${count}`, data: { text: `Request ${count}` } });
}

/** Kills the server outright, starts it anew, and asks again about everything that nobody answered. */
async function killAndRecover(): Promise<void> {
  await server.end('SIGKILL');
  await start();
  await Promise.all(ledger.unknown.map((intent) => client.submit(requestForm, intent)));
  await Promise.all(ledger.unknownCompletions.map((taskId) => client.complete(taskId, { outcome: 'done' })));
}

async function expectWholeStore(): Promise<void> {
  const { owner, engine } = store.database;
  const { acknowledged } = ledger;
  expect(ledger.unknown).toEqual([]);
  expect(ledger.unknownCompletions).toEqual([]);
  const { rows } = await owner.raw(
    'select id, reference, instance_id as "instanceId" from nativ.submissions order by id',
  );
  const promised = acknowledged.map(({ id, reference, instanceId }) => ({ id, reference, instanceId }));
  expect(rows).toEqual(promised.sort((a, b) => (a.id < b.id ? -1 : 1)));
  expect(new Set(acknowledged.map(({ receipt }) => receipt)).size).toBe(acknowledged.length);
  const done = [...ledger.completions].filter(([, known]) => known.kind === 'acknowledged');
  const { rows: completed } = await owner.raw(`select id from nativ.tasks where status = 'completed' order by id`);
  expect(completed.map(({ id }: { id: string }) => id)).toEqual(done.map(([taskId]) => taskId).sort());
  expect(await integrityFaults(owner)).toEqual([]);
  const [workspace] = (await owner.raw('select id from nativ.workspaces')).rows;
  expect(await replayFaults(engine, workspace.id)).toEqual([]);
}

describe('a server that is killed outright', { timeout: 120_000 }, () => {
  test.each([
    ['the submission', 'submissions', 'before insert', 1],
    ['the instance', 'instances', 'before insert or update', 2],
    ['the history', 'history_records', 'before insert', 2],
    ['the task', 'tasks', 'before insert or update', 2],
    ['the post', 'posts', 'before insert', 2],
    ['the post, after it', 'posts', 'after insert', 2],
    ['the commit', 'history_records', 'commit', 2],
  ])('while it writes %s has done either all of the step or none of it', async (_what, table, moment, waiting) => {
    await submitOne();
    const [taskId = ''] = await client.openTasks();
    const fault = await stopAt(table, moment);

    const underWay = [submitOne(), ...(waiting === 2 ? [client.complete(taskId, { outcome: 'done' })] : [])];
    await fault.reached(waiting);
    const killed = server.end('SIGKILL');
    await Promise.all([killed, ...underWay]);
    expect(ledger.unknown).toHaveLength(1);
    expect(ledger.unknownCompletions).toHaveLength(waiting - 1);
    await fault.remove();

    await killAndRecover();

    await expectWholeStore();
  });

  test('at any moment of its work loses nothing that it acknowledged and does nothing twice', async () => {
    const kills = 5;
    let hits = 0;
    for (let round = 1; round <= kills; round++) {
      let isUnderLoad = true;
      const submitting = Array.from({ length: 12 }, async () => {
        while (isUnderLoad) await submitOne();
      });
      const completing = Array.from({ length: 3 }, async () => {
        while (isUnderLoad) {
          const open = await client.openTasks();
          const taskId = open[Math.floor(random() * open.length)];
          if (taskId === undefined) await sleep(5);
          else await client.complete(taskId, { outcome: 'done' });
        }
      });
      await sleep(30 + random() * 400);
      const killed = server.end('SIGKILL');
      isUnderLoad = false;
      await Promise.all([killed, ...submitting, ...completing]);
      if (ledger.unknown.length > 0) hits += 1;
      await killAndRecover();
    }

    expect(hits, `kills that met a request, seed ${seed}`).toBe(kills);
    expect(ledger.acknowledged.length, `seed ${seed}`).toBeGreaterThan(50);
    await expectWholeStore();
  });
});

const faultLock = 7_304_215_777;

/** Makes whatever writes to a table wait there, or before its commit: a fault point that lives in the database of the test, not in the program. */
async function stopAt(table: string, moment: string) {
  const { owner } = store.database;
  const trigger =
    moment === 'commit'
      ? `create constraint trigger fault after insert on nativ.${table} deferrable initially deferred for each row`
      : `create trigger fault ${moment} on nativ.${table} for each statement`;
  await owner.raw(`
    create function nativ.wait_at_fault() returns trigger language plpgsql as
      $$ begin perform pg_advisory_xact_lock(${faultLock}); return null; end $$;
    ${trigger} execute function nativ.wait_at_fault()`);
  const holder = await owner.transaction();
  await holder.raw(`select pg_advisory_xact_lock(${faultLock})`);
  return {
    async reached(count: number) {
      const waiting = async () =>
        (await owner.raw(`select 1 from pg_stat_activity where wait_event_type = 'Lock' and wait_event = 'advisory'`))
          .rows;
      await expect.poll(waiting, { timeout: 10_000, interval: 20 }).toHaveLength(count);
    },
    /** Lets the database finish what nobody waits for any more, and takes the fault away. */
    async remove() {
      await holder.rollback();
      await owner.raw(`drop trigger fault on nativ.${table}; drop function nativ.wait_at_fault()`);
    },
  };
}
