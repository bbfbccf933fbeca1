import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { asEngine } from '../db/engine-transaction.ts';
import { Published } from '../engine/published.ts';
import type { JobKind } from '../engine/step-jobs.ts';
import { silentLog } from '../observability/log.ts';
import { deriveKeys } from '../security/keys.ts';
import { createTestDatabase, type TestDatabase } from '../test/database.ts';
import { cases, workspaces } from '../test/personas.ts';
import { seedPersonas } from '../test/seed-personas.ts';
import { giveUpExhaustedJobs } from './give-up-jobs.ts';
import { type ClaimedJob, holdJob, type JobHandler, type JobHandlers } from './job-handler.ts';
import { JobWorker } from './job-worker.ts';

let store: TestDatabase;
let workers: JobWorker[] = [];
beforeAll(async () => {
  store = await createTestDatabase();
  await seedPersonas(store.database.owner);
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  workers = [];
  await store.database.owner.raw(
    'delete from graphile_worker._private_jobs; delete from jobs.nodes; delete from nativ.incidents where number is null',
  );
});
afterAll(() => store.drop());

const instanceId = cases.legal.instance;

/** Starts a worker whose jobs of the kind 'continue' do this. */
function startWorker(run: JobHandler['run'], giveUp: JobHandler['giveUp'] = async () => false): JobWorker {
  const { engine } = store.database;
  const handler: JobHandler = { run, giveUp };
  const kinds: readonly JobKind[] = ['callHttp', 'startInstance', 'cancelCalled', 'answerCaller', 'continue'];
  const handlers = Object.fromEntries(kinds.map((kind) => [kind, handler])) as unknown as JobHandlers;
  const parts = {
    engine,
    published: new Published(engine, deriveKeys('a secret of at least thirty-two characters')),
    handlers,
    log: silentLog,
  };
  const worker = new JobWorker({
    databaseUrl: store.url,
    handlers,
    log: silentLog,
    giveUp: () => giveUpExhaustedJobs(parts),
    concurrency: 4,
  });
  workers.push(worker);
  worker.start();
  return worker;
}

function enqueue(count = 1, maxAttempts = 10): Promise<void> {
  const jobs = Array.from({ length: count }, (_, index) => ({
    kind: 'continue',
    payload: { instanceId, callId: String(index) },
    max_attempts: maxAttempts,
    run_at: null,
  }));
  return asEngine(store.database.engine, workspaces.ours, async (client) => {
    await client.query('select app.enqueue($1, $2)', [workspaces.ours, JSON.stringify(jobs)]);
  });
}

const sql = async (text: string) => (await store.database.owner.raw(text)).rows;
const incidents = () => sql('select code, job, options, closed_at from nativ.incidents where number is null');

test('two workers do each job once, with the workspace that it is for', async () => {
  const done: string[] = [];
  const run = async ({ payload }: ClaimedJob) => {
    done.push(`${payload.workspaceId}/${payload.callId}`);
  };
  startWorker(run);
  startWorker(run);

  await enqueue(100);

  await expect.poll(() => done.length).toBe(100);
  await sleep(200);
  expect(new Set(done).size).toBe(100);
  expect(done[0]).toContain(workspaces.ours);
});

test('a job that was not committed is not there', async () => {
  const done: string[] = [];
  startWorker(async ({ id }) => void done.push(id));
  await sleep(300);

  await asEngine(store.database.engine, workspaces.ours, async (client) => {
    const job = { kind: 'continue', payload: { instanceId }, max_attempts: 3 };
    await client.query('select app.enqueue($1, $2)', [workspaces.ours, JSON.stringify([job])]);
    throw new Error('no');
  }).catch(() => {});
  await sleep(500);

  expect(done).toEqual([]);
});

