import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { silentLog } from '../observability/log.ts';
import { asAdmin, withDatabase } from '../test/global-setup.ts';
import { ensureRoles } from './roles.ts';

const name = `nativ_roles_${randomBytes(4).toString('hex')}`;
const login = { role: name, password: 'nativ-roles-test' };
let adminUrl: string;
let major: number;
beforeAll(async () => {
  ({ adminUrl } = inject('testCluster'));
  await asAdmin(adminUrl, async (admin) => {
    const { rows } = await admin.query("select current_setting('server_version_num')::int / 10000 as major");
    major = rows[0].major;
    await admin.query(`create role ${name} login password '${login.password}'`);
    await admin.query(`create database ${name} owner ${name}`);
  });
});
afterAll(() =>
  asAdmin(adminUrl, async (admin) => {
    await admin.query(`drop database ${name} with (force)`);
    await admin.query(`drop role ${name}`);
  }),
);

async function asOwner<T>(use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(withDatabase(adminUrl, name, login));
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
const ensure = () => asOwner((client) => ensureRoles(client, silentLog));
const admin = (sql: string) => asAdmin(adminUrl, (client) => client.query(sql));
const inherits = () =>
  asOwner(
    async (client) => (await client.query("select pg_has_role('nativ_app', 'USAGE') as inherits")).rows[0].inherits,
  );

describe('the user of DATABASE_URL', () => {
  test('is told what an administrator must run where it may not do so itself, and it suffices', async () => {
    const said = await ensure().catch((error: Error) => error.message);
    expect(said).toContain('Have an administrator run this once: ');
    await admin(String(said).split('run this once: ')[1] ?? '');

    await ensure();
    expect(await inherits()).toBe(false);
  });

  test('is bound by no policy of the roles that it becomes, whoever granted them', async () => {
    await admin(`grant nativ_app to ${name}${major < 16 ? '' : ' with inherit true'}`);
    expect(await inherits()).toBe(true);

    const said = String(await ensure().catch((error: Error) => error.message));
    await admin(said.slice(said.search(/(?<=run(?: this once)?: )[A-Z]/)));

    await ensure();
    expect(await inherits()).toBe(false);
  });

  test('ceases to inherit them by itself where it may, as it may before 16', async ({ skip }) => {
    skip(major >= 16);
    await admin(`alter role ${name} createrole`);
    await admin(`grant nativ_app to ${name}`);

    await ensure();
    expect(await inherits()).toBe(false);
  });
});
