import type { Pool } from 'pg';
import { asEngine } from '../db/engine-transaction.ts';
import { Published } from '../engine/published.ts';
import { type Replayed, replayInstance } from '../engine/replay-instance.ts';

/** Replays an instance's history beside its stored state; both as one text each, with keys in one order. */
export async function replayed(engine: Pool, workspaceId: string, instanceId: string): Promise<Replayed> {
  const published = new Published(engine);
  const found = await asEngine(engine, workspaceId, (client) => replayInstance(client, published, instanceId));
  if (!found) throw new Error(`Expected instance '${instanceId}' to exist, but it does not.`);
  return found;
}
