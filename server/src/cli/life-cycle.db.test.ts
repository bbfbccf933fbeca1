import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ownerDatabase, ownerRole } from '../db/embedded/owner-database.ts';
import { isPostmasterOf, readPostmaster } from '../db/embedded/postmaster.ts';
import { copyOf, preparedFolder } from '../test/prepared-folder.ts';
import { type ServerProcess, startProcess, startWithNpm, temporaryFolder } from '../test/server-process.ts';

/** As a first start leaves it; what begins with an empty folder says so. */
let prepared: string;
let folder: string;
let processes: ServerProcess[];

beforeAll(async () => {
  prepared = await preparedFolder();
});
afterAll(() => rmSync(prepared, { recursive: true, force: true }));

beforeEach(() => {
  folder = temporaryFolder();
  processes = [];
});
afterEach(async () => {
  for (const { child, end } of processes)
    if (child.exitCode === null && child.signalCode === null) await end('SIGTERM');
  await expect.poll(postmasterRuns).toBe(false);
  rmSync(folder, { recursive: true, force: true });
});

/** Goes on with what a server has kept in the folder before. */
function startAgain(): ServerProcess {
  keepFolder();
  return start();
}

/** Has in the folder what a server keeps there: making it anew would take longer than what is then looked at. */
function keepFolder(): void {
  rmSync(folder, { recursive: true, force: true });
  folder = copyOf(prepared);
}

function start(settings: Readonly<Record<string, string>> = {}): ServerProcess {
  const started = startProcess({ NATIV_DATA_DIR: folder, ...settings });
  processes.push(started);
  return started;
}

const cluster = () => path.join(folder, 'postgres');
const postmasterRuns = () => {
  const found = readPostmaster(cluster());
  return found !== null && isPostmasterOf(found.pid, cluster());
};

