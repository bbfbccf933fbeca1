import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../observability/log.ts';
import { temporaryFolder } from '../../test/server-process.ts';
import { findBinaries } from './binaries.ts';
import { clusterPaths } from './cluster-paths.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { launchPostmaster } from './launch-postmaster.ts';
import { chooseOperatingUser } from './operating-user.ts';
import { isPostmasterOf } from './postmaster.ts';

let folder: string;
let started: EmbeddedPostgres[];

beforeEach(() => {
  folder = temporaryFolder();
  started = [];
});
afterEach(async () => {
  for (const postgres of started) await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres(folder, silentLog);
  started.push(postgres);
  return postgres;
}

async function ask(url: string, statement: string): Promise<unknown> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query(statement);
  await client.end();
  return rows[0];
}

describe('startEmbeddedPostgres', () => {
  it('gives a database whose owner row level security binds and which knows Hebrew letters', async () => {
    const { url } = await start();

    expect(
      await ask(url, 'select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user'),
    ).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: true,
    });
    expect(
      await ask(url, `select datctype <> 'C' as hebrew from pg_database where datname = current_database()`),
    ).toEqual({
      hebrew: true,
    });
  });

  it('takes over a postmaster that a killed server left running', async () => {
    const first = await start();

    const second = await start();

    expect(second.wasRunning).toBe(true);
    expect(second.pid()).toBe(first.pid());
    expect(await ask(second.url, 'select 1 as one')).toEqual({ one: 1 });
  });

  it('starts although the process id in an old postmaster.pid belongs to another program now', async () => {
    const first = await start();
    await first.stop();
    writeFileSync(
      path.join(folder, 'postgres', 'postmaster.pid'),
      `${process.pid}\n${folder}/postgres\n0\n5432\n\n\n\nready\n`,
    );

    const second = await start();

    expect(second.wasRunning).toBe(false);
    expect(isPostmasterOf(second.pid(), path.join(folder, 'postgres'))).toBe(true);
  });

  it('clears away what a killed set-up left', async () => {
    mkdirSync(path.join(folder, '.new-postgres-abc'));

    await start();

    expect(readdirSync(folder).filter((name) => name.startsWith('.new-'))).toEqual([]);
  });

  it('stops twice without harm, and when its postmaster is gone already', async () => {
    const postgres = await start();
    await postgres.stop();

    await expect(postgres.stop()).resolves.toBeUndefined();
  });

  it('starts one postmaster when two ask at once', async () => {
    const first = await start();
    await first.stop();
    const paths = clusterPaths(folder);
    const binaries = findBinaries();
    const launch = { paths, binaries, user: chooseOperatingUser(paths, binaries), port: null, timeoutMs: 20_000 };

    const both = await Promise.all([launchPostmaster(launch), launchPostmaster(launch)]);

    expect(new Set(both.map(({ pid }) => pid)).size).toBe(1);
    await start();
  });
});
