import type { Pool } from 'pg';
import { asEngine } from '../db/engine-transaction.ts';
import { Published } from '../engine/published.ts';
import { type Replayed, replayInstance } from '../engine/replay-instance.ts';
import { deriveKeys } from '../security/keys.ts';
import { testConfig } from './database.ts';

/** Replays the history of every instance of a workspace; gives the ids of those whose stored state it does not give. */
export async function replayFaults(engine: Pool, workspaceId: string): Promise<readonly string[]> {
  const ids = await asEngine(engine, workspaceId, async (client) => {
    const { rows } = await client.query<{ id: string }>('select id from nativ.instances order by id');
    return rows.map(({ id }) => id);
  });
  const published = new Published(engine, testKeys());
  const faults: string[] = [];
  for (const id of ids) {
    const both = await replayOne(engine, published, workspaceId, id);
    if (both.stored !== both.replayed) faults.push(`${id}: stored ${both.stored}, replayed ${both.replayed}`);
  }
  return faults;
}

/** Replays an instance's history beside its stored state; both as one text each, with keys in one order. */
export function replayed(engine: Pool, workspaceId: string, instanceId: string): Promise<Replayed> {
  return replayOne(engine, new Published(engine, testKeys()), workspaceId, instanceId);
}

async function replayOne(
  engine: Pool,
  published: Published,
  workspaceId: string,
  instanceId: string,
): Promise<Replayed> {
  const keyring = await published.keyring(workspaceId);
  const found = await asEngine(engine, workspaceId, (client) =>
    replayInstance(client, { published, keyring }, instanceId),
  );
  if (!found) throw new Error(`Expected instance '${instanceId}' to exist, but it does not.`);
  return found;
}

const testKeys = () => deriveKeys(testConfig('').secretKey);
