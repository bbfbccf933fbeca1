import type { Settings } from '../config/setting.ts';
import type { Database } from '../db/connections.ts';
import { asEngine } from '../db/engine-transaction.ts';
import { Published } from '../engine/published.ts';
import { replayInstance } from '../engine/replay-instance.ts';
import { describeError } from '../observability/describe-error.ts';
import type { Log } from '../observability/log.ts';
import { Refusal } from '../refusal.ts';
import { deriveKeys } from '../security/keys.ts';
import type { Lifetime } from './lifetime.ts';
import { openStore } from './prepare-store.ts';
import { findWorkspaceOf, listInstanceIds, listWorkspaceIds } from './replay-store.ts';

const pageSize = 200;
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Replays the history of one instance, or of all, and says whether each gives the stored state. Exit code 1 when one
 * does not. It may run beside a server on the same DATABASE_URL: each instance is locked only while it is compared.
 */
export async function replay(settings: Settings, log: Log, lifetime: Lifetime, which: string): Promise<void> {
  if (settings.database.kind === 'embedded') {
    throw new Refusal(
      'Expected DATABASE_URL to be set for a replay, since the embedded database belongs to the server that runs on it, but it is missing. Set it to the database to look at.',
    );
  }
  const { database, config } = await openStore(settings, settings.baseUrl ?? '', log, lifetime);
  const published = new Published(database.engine, deriveKeys(config.secretKey, config));
  const counts = which === '--all' ? await replayAll(database, published) : await replayOne(database, published, which);
  await lifetime.end();
  process.stdout.write(`${counts.same} the same, ${counts.different} different\n`);
  process.exitCode = counts.different === 0 ? 0 : 1;
}

interface Counts {
  same: number;
  different: number;
}

async function replayOne(database: Database, published: Published, instanceId: string): Promise<Counts> {
  const workspaceId = id.test(instanceId) ? await findWorkspaceOf(database, instanceId) : null;
  if (workspaceId === null)
    throw new Refusal(
      `Expected the id of an instance, but '${instanceId}' is none. Copy it from the address of its page.`,
    );
  const counts = { same: 0, different: 0 };
  await compare(database, published, workspaceId, instanceId, counts);
  return counts;
}

async function replayAll(database: Database, published: Published): Promise<Counts> {
  const counts = { same: 0, different: 0 };
  for (const workspaceId of await listWorkspaceIds(database)) {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const ids = await asEngine(database.engine, workspaceId, (client) => listInstanceIds(client, after, pageSize));
      for (const instanceId of ids) await compare(database, published, workspaceId, instanceId, counts);
      const last = ids.at(-1);
      if (last === undefined) break;
      after = last;
    }
  }
  return counts;
}

async function compare(
  { engine }: Database,
  published: Published,
  workspaceId: string,
  instanceId: string,
  counts: Counts,
): Promise<void> {
  const keyring = await published.keyring(workspaceId);
  const trouble = await asEngine(engine, workspaceId, (client) =>
    replayInstance(client, { published, keyring }, instanceId),
  ).then(
    (found) =>
      found && found.stored !== found.replayed ? 'its history gives another state than the stored one' : null,
    (cause) => describeError(cause).message,
  );
  if (trouble === null) counts.same += 1;
  else counts.different += 1;
  if (trouble !== null) process.stdout.write(`${instanceId}: ${trouble}\n`);
}
