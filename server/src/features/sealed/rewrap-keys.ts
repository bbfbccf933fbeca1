import type { Knex } from 'knex';
import type { GroupKeyRow } from '../../security/key-store.ts';
import type { Keys } from '../../security/keys.ts';
import { rewrap } from '../../security/load-keyring.ts';

/**
 * Wraps the group keys of all workspaces with the master key in use, each in a transaction of its own.
 *
 * @returns how many were changed, and how many could not be, for want of the key that wraps them
 */
export async function rewrapAll(owner: Knex, keys: Keys): Promise<{ readonly changed: number; readonly left: number }> {
  const current = keys.masters[0].id;
  const waiting = await owner('nativ.group_keys').whereNot({ master: current }).select('workspace_id', 'id');
  let changed = 0;
  for (const { workspace_id, id } of waiting)
    changed += await owner.transaction(async (transaction): Promise<number> => {
      const place = { workspace_id, id };
      const row: GroupKeyRow | undefined = await transaction('nativ.group_keys')
        .where(place)
        .whereNot({ master: current })
        .forUpdate()
        .first({ id: 'id', groupId: 'group_id', wrapped: 'wrapped', master: 'master' });
      if (!row || !keys.masters.some(({ id: known }) => known === row.master)) return 0;
      const { wrapped, master } = rewrap(row, keys);
      return transaction('nativ.group_keys').where(place).update({ wrapped, master });
    });
  const [left] = await owner('nativ.group_keys').whereNot({ master: current }).count<{ count: string }[]>('*');
  return { changed, left: Number(left?.count ?? 0) };
}
