import type { ItemFile } from '@nativ/schemas';
import type { Knex } from 'knex';
import { listItemFiles } from './file-read-store.ts';

/** The files of posts and comments by the item that they are attached to, for the features in which people write. */
export async function filesOfItems(
  transaction: Knex.Transaction,
  of: { readonly postIds: readonly string[]; readonly commentIds: readonly string[] },
): Promise<ReadonlyMap<string, ItemFile[]>> {
  const all = new Map<string, ItemFile[]>();
  for (const { itemId, ...file } of await listItemFiles(transaction, of)) {
    const files = all.get(itemId) ?? [];
    files.push(file);
    all.set(itemId, files);
  }
  return all;
}
