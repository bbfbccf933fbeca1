import { randomBytes } from 'node:crypto';
import type { PoolClient } from 'pg';
import { uuidv7 } from 'uuidv7';
import { type GroupKeyRow, insertGroupKey, readGroupKeys, readKeylessGroups } from './key-store.ts';
import { Keyring } from './keyring.ts';
import type { Keys } from './keys.ts';
import type { MasterKey } from './master-keys.ts';
import { seal, unseal } from './seal.ts';

/**
 * Loads the group keys of a workspace, and makes those that are missing, in the caller's transaction.
 *
 * What is made here must be committed before it seals anything: the transaction must do nothing else.
 */
export async function loadKeyring(client: PoolClient, workspaceId: string, keys: Keys): Promise<Keyring> {
  for (const groupId of await readKeylessGroups(client)) {
    await insertGroupKey(client, workspaceId, newGroupKey(groupId, keys.masters[0]));
  }
  return new Keyring(await readGroupKeys(client), (row) => unwrap(row, keys.masters));
}

/** Wraps a group key with another master key. */
export function rewrap(row: GroupKeyRow, keys: Keys): GroupKeyRow {
  const [current] = keys.masters;
  const key = unwrap(row, keys.masters);
  return { ...row, wrapped: wrap(key, row.id, current), master: current.id };
}

function newGroupKey(groupId: string | null, master: MasterKey): GroupKeyRow {
  const id = uuidv7();
  return { id, groupId, wrapped: wrap(randomBytes(32), id, master), master: master.id };
}

const place = (id: string) => `nativ.group_keys/wrapped/${id}`;
const wrap = (key: Buffer, id: string, master: MasterKey) => seal(master.key, place(id), key.toString('base64'));

function unwrap({ id, wrapped, master }: GroupKeyRow, masters: readonly MasterKey[]): Buffer {
  const found = masters.find((each) => each.id === master);
  if (!found)
    throw new Error(
      `Expected the master key '${master}', which wraps group key '${id}', but it is not among those given. Set NATIV_OLD_SEALING_KEY (or NATIV_SECRET_KEY) to the key that was in use before.`,
    );
  return Buffer.from(unseal(found.key, place(id), wrapped), 'base64');
}
