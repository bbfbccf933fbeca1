import type { Knex } from 'knex';
import type { Actor } from '../../security/actor.ts';
import { askedInAdvance } from '../asked-in-advance.ts';

/** What keeps files of its own: a task that no flow made, or a gathering. */
export interface Keeper {
  readonly kind: 'task' | 'gathering';
  readonly id: string;
}

export interface KeeperRow {
  readonly groupId: string;
  readonly speaks: boolean;
  readonly leads: boolean;
  readonly isOfFlow: boolean;
}

/** What the person of the context sees that may keep files; null when it is not there for them. */
export async function findKeeper(transaction: Knex.Transaction, { kind, id }: Keeper): Promise<KeeperRow | null> {
  const { rows } = await transaction.raw(
    `select x.group_id as "groupId", x.group_id = any ((select app.my_voice_group_ids())::uuid[]) as speaks,
       x.group_id = any ((select app.my_managed_group_ids())::uuid[]) as leads,
       ${kind === 'task' ? 'x.instance_id is not null' : 'false'} as "isOfFlow"
     from nativ.${kind}s x where x.id = ? and ${askedInAdvance}`,
    [id],
  );
  return rows[0] ?? null;
}

export interface KeptFileRow {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly byId: string;
  readonly byName: string;
  readonly addedAt: Date;
}

/** Its files, in the order in which they were added; those that were taken away are left out. */
export async function listKeptFiles(transaction: Knex.Transaction, { kind, id }: Keeper): Promise<KeptFileRow[]> {
  const { rows } = await transaction.raw(
    `select f.id, coalesce(f.name, '') as name, coalesce(f.media_type, '') as "mediaType", f.size::float8 as size,
       u.id as "byId", u.name as "byName", f.attached_at as "addedAt"
     from nativ.files f join nativ.users u on u.workspace_id = f.workspace_id and u.id = f.added_by
     where f.workspace_id = (select app.workspace_id()) and f.${kind}_id = ? and f.removed_at is null
     order by f.attached_at, f.id limit 500`,
    [id],
  );
  return rows;
}

/** Whether a file that somebody added was taken away; null where the person of the context sees none. */
export async function findRemoved(transaction: Knex.Transaction, id: string): Promise<boolean | null> {
  const row = await transaction('nativ.files').where({ id }).whereNotNull('added_by').first('removed_at');
  return row ? row.removed_at !== null : null;
}

/** Takes a file away, or puts it there again. @returns false when it is not the person's to do */
export async function setRemoved(
  transaction: Knex.Transaction,
  { userId }: Actor,
  id: string,
  isRemoved: boolean,
): Promise<boolean> {
  const removed = isRemoved
    ? { removed_at: transaction.fn.now(), removed_by: userId }
    : { removed_at: null, removed_by: null };
  return (await transaction('nativ.files').where({ id }).update(removed)) === 1;
}
