import knex, { type Knex } from 'knex';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../observability/log.ts';
import { createTestDatabase, type TestDatabase } from '../test/database.ts';
import { ownerConnection } from './connection-settings.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

const added = {
  '9001-example': { up: async (trx: Knex) => void (await trx.raw('create table example (id int primary key)')) },
  '9002-example': { up: async (trx: Knex) => void (await trx.raw('insert into example values (1)')) },
};
const broken = { '9003-broken': { up: async (trx: Knex) => void (await trx.raw('insert into example values (1)')) } };
const all = { ...migrations, ...added };

describe('migrate', () => {
  let nodes: readonly Knex[];
  beforeEach(() => {
    const connection = ownerConnection(test.url) as Knex.PgConnectionConfig;
    nodes = Array.from({ length: 4 }, () => knex({ client: 'pg', connection, pool: { min: 0, max: 1 } }));
    return () => Promise.all(nodes.map((node) => node.destroy()));
  });

  it('runs each step once when several servers start at once', async () => {
    const ran = await Promise.all(nodes.map((node) => migrate(node, all, silentLog)));

    expect(ran.filter((names) => names.length > 0)).toEqual([['9001-example', '9002-example']]);
    expect(await test.database.owner('example').select()).toEqual([{ id: 1 }]);
  });

  it('finds what it did again when the owner is called like one of its schemas, as in the guide', async () => {
    const [node] = nodes as [Knex];
    await migrate(node, all, silentLog);
    await node.raw('create schema authorization current_user');

    const again = await migrate(node, all, silentLog);

    expect(again).toEqual([]);
    await node.raw('drop schema ?? cascade', [new URL(test.url).username]);
  });

  it('leaves everything as it was when a step fails, and works again once it is mended', async () => {
    const more = { '9003-a': { up: async (trx: Knex) => void (await trx.raw('create table half (id int)')) } };
    const failing = { ...all, ...more, '9004-broken': broken['9003-broken'] };

    await expect(migrate(test.database.owner, failing, silentLog)).rejects.toThrow('duplicate key');
    expect(await test.database.owner.schema.hasTable('half')).toBe(false);
    expect(await migrate(test.database.owner, { ...all, ...more }, silentLog)).toEqual(['9003-a']);
  });

  it('refuses a database that a later release has changed', async () => {
    await expect(migrate(test.database.owner, migrations, silentLog)).rejects.toThrow(
      "the later change '9001-example'",
    );
  });

  it('refuses a list that is out of order', async () => {
    const reversed = { '9002-b': added['9002-example'], '9001-a': added['9001-example'] };

    await expect(migrate(test.database.owner, reversed, silentLog)).rejects.toThrow('in the order of their names');
  });
});
