import type { LocalizedText, OptionEntry } from '@nativ/schemas';
import type { Knex } from 'knex';

/** An option list without its entries, which may be 100,000. */
export interface OptionListRow {
  readonly id: string;
  readonly key: string;
  readonly title: LocalizedText;
  readonly size: number;
  readonly version: number;
  readonly updatedAt: Date;
}

export interface OptionListParts {
  readonly title: LocalizedText;
  /** As JSON, so that it is written once. */
  readonly entries: string;
  readonly size: number;
}

const columns = { id: 'id', key: 'key', title: 'title', size: 'size', version: 'version', updatedAt: 'updated_at' };

/** Option lists in the order of their keys. */
export async function listOptionLists(
  transaction: Knex.Transaction,
  afterKey: string,
  limit: number,
): Promise<OptionListRow[]> {
  return transaction('nativ.option_lists').where('key', '>', afterKey).orderBy('key').limit(limit).select(columns);
}

export async function findOptionList(transaction: Knex.Transaction, key: string): Promise<OptionListRow | null> {
  return (await transaction('nativ.option_lists').where({ key }).first(columns)) ?? null;
}

/** By key, how many entries each list has. */
export async function optionListSizes(transaction: Knex.Transaction): Promise<ReadonlyMap<string, number>> {
  const rows: { key: string; size: number }[] = await transaction('nativ.option_lists').select('key', 'size');
  return new Map(rows.map(({ key, size }) => [key, size]));
}

/** By key, the entries of these lists, of those that there are. */
export async function entriesOfLists(
  transaction: Knex.Transaction,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly OptionEntry[]>> {
  if (keys.length === 0) return new Map();
  const rows: { key: string; entries: OptionEntry[] }[] = await transaction('nativ.option_lists')
    .whereIn('key', [...keys])
    .select('key', 'entries');
  return new Map(rows.map(({ key, entries }) => [key, entries]));
}

/** Entries from a place on, of those in which a text stands; each with its place in the list. */
export async function searchEntries(
  transaction: Knex.Transaction,
  {
    id,
    text,
    after,
    limit,
  }: { readonly id: string; readonly text: string; readonly after: number; readonly limit: number },
): Promise<{ place: number; entry: OptionEntry }[]> {
  const { rows } = await transaction.raw<{ rows: { place: string; entry: OptionEntry }[] }>(
    `select e.place, e.entry from nativ.option_lists l, jsonb_array_elements(l.entries) with ordinality as e(entry, place)
     where l.id = :id and e.place > :after
       and (:text = '' or strpos(lower(e.entry ->> 'code'), :text) > 0
         or exists (select from jsonb_each_text(e.entry -> 'labels') as t(language, label) where strpos(lower(t.label), :text) > 0))
     order by e.place limit :limit`,
    { id, text: text.toLowerCase(), after, limit },
  );
  return rows.map(({ place, entry }) => ({ place: Number(place), entry }));
}

export async function insertOptionList(
  transaction: Knex.Transaction,
  { workspaceId, id, key, title, entries, size }: OptionListParts & { workspaceId: string; id: string; key: string },
): Promise<void> {
  const row = { workspace_id: workspaceId, id, key, title: JSON.stringify(title), entries, size };
  await transaction('nativ.option_lists').insert(row);
}

/** @returns whether there is such a list */
export async function updateOptionList(
  transaction: Knex.Transaction,
  key: string,
  { title, entries, size }: OptionListParts,
): Promise<boolean> {
  const changed = await transaction('nativ.option_lists')
    .where({ key })
    .update({
      title: JSON.stringify(title),
      entries,
      size,
      version: transaction.raw('version + 1'),
      updated_at: transaction.fn.now(),
    });
  return changed > 0;
}

export async function deleteOptionList(transaction: Knex.Transaction, key: string): Promise<string | null> {
  const [row] = await transaction('nativ.option_lists').where({ key }).delete().returning('id');
  return row?.id ?? null;
}
