import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../../refusal.ts';
import type { ClusterPaths } from './cluster-paths.ts';
import { invocation, type OperatingUser } from './operating-user.ts';
import { postgresEnvironment } from './postgres-environment.ts';
import { isAlive, isPostmasterOf, type Postmaster, readPostmaster } from './postmaster.ts';

export interface Launch {
  readonly paths: ClusterPaths;
  readonly binaries: string;
  readonly user: OperatingUser;
  /** The port to use again after a crash, so that the pools find it; null for any free one. */
  readonly port: number | null;
  readonly timeoutMs: number;
}

export interface Launched extends Postmaster {
  /** True when it was running already: one that a killed server left behind. */
  readonly wasRunning: boolean;
}

/**
 * Gives the postmaster of the cluster: the one that runs already, else a new one. Tries again while an old one is still
 * ending (after a crash its backends hold the shared memory for a moment) or when another program took the port.
 */
export async function launchPostmaster(launch: Launch): Promise<Launched> {
  const { paths, timeoutMs } = launch;
  const until = Date.now() + timeoutMs;
  while (Date.now() < until) {
    const present = readPostmaster(paths.cluster);
    if (present && isPostmasterOf(present.pid, paths.cluster)) {
      if (present.isReady) return { ...present, wasRunning: true };
      await sleep(20);
      continue;
    }
    // The id in the file now belongs to another program; Postgres itself would take that for a running postmaster.
    if (present && isAlive(present.pid)) rmSync(path.join(paths.cluster, 'postmaster.pid'), { force: true });
    const started = await startOnce(launch, until);
    if (started) return { ...started, wasRunning: false };
    await sleep(100);
  }
  throw new Refusal(
    `Expected the embedded Postgres to start within ${timeoutMs / 1000} seconds, but it did not. See '${paths.log}' for its reasons.`,
  );
}

/** Null when it ended for a reason that passes; throws for one that does not. */
async function startOnce(launch: Launch, until: number): Promise<Postmaster | null> {
  const { paths } = launch;
  const logStart = statSync(paths.log, { throwIfNoEntry: false })?.size ?? 0;
  const child = spawnPostmaster(launch, launch.port ?? (await freePort()));
  let ended: { readonly reason: string } | null = null;
  child.on('exit', (code, signal) => {
    ended = { reason: `it ended with ${code ?? signal}` };
  });
  child.on('error', (error) => {
    ended = { reason: error.message };
  });
  while (ended === null && Date.now() < until) {
    const present = readPostmaster(paths.cluster);
    if (present?.pid === child.pid && present?.isReady) return present;
    await sleep(10);
  }
  const said = readFileSync(paths.log).subarray(logStart).toString('utf8');
  if (/lock file|shared memory block|could not bind/.test(said) || ended === null) return null;
  const { reason } = ended as { readonly reason: string };
  throw new Refusal(
    `Expected the embedded Postgres to start, but ${reason}: ${said.trim().slice(-300)}. See '${paths.log}', or set DATABASE_URL to a Postgres of your own.`,
  );
}

function spawnPostmaster({ paths, binaries, user }: Launch, port: number) {
  const { program, args, identity } = invocation(user, path.join(binaries, 'postgres'), [
    '-D',
    paths.cluster,
    ...Object.entries({ ...postgresSettings, port }).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  const log = openSync(paths.log, 'a', 0o600);
  try {
    // Detached, so that Ctrl-C reaches us alone and we can finish requests before the database goes.
    const child = spawn(program, args, {
      ...identity,
      cwd: paths.cluster,
      env: postgresEnvironment(),
      detached: true,
      stdio: ['ignore', log, log],
    });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

/** TCP on the loopback with a password: a socket's path may be too long, and TCP is as fast here (measured, decision 0004). */
const postgresSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  io_method: 'sync',
  max_connections: 100,
  shared_buffers: '128MB',
  max_wal_senders: 0,
  wal_level: 'minimal',
  log_min_messages: 'warning',
  // A refused statement would be logged with its values, which may be somebody's answers.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
