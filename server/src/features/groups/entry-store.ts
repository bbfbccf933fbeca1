import type { Knex } from 'knex';
import { instantText } from '../page.ts';

export interface EntryRow {
  readonly id: string;
  readonly at: Date;
  readonly actor_id: string | null;
  readonly actor_name: string | null;
  readonly action: string;
  readonly detail: Record<string, string | null>;
  /** For the cursor. */
  readonly at_text: string;
}

export interface EntryPage {
  /** Entries older than this one. */
  readonly before: { readonly at: string; readonly id: string } | null;
  readonly limit: number;
}

/** What was changed in a group, the newest first. */
export async function listEntries(
  transaction: Knex.Transaction,
  groupId: string,
  { before, limit }: EntryPage,
): Promise<EntryRow[]> {
  const { rows } = await transaction.raw(
    `select a.id, a.at, a.actor_id, a.action, a.detail, ${instantText('a.at')} as at_text,
       (select u.name from nativ.users u where u.workspace_id = a.workspace_id and u.id = a.actor_id) as actor_name
     from nativ.audit_entries a
     where a.group_ids @> array[cast(:groupId as uuid)]
       and (:all or (a.at, a.id) < (cast(:at as timestamptz), cast(:id as uuid)))
     order by a.at desc, a.id desc limit :limit`,
    {
      groupId,
      all: before === null,
      at: before?.at ?? 'infinity',
      id: before?.id ?? '00000000-0000-0000-0000-000000000000',
      limit,
    },
  );
  return rows;
}
