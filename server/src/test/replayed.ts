import { replay } from '@nativ/runtime';
import type { Pool } from 'pg';
import { asEngine } from '../db/engine-transaction.ts';
import { lockInstance, readHistory } from '../engine/advance-store.ts';
import { Published } from '../engine/published.ts';

/** Replays an instance's history beside its stored state; both as one text each, with keys in one order. */
export async function replayed(
  engine: Pool,
  workspaceId: string,
  instanceId: string,
): Promise<{ readonly stored: string; readonly replayed: string }> {
  const published = new Published(engine);
  return asEngine(engine, workspaceId, async (client) => {
    const found = await lockInstance(client, instanceId);
    if (!found) throw new Error(`Expected instance '${instanceId}' to exist, but it does not.`);
    const { flow } = await published.flowVersion(client, found.flowVersionId);
    const instance = replay(flow, await readHistory(client, instanceId));
    return { stored: canonical(found.instance), replayed: canonical(instance) };
  });
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
