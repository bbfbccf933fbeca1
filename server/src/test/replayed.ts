import { replay } from '@nativ/runtime';
import type { Pool } from 'pg';
import { asEngine } from '../db/engine-transaction.ts';
import { lockInstance, readHistory } from '../engine/advance-store.ts';
import { Published } from '../engine/published.ts';

/** Replays the history of every instance of a workspace; gives the ids of those whose stored state it does not give. */
export async function replayFaults(engine: Pool, workspaceId: string): Promise<readonly string[]> {
  const published = new Published(engine);
  const ids = await asEngine(engine, workspaceId, async (client) => {
    const { rows } = await client.query<{ id: string }>('select id from nativ.instances order by id');
    return rows.map(({ id }) => id);
  });
  const faults: string[] = [];
  for (const id of ids) {
    const { stored, replayed } = await replayOf(engine, published, workspaceId, id);
    if (stored !== replayed) faults.push(`${id}: stored ${stored}, replayed ${replayed}`);
  }
  return faults;
}

async function replayOf(engine: Pool, published: Published, workspaceId: string, instanceId: string) {
  return asEngine(engine, workspaceId, async (client) => {
    const found = await lockInstance(client, instanceId);
    if (!found) throw new Error(`Expected instance '${instanceId}' to exist, but it does not.`);
    const { flow } = await published.flowVersion(client, found.flowVersionId);
    const instance = replay(flow, await readHistory(client, instanceId));
    return { stored: canonical(found.instance), replayed: canonical(instance) };
  });
}

/** One text for equal values, whatever order their keys are stored in. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
