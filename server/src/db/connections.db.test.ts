import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../test/database.ts';
import { isRetryable, isUnavailable } from './retryable.ts';
import { cutWhenSilent } from './silence.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

describe('openDatabase', () => {
  it('runs each pool under its role, and RESET ROLE leads back to it', async () => {
    const { people, engine, identity } = test.database;
    const reset = 'reset role; select current_user as role';

    const roles = [
      (await people.raw(reset))[1].rows[0].role,
      ((await engine.query(reset)) as unknown as { rows: { role: string }[] }[])[1]?.rows[0]?.role,
      ((await identity.query(reset)) as unknown as { rows: { role: string }[] }[])[1]?.rows[0]?.role,
    ];

    expect(roles).toEqual(['nativ_app', 'nativ_engine', 'nativ_identity']);
  });

  it('gives none of its roles anything that row level security does not bind', async () => {
    const { rows } = await test.database.engine.query(`
      select rolname from pg_roles
       where rolname in ('nativ_app', 'nativ_engine', 'nativ_identity')
         and (rolsuper or rolbypassrls or rolcanlogin or rolcreaterole or rolcreatedb)`);

    expect(rows).toEqual([]);
  });

  it('gives the pools of people and steps a limit of time for a statement', async () => {
    const { rows } = await test.database.engine.query('show statement_timeout');

    expect(rows).toEqual([{ statement_timeout: '15s' }]);
  });

  it('survives the end of an idle connection', async () => {
    const { engine, owner } = test.database;
    const { rows } = await engine.query('select pg_backend_pid() as pid');

    await owner.raw('select pg_terminate_backend(?)', [rows[0].pid]);
    await expect.poll(() => test.database.isReachable()).toBe(true);
  });

  it('has its broken connections recognised as something to try again', async () => {
    const client = await test.database.engine.connect();
    const { rows } = await client.query('select pg_backend_pid() as pid');
    const ending = client.query('select pg_sleep(20)').catch((error: unknown) => error);

    await test.database.owner.raw('select pg_terminate_backend(?)', [rows[0].pid]);
    const error = await ending;
    client.release(true);

    expect(isRetryable(error)).toBe(true);
  });

  it('has a statement that took too long recognised as something to come back for later, but not at once', async () => {
    const slow = test.database.engine.query('set statement_timeout = 50; select pg_sleep(20)');
    const error = await slow.catch((thrown: unknown) => thrown);

    expect(isUnavailable(error)).toBe(true);
    expect(isRetryable(error)).toBe(false);
  });

  it('cuts a connection on which a statement gets no answer, and no other', async () => {
    const client = new pg.Client(test.url);
    client.on('error', () => {});
    await client.connect();
    cutWhenSilent(client, 200);

    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    const error = await client.query('select pg_sleep(20)').catch((thrown: unknown) => thrown);

    expect(isUnavailable(error)).toBe(true);
    await test.database.owner.raw(
      "select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(20)%' and pid <> pg_backend_pid()",
    );
  });

  it('keeps the values of a statement out of the words of its error', async () => {
    const failing = test.database.people.raw('select ?::int', ['a secret answer']);

    const error = (await failing.catch((thrown: unknown) => thrown)) as Error;
    expect(error.message).toMatch(/^select \$1::int/);
  });
});
