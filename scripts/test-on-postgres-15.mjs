// `npm run test:db:15`: the database tests on the oldest Postgres that we support, from Debian's package postgresql-15.
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './workspace-root.mjs';

const binaries = process.env.NATIV_TEST_POSTGRES_BIN ?? '/usr/lib/postgresql/15/bin';
if (!existsSync(path.join(binaries, 'initdb'))) {
  console.error(
    `Expected PostgreSQL 15 in '${binaries}', but it is not there. Install Debian's package postgresql-15, or set NATIV_TEST_POSTGRES_BIN to its folder.`,
  );
  process.exit(1);
}

/** Postgres refuses to run as root; Debian's package brings a user for it. */
const identity = process.getuid() === 0 ? postgresUser() : {};
const folder = mkdtempSync(path.join(tmpdir(), 'nativ-postgres-15-'));
if (identity.uid !== undefined) chownSync(folder, identity.uid, identity.gid);
const cluster = path.join(folder, 'cluster');
const port = await freePort();

postgres('initdb', [
  '-D',
  cluster,
  '-U',
  'postgres',
  '--auth=trust',
  '--encoding=UTF8',
  '--lc-ctype=C.UTF-8',
  '--lc-collate=C',
]);
const options = `-p ${port} -k "" -c listen_addresses=127.0.0.1 -c fsync=off`;
postgres('pg_ctl', ['-D', cluster, '-w', '-l', path.join(folder, 'log'), '-o', options, 'start']);
const result = spawnSync('npx', ['vitest', 'run', '--project', 'db', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NATIV_TEST_DATABASE_URL: `postgres://postgres@127.0.0.1:${port}/postgres` },
});
postgres('pg_ctl', ['-D', cluster, '-w', '-m', 'immediate', 'stop']);
rmSync(folder, { recursive: true, force: true });
process.exit(result.status ?? 1);

function postgres(program, args) {
  const { status, error } = spawnSync(path.join(binaries, program), args, {
    ...identity,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`Expected ${program} to succeed, but it ended with ${error?.message ?? status}.`);
}

function postgresUser() {
  const id = (flag) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: found } = probe.address();
      probe.close(() => resolve(found));
    });
  });
}
