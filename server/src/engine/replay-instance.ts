import { type HistoryRecord, replay } from '@nativ/runtime';
import type { PoolClient } from 'pg';
import type { Keyring } from '../security/keyring.ts';
import { lockInstance, readHistory } from './advance-store.ts';
import type { Published } from './published.ts';

/** The stored state of an instance and the one that its history gives: each as one text, with keys in one order. */
export interface Replayed {
  readonly stored: string;
  readonly replayed: string;
}

/**
 * Replays the history of an instance beside its stored state, in the caller's transaction.
 *
 * @returns null when there is no such instance
 * @throws Error when the records cannot be those of an instance of its flow, naming the record
 */
export async function replayInstance(
  client: PoolClient,
  { published, keyring }: { readonly published: Published; readonly keyring: Keyring },
  instanceId: string,
): Promise<Replayed | null> {
  const found = await lockInstance(client, keyring, instanceId);
  if (!found) return null;
  const records = await readHistory(client, instanceId, { keyring, seal: found.seal });
  const { flow } = await published.flowVersion(client, found.startVersionId);
  const versions = new Map<string, typeof flow>();
  for (const id of versionsIn(records)) versions.set(id, (await published.flowVersion(client, id)).flow);
  const instance = replay(flow, records, (id) => {
    const version = versions.get(id);
    if (!version) throw new Error(`Expected flow version '${id}' to exist, but it does not.`);
    return version;
  });
  return { stored: canonical(found.instance), replayed: canonical(instance) };
}

/** The ids of the versions that an instance was moved to: the shell names versions by them. */
function versionsIn(records: readonly HistoryRecord[]): string[] {
  return records.flatMap(({ cause }) => (cause.kind === 'migrate' ? [cause.toVersion] : []));
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
