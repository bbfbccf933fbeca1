import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { workspaces } from '../../test/personas.ts';
import { forgetLive } from './forget-store.ts';
import { eventsOfLate, eventsSince, lookForEvents } from './live-store.ts';

let store: TestDatabase;
const open: pg.Client[] = [];
beforeAll(async () => {
  store = await createTestDatabase();
});
beforeEach(() => store.database.owner.raw('delete from vault.live_events'));
afterAll(async () => {
  await Promise.all(open.map((client) => client.end()));
  await store.drop();
});

const here = workspaces.ours;

/** A transaction of its own that has written what it calls itself. */
async function writer(name: string, at = 'clock_timestamp()') {
  const client = new pg.Client({ connectionString: store.url });
  open.push(client);
  await client.connect();
  await client.query('begin');
  await client.query(`insert into vault.live_events (workspace_id, kind, at) values ($1, $2, ${at})`, [here, name]);
  return { commit: () => client.query('commit'), rollback: () => client.query('rollback') };
}
const look = (since: string | null) => lookForEvents(store.database.engine, since, [here], 100);
const kinds = (events: readonly { readonly kind: string }[]) => events.map(({ kind }) => kind);

describe('following the outbox', () => {
  test('sees each event once, in whatever order the transactions commit', async () => {
    const [first, second, third] = [await writer('first'), await writer('second'), await writer('third')];
    let { snapshot } = await look(null);
    const seen: string[][] = [];
    for (const one of [second, third, first]) {
      await one.commit();
      const found = await look(snapshot);
      snapshot = found.snapshot;
      seen.push(kinds(found.events));
    }
    seen.push(kinds((await look(snapshot)).events));

    expect(seen).toEqual([['second'], ['third'], ['first'], []]);
  });

  test('waits for nobody: what commits beside a long transaction is seen at once', async () => {
    const long = await writer('long');
    const { snapshot } = await look(null);
    await (await writer('quick')).commit();
    const found = await look(snapshot);
    await (await writer('next')).commit();
    const next = await look(found.snapshot);
    await long.commit();

    expect([kinds(found.events), kinds(next.events)]).toEqual([['quick'], ['next']]);
    expect(kinds((await look(next.snapshot)).events)).toEqual(['long']);
  });

  test('never sees what was rolled back', async () => {
    const undone = await writer('undone');
    const { snapshot } = await look(null);
    await undone.rollback();

    expect((await look(snapshot)).events).toEqual([]);
  });

  test('misses and doubles nothing while many write at once', async () => {
    let { snapshot } = await look(null);
    const seen: string[] = [];
    const writing = Promise.all(
      Array.from({ length: 8 }, async (_, lane) => {
        for (let turn = 0; turn < 25; turn++) {
          const one = await store.database.owner.transaction().catch(() => null);
          if (one === null) continue;
          await one.raw('insert into vault.live_events (workspace_id, kind) values (?, ?)', [here, `${lane}.${turn}`]);
          await one.raw('select pg_sleep(?)', [((lane * 7 + turn * 3) % 5) / 1000]);
          await one.commit();
        }
        return null;
      }),
    );
    let isDone = false;
    void writing.then(() => {
      isDone = true;
    });
    for (let last = false; !last; ) {
      last = isDone;
      const found = await look(snapshot);
      snapshot = found.snapshot;
      seen.push(...kinds(found.events));
    }
    const { rows } = await store.database.owner.raw('select kind from vault.live_events');

    expect(rows.length).toBeGreaterThan(100);
    expect([...seen].sort()).toEqual(kinds(rows).sort());
  });

  test('sees nothing of workspaces that nobody listens in', async () => {
    const { snapshot } = await look(null);
    await (await writer('ours')).commit();

    expect((await lookForEvents(store.database.engine, snapshot, [workspaces.theirs], 100)).events).toEqual([]);
  });
});

describe('coming back', () => {
  test('gives what was committed since, late commits of earlier transactions with it', async () => {
    const late = await writer('late');
    await (await writer('before')).commit();
    const { position } = await look(null);
    await (await writer('after')).commit();
    await late.commit();
    const since = kinds(await eventsSince(store.database.engine, here, position, 100));

    expect(since).toEqual(expect.arrayContaining(['late', 'after']));
  });

  test('gives somebody who comes for the first time the last seconds', async () => {
    await (await writer('long ago', `now() - interval '1 minute'`)).commit();
    await (await writer('just now')).commit();

    expect(kinds(await eventsOfLate(store.database.engine, here, 15, 100))).toEqual(['just now']);
  });

  test('finds an hour of it, and no more after the sweeper', async () => {
    await (await writer('old', `now() - interval '61 minutes'`)).commit();
    await (await writer('young', `now() - interval '59 minutes'`)).commit();
    await forgetLive(store.database.owner);

    const { rows } = await store.database.owner.raw('select kind from vault.live_events');
    expect(kinds(rows)).toEqual(['young']);
  });
});

test('no role that serves people or runs steps reads the outbox itself', async () => {
  const read = 'select 1 from vault.live_events';

  await expect(store.database.people.raw(read)).rejects.toThrow(/permission denied/);
  await expect(store.database.engine.query(read)).rejects.toThrow(/permission denied/);
  await expect(
    store.database.people.raw("select * from app.live_since(gen_random_uuid(), '0'::xid8, 1)"),
  ).rejects.toThrow(/permission denied/);
});
