import type { LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';
import { plannedOnce } from '../../db/planned-once.ts';
import type { Actor } from '../../security/actor.ts';
import { listed } from '../listed.ts';
import { instantText } from '../page.ts';

export interface PostRow {
  readonly id: string;
  readonly group_key: string;
  readonly group_name: LocalizedText;
  readonly author_id: string | null;
  readonly author_name: string | null;
  readonly text: LocalizedText;
  readonly instance_id: string | null;
  readonly comment_count: number;
  readonly created_at: Date;
  readonly edited_at: Date | null;
  readonly is_pinned: boolean;
  readonly may_pin: boolean;
  /** For the cursor. */
  readonly created_text: string;
}

export interface PostFilter {
  readonly group: string | null;
  /** Posts older than this one. */
  readonly before: { readonly createdAt: string; readonly id: string } | null;
  readonly limit: number;
}

const columnsBeside = (group: string) => `
  p.id, ${group}, p.author_id,
  (select u.name from nativ.users u where u.workspace_id = p.workspace_id and u.id = p.author_id) as author_name,
  p.text, p.instance_id,
  (select count(*)::int from nativ.comments c where c.workspace_id = p.workspace_id and c.post_id = p.id and c.archived_at is null) as comment_count,
  p.edited_at, p.group_id = any ((select app.my_managed_group_ids())::uuid[]) as may_pin,
  p.created_at, ${instantText('p.created_at')} as created_text`;
const columns = columnsBeside(
  'g.key as group_key, g.name as group_name, g.pinned_post_id is not distinct from p.id as is_pinned',
);

/**
 * Reads the newest posts of the groups that the person knows of. Each group gives its newest ones from the index, and
 * only those are merged: the cost grows with the number of groups and not with that of posts. In groups that somebody sees
 * in part, what concerns them is found by itself. Authors are looked up row by row, since a join reads whole tables while
 * Postgres has no statistics of them (task-list-store.ts has the figures).
 */
export async function listPosts(transaction: Knex.Transaction, filter: PostFilter): Promise<PostRow[]> {
  const inGroup = filter.group === null ? '' : 'and g.key = :group';
  const before =
    filter.before === null ? '' : 'and (p.created_at, p.id) < (cast(:createdAt as timestamptz), cast(:id as uuid))';
  const newest = `order by p.created_at desc, p.id desc limit ${Math.trunc(filter.limit)}`;
  return listed<PostRow>(
    transaction,
    filter.limit,
    `with page as materialized (
       select * from (
         select p.*, g.key as group_key, g.name as group_name, g.pinned_post_id
         from nativ.groups g cross join lateral (
           select p.* from nativ.posts p where p.workspace_id = g.workspace_id and p.group_id = g.id and p.archived_at is null ${before} ${newest}
         ) p
         where g.id = any ((select app.my_full_group_ids())::uuid[]) ${inGroup}
         union all (
           select p.*, g.key as group_key, g.name as group_name, g.pinned_post_id
           from nativ.posts p join nativ.groups g on g.workspace_id = p.workspace_id and g.id = p.group_id
           where cardinality((select app.my_part_group_ids())::uuid[]) > 0
             and p.workspace_id = (select app.workspace_id()) and p.archived_at is null
             and (p.author_id = (select app.user_id()) or p.id = any ((select app.my_concern_ids())::uuid[]))
             and p.group_id = any ((select app.my_part_group_ids())::uuid[]) ${inGroup} ${before}
           ${newest}
         )
       ) p
       ${newest}
     )
     select ${columnsBeside('p.group_key, p.group_name, p.pinned_post_id is not distinct from p.id as is_pinned')} from page p
     order by p.created_at desc, p.id desc`,
    { ...(filter.group === null ? {} : { group: filter.group }), ...filter.before },
  );
}

/** Those of these posts that the person sees, in the order in which they were named. */
export async function listPostsByIds(transaction: Knex.Transaction, ids: readonly string[]): Promise<PostRow[]> {
  if (ids.length === 0) return [];
  const rows = await plannedOnce<PostRow>(
    transaction,
    `select ${columns} from nativ.posts p
     join nativ.groups g on g.workspace_id = p.workspace_id and g.id = p.group_id
     where p.workspace_id = (select app.workspace_id()) and p.id = any (cast(:ids as uuid[]))`,
    { ids: [...ids] as unknown as string },
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export async function findPost(transaction: Knex.Transaction, id: string): Promise<PostRow | null> {
  return (await listPostsByIds(transaction, [id]))[0] ?? null;
}

/** What stands at the top of a group, if the person sees it and it is still of the group. */
export async function findPinned(transaction: Knex.Transaction, group: string): Promise<PostRow | null> {
  const [row] = await plannedOnce<PostRow>(
    transaction,
    `select ${columns} from nativ.groups g
     join nativ.posts p on p.workspace_id = g.workspace_id and p.id = g.pinned_post_id and p.group_id = g.id
     where g.key = ? and p.archived_at is null`,
    [group],
  );
  return row ?? null;
}

/** Puts a post at the top of its group, or takes it from there. @returns false when the group is not the person's to manage */
export async function pinPost(transaction: Knex.Transaction, postId: string, isPinned: boolean): Promise<boolean> {
  const { rowCount } = await transaction.raw(
    `update nativ.groups g set pinned_post_id = case when :isPinned then p.id when g.pinned_post_id = p.id then null else g.pinned_post_id end
     from nativ.posts p where p.workspace_id = g.workspace_id and p.group_id = g.id and p.id = :postId and p.archived_at is null
       and g.archived_at is null and g.id = any ((select app.my_managed_group_ids())::uuid[])`,
    { postId, isPinned },
  );
  return rowCount === 1;
}

/** Changes the words of what the person wrote. @returns false when it is not theirs, or their group is at rest */
export async function rewritePost(transaction: Knex.Transaction, id: string, text: string): Promise<boolean> {
  const { rowCount } = await transaction.raw(
    `update nativ.posts set text = cast(? as jsonb), edited_at = now() where id = ? and author_id = (select app.user_id()) and archived_at is null`,
    [JSON.stringify(text), id],
  );
  return rowCount === 1;
}

/** Takes back what the person wrote, or puts it there again. @returns false when it is not theirs */
export async function archiveIn(
  transaction: Knex.Transaction,
  table: 'posts' | 'comments',
  id: string,
  isArchived: boolean,
): Promise<boolean> {
  const { rowCount } = await transaction.raw(
    `update nativ.${table} set archived_at = case when ? then coalesce(archived_at, now()) end where id = ? and author_id = (select app.user_id())
       and archived_at is distinct from '-infinity'`,
    [isArchived, id],
  );
  return rowCount === 1;
}

/** Whether the person may write in the group: broken glass shows it to read, and an archived one is at rest. */
export async function speaksIn(transaction: Knex.Transaction, groupId: string): Promise<boolean> {
  const { rows } = await transaction.raw('select cast(? as uuid) = any (app.my_voice_group_ids()) as speaks', [
    groupId,
  ]);
  return rows[0].speaks;
}

export interface NewPostRow {
  readonly id: string;
  readonly groupId: string;
  readonly text: string;
}

export async function insertPost(transaction: Knex.Transaction, actor: Actor, row: NewPostRow): Promise<void> {
  await transaction('nativ.posts').insert({
    workspace_id: actor.workspaceId,
    id: row.id,
    group_id: row.groupId,
    author_id: actor.userId,
    text: JSON.stringify(row.text),
    // Dated by the database, so that it stands in its order in a practice room too.
    created_at: transaction.fn.now(),
  });
}
