import type { OptionEntry } from '@nativ/schemas';
import type { Knex } from 'knex';
import { entriesOfLists, optionListSizes } from './option-list-store.ts';

/** What a form that is checked or published needs to know of the option lists. */
export interface OptionListsRead {
  /** By the key of each list there is, how many entries it has. */
  readonly sizes: ReadonlyMap<string, number>;
  /** The entries of the lists that were asked for. */
  readonly entries: ReadonlyMap<string, readonly OptionEntry[]>;
}

/** Reads option lists within the transaction of somebody who designs. A form that names none costs nothing. */
export async function readOptionLists(
  transaction: Knex.Transaction,
  keys: readonly string[],
): Promise<OptionListsRead> {
  if (keys.length === 0) return { sizes: new Map(), entries: new Map() };
  const sizes = await optionListSizes(transaction);
  return { sizes, entries: await entriesOfLists(transaction, keys) };
}
