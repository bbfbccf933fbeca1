import { setTimeout as sleep } from 'node:timers/promises';
import { keptSecret } from '../../config/kept-secret.ts';
import type { Log } from '../../observability/log.ts';
import { findBinaries } from './binaries.ts';
import { clusterPaths } from './cluster-paths.ts';
import { initialiseCluster } from './initialise-cluster.ts';
import { type Launch, type Launched, launchPostmaster } from './launch-postmaster.ts';
import { chooseOperatingUser } from './operating-user.ts';
import { ownerDatabase, ownerRole, prepareOwnerDatabase } from './owner-database.ts';
import { isPostmasterOf } from './postmaster.ts';
import { watchPostmaster } from './watchdog.ts';

export interface EmbeddedPostgres {
  /** The connection string of the role that owns our schema: all that the rest of the program needs to know. */
  readonly url: string;
  /** The connection string of the cluster's administrator; for tests, which make databases. */
  readonly adminUrl: string;
  /** The process id of the postmaster; another one after it was restarted. */
  pid(): number;
  /** True when a server that was killed had left it running. */
  readonly wasRunning: boolean;
  stop(): Promise<void>;
}

const startTimeoutMs = 120_000;
const supervisionMs = 250;
/** Postgres shuts down within a tenth of a second; past this it is told to drop everything and recover at its next start. */
const stopTimeoutMs = 20_000;

/**
 * Starts the embedded Postgres of a data folder, or takes over the one that a killed server left running, and keeps it
 * running until `stop`: when it dies, it is started again on the same port.
 */
export async function startEmbeddedPostgres(folder: string, log: Log): Promise<EmbeddedPostgres> {
  const paths = clusterPaths(folder);
  const binaries = findBinaries();
  const user = chooseOperatingUser(paths, binaries);
  const adminPassword = keptSecret(paths.adminPassword);
  await initialiseCluster({ paths, binaries, user, adminPassword });
  const launch: Launch = { paths, binaries, user, port: null, timeoutMs: startTimeoutMs };
  const first = await launchPostmaster(launch);
  const supervision = supervise(first, launch, log);
  const address = `127.0.0.1:${first.port}`;
  const adminUrl = `postgres://nativ:${adminPassword}@${address}/postgres`;
  const ownerPassword = keptSecret(paths.ownerPassword);
  try {
    await prepareOwnerDatabase(adminUrl, ownerPassword);
  } catch (error) {
    await supervision.stop();
    throw error;
  }
  return {
    url: `postgres://${ownerRole}:${ownerPassword}@${address}/${ownerDatabase}`,
    adminUrl,
    pid: supervision.pid,
    wasRunning: first.wasRunning,
    stop: supervision.stop,
  };
}

interface Supervision {
  pid(): number;
  stop(): Promise<void>;
}

function supervise(first: Launched, launch: Launch, log: Log): Supervision {
  const { cluster } = launch.paths;
  let current = first;
  let dismiss = watchPostmaster(first.pid, cluster);
  let stopping = false;
  let restart: Promise<void> | null = null;

  async function restartIt(): Promise<void> {
    log.warn({ pid: current.pid }, 'The embedded Postgres has ended unexpectedly; starting it again');
    dismiss();
    try {
      current = await launchPostmaster({ ...launch, port: first.port });
      dismiss = watchPostmaster(current.pid, cluster);
      log.info({ pid: current.pid }, 'The embedded Postgres runs again');
    } catch (error) {
      log.error({ err: error }, 'The embedded Postgres could not be started again; trying once more');
    }
  }

  const timer = setInterval(() => {
    if (stopping || restart || isPostmasterOf(current.pid, cluster)) return;
    restart = restartIt().finally(() => {
      restart = null;
    });
  }, supervisionMs);
  timer.unref();

  return {
    pid: () => current.pid,
    async stop() {
      stopping = true;
      clearInterval(timer);
      await restart;
      await shutDown(current.pid, cluster);
      // Last, so that it still does its work when this program is killed while it waits.
      dismiss();
    },
  };
}

async function shutDown(pid: number, cluster: string): Promise<void> {
  if (!isPostmasterOf(pid, cluster)) return;
  process.kill(pid, 'SIGINT');
  const until = Date.now() + stopTimeoutMs;
  while (isPostmasterOf(pid, cluster)) {
    if (Date.now() > until) return void process.kill(pid, 'SIGQUIT');
    await sleep(10);
  }
}