/** Runs a statement as the owner of the schema, beside the server. */
async function query(statement: string): Promise<readonly unknown[]> {
  const password = readFileSync(path.join(folder, 'postgres-owner-password'), 'utf8').trim();
  const port = readPostmaster(cluster())?.port;
  const client = new pg.Client(`postgres://${ownerRole}:${password}@127.0.0.1:${port}/${ownerDatabase}`);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

const readiness = async (address: string) => (await fetch(`${address}/readyz`)).status;

describe('the life of a server with the embedded Postgres', () => {
  it('ends in order on SIGTERM to npm start', async () => {
    keepFolder();
    const started = startWithNpm({ NATIV_DATA_DIR: folder });
    processes.push(started);
    await started.ready();

    expect(await started.end('SIGTERM')).toBe(0);
    await expect.poll(postmasterRuns).toBe(false);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends in order on %s, its Postgres too, and finds its data again',
    async (signal) => {
      const first = startAgain();
      await first.ready();
      await query('create table kept (n int); insert into kept values (7)');

      expect(await first.end(signal)).toBe(0);
      expect(postmasterRuns()).toBe(false);
      expect(existsSync(path.join(folder, 'nativ.lock'))).toBe(false);

      await start().ready();
      expect(await query('select n from kept')).toEqual([{ n: 7 }]);
    },
  );

  it('starts again by itself after kill -9 of the server', async () => {
    const first = startAgain();
    await first.ready();
    await query('create table kept (n int); insert into kept values (7)');

    await first.end('SIGKILL');

    expect(await readiness(await start().ready())).toBe(200);
    expect(await query('select n from kept')).toEqual([{ n: 7 }]);
  });

  it('starts its Postgres again after kill -9 of that one, on the same port', async () => {
    const address = await startAgain().ready();
    await query('create table kept (n int); insert into kept values (7)');
    const before = readPostmaster(cluster());

    process.kill(before?.pid ?? 0, 'SIGKILL');

    await expect.poll(() => readPostmaster(cluster())?.pid !== before?.pid).toBe(true);
    await expect.poll(() => readiness(address)).toBe(200);
    expect(readPostmaster(cluster())?.port).toBe(before?.port);
    expect(await query('select n from kept')).toEqual([{ n: 7 }]);
  });

  it('starts again after kill -9 of both at once', async () => {
    const first = startAgain();
    await first.ready();
    await query('create table kept (n int); insert into kept values (7)');

    process.kill(readPostmaster(cluster())?.pid ?? 0, 'SIGKILL');
    await first.end('SIGKILL');

    await start().ready();
    expect(await query('select n from kept')).toEqual([{ n: 7 }]);
  });

  it('lets one server have a data folder and tells the second so in one sentence', async () => {
    const first = startAgain();
    await first.ready();

    const second = start();

    expect(await second.exitCode()).toBe(1);
    expect(second.output()).toBe(
      `Expected the data folder '${folder}' to be free, but another server (process ${first.child.pid}) is using it. Stop that one first, or set NATIV_DATA_DIR to another folder.\n`,
    );
  });

  it('lets one of two that start at once on an empty folder have it', async () => {
    const both = [start(), start()];

    const outcomes = await Promise.all(both.map((one) => Promise.race([one.ready(), one.exitCode()]).catch(() => 1)));

    expect(outcomes.filter((outcome) => outcome === 1)).toHaveLength(1);
    expect(outcomes.filter((outcome) => typeof outcome === 'string')).toHaveLength(1);
  });

  it('takes no notice of a lock whose process id now belongs to another program', async () => {
    keepFolder();
    writeFileSync(path.join(folder, 'nativ.lock'), `${process.pid} some-boot 12345\n`);

    expect(await readiness(await start().ready())).toBe(200);
  });

  it('answers 503 and never an acknowledgement until it is ready', async () => {
    const port = await freePort();
    const server = start({ PORT: String(port) });
    const statuses = new Set<number>();
    let isReady = false;
    const ready = server.ready().then(() => {
      isReady = true;
    });

    while (!isReady) {
      const answer = await fetch(`http://127.0.0.1:${port}/api/v1/openapi.json`).catch(() => null);
      // Whoever asks without a pause takes from the server what it needs to start.
      await sleep(10);
      if (answer === null) continue;
      statuses.add(answer.status);
      if (answer.status === 503) expect(answer.headers.get('retry-after')).toBe('2');
    }
    await ready;

    expect([...statuses].filter((status) => status !== 200)).toEqual([503]);
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  });
});

describe('trouble that the operator can mend', () => {
  const url = 'postgres://nobody:wrong@127.0.0.1:1/nativ';
  const secret = 'x'.repeat(32);

  it.each([
    ['an unknown setting', { NATIV_BASE_ULR: 'x' }, /'NATIV_BASE_ULR'.*Did you mean NATIV_BASE_URL\?/],
    ['a malformed setting', { PORT: 'eighty' }, /PORT to be a whole number from 0 to 65535, but found 'eighty'/],
    [
      'a database that does not answer',
      { DATABASE_URL: url, NATIV_SECRET_KEY: secret },
      /127\.0\.0\.1:1\/nativ.*nothing listens there/,
    ],
    ['a database without a secret key', { DATABASE_URL: url }, /NATIV_SECRET_KEY to be set beside DATABASE_URL/],
    ['a data folder that is a file', { NATIV_DATA_DIR: '/dev/null' }, /write in the data folder '\/dev\/null'/],
    ['a host that is not of this machine', { HOST: '192.0.2.1' }, /HOST to be an address of this machine/],
  ])('says in one sentence what is wrong with %s', async (_what, settings: Record<string, string>, sentence) => {
    const server = start(settings);

    expect(await server.exitCode()).toBe(1);
    expect(server.output()).toMatch(sentence);
    expect(server.output().trim().split('\n')).toHaveLength(1);
  });

  it('says in one sentence that the port is taken', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
    });

    const server = start({ PORT: String(port) });

    expect(await server.exitCode()).toBe(1);
    expect(server.output()).toContain(`Expected port ${port} to be free`);
    other.close();
  });

  it('never prints the password of the database', async () => {
    const server = start({ DATABASE_URL: 'postgres://nobody:hunter2@127.0.0.1:1/nativ', NATIV_SECRET_KEY: secret });

    await server.exitCode();

    expect(server.output()).not.toContain('hunter2');
  });
});

async function freePort(): Promise<number> {
  const probe = createServer();
  const port = await new Promise<number>((resolve) => {
    probe.listen(0, '127.0.0.1', () => resolve((probe.address() as { port: number }).port));
  });
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