test('the jobs of a dead node run elsewhere within ten seconds, those of a frozen one stay its own', async () => {
  await enqueue(2);
  const frozen = new pg.Client(store.url);
  frozen.on('error', () => {});
  await frozen.connect();
  await frozen.query('select pg_advisory_lock(77, 1001)');
  await sql("insert into jobs.nodes values (1001, '{pool-frozen}'), (1002, '{pool-dead}')");
  await sql(
    "update graphile_worker._private_jobs set locked_at = now(), attempts = 1, locked_by = case when payload ->> 'callId' = '0' then 'pool-frozen' else 'pool-dead' end",
  );
  const done: (string | undefined)[] = [];
  const startedAt = performance.now();

  startWorker(async ({ payload }) => void done.push(payload.callId));

  await expect.poll(() => done).toEqual(['1']);
  expect(performance.now() - startedAt).toBeLessThan(10_000);
  await sleep(2_500);
  expect(done).toEqual(['1']);

  await frozen.end();
  await expect.poll(() => done).toEqual(['1', '0']);
});

test('frees the jobs of a node that died before it said its name', async () => {
  await enqueue();
  await sql(
    "update graphile_worker._private_jobs set locked_at = now() - interval '11 seconds', attempts = 1, locked_by = 'pool-nameless'",
  );
  const done: string[] = [];

  startWorker(async ({ id }) => void done.push(id));

  await expect.poll(() => done.length).toBe(1);
});

test('what a worker did is not recorded once another has its job', async () => {
  const recorded: number[] = [];
  let isFirst = true;
  startWorker(async (job) => {
    if (isFirst) {
      isFirst = false;
      // The worker freezes here; meanwhile its job is freed and taken by another.
      await sql(`update graphile_worker._private_jobs set locked_by = null, locked_at = null where id = ${job.id}`);
      await expect.poll(() => recorded.length).toBe(1);
    }
    await asEngine(store.database.engine, workspaces.ours, async (client) => {
      await holdJob(client, job);
      recorded.push(job.attempt);
    });
  });

  await enqueue();
  await expect.poll(() => sql('select 1 from graphile_worker._private_jobs')).toEqual([]);

  await sleep(300);
  expect(recorded).toEqual([2]);
});

test('a job that kills its worker each time becomes an incident, and holds up no other', async () => {
  await enqueue(1, 3);
  // As a worker leaves it that dies in its third and last attempt.
  await sql("update graphile_worker._private_jobs set locked_at = now(), attempts = 3, locked_by = 'pool-dead'");
  await sql("insert into jobs.nodes values (1003, '{pool-dead}')");
  const done: string[] = [];

  startWorker(async ({ id }) => void done.push(id));
  await enqueue();

  await expect.poll(() => done.length).toBe(1);
  await expect.poll(incidents).toMatchObject([
    {
      code: 'job.failed',
      options: ['retry', 'cancel'],
      job: { kind: 'continue', payload: { instanceId, callId: '0' } },
      closed_at: null,
    },
  ]);
  expect(await sql('select 1 from graphile_worker._private_jobs')).toEqual([]);
});

test('a job that fails each time tells the instance where that has a place for it, and else raises an incident', async () => {
  const told: string[] = [];
  startWorker(
    async () => Promise.reject(new Error('does not work')),
    async (_step, { callId = '' }) => {
      told.push(callId);
      if (callId === '1') throw new Error('nor this');
      return true;
    },
  );

  await enqueue(2, 1);

  await expect.poll(() => told.length).toBe(2);
  await expect.poll(incidents).toHaveLength(1);
  expect(await incidents()).toMatchObject([{ job: { payload: { callId: '1' } } }]);
});

test('begins anew when its connections are cut', async () => {
  const done: string[] = [];
  startWorker(async ({ id }) => void done.push(id));
  await enqueue();
  await expect.poll(() => done.length).toBe(1);

  await sql(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'nativ' and datname = current_database() and pid <> pg_backend_pid() and query like '%advisory_lock%'",
  );
  await enqueue();

  await expect.poll(() => done.length).toBe(2);
  await expect.poll(() => sql('select cardinality(pool_ids) as pools from jobs.nodes')).toEqual([{ pools: 1 }]);
});

test('told to stop, lets the job under way end and leaves no trace of the node', async () => {
  let isDone = false;
  let isBegun = false;
  const worker = startWorker(async () => {
    isBegun = true;
    await sleep(500);
    isDone = true;
  });
  await enqueue();
  await expect.poll(() => isBegun).toBe(true);

  await worker.stop();

  expect(isDone).toBe(true);
  expect(await sql('select 1 from jobs.nodes')).toEqual([]);
  expect(await sql('select 1 from graphile_worker._private_jobs')).toEqual([]);
});
