import type { LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Actor } from '../../security/actor.ts';
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
  /** For the cursor. */
  readonly created_text: string;
}

export interface PostFilter {
  readonly group: string | null;
  /** Posts older than this one. */
  readonly before: { readonly createdAt: string; readonly id: string } | null;
  readonly limit: number;
}

const columns = `
  p.id, g.key as group_key, g.name as group_name, p.author_id,
  (select u.name from nativ.users u where u.workspace_id = p.workspace_id and u.id = p.author_id) as author_name,
  p.text, p.instance_id,
  (select count(*)::int from nativ.comments c where c.workspace_id = p.workspace_id and c.post_id = p.id) as comment_count,
  p.created_at, ${instantText('p.created_at')} as created_text`;

/**
 * Reads the newest posts of the groups that the person knows of. Each group gives its newest ones from the index, and
 * only those are merged: the cost grows with the number of groups and not with that of posts. Authors are looked up row by
 * row, since a join reads whole tables while Postgres has no statistics of them (task-list-store.ts has the figures).
 */
export async function listPosts(transaction: Knex.Transaction, filter: PostFilter): Promise<PostRow[]> {
  const { rows } = await transaction.raw(
    `with page as materialized (
       select p.*
       from nativ.groups g cross join lateral (
         select p.* from nativ.posts p
         where p.workspace_id = g.workspace_id and p.group_id = g.id
           and (:all or (p.created_at, p.id) < (cast(:createdAt as timestamptz), cast(:id as uuid)))
         order by p.created_at desc, p.id desc limit :limit
       ) p
       where cast(:group as text) is null or g.key = :group
       order by p.created_at desc, p.id desc limit :limit
     )
     select ${columns}
     from page p join nativ.groups g on g.workspace_id = p.workspace_id and g.id = p.group_id
     order by p.created_at desc, p.id desc`,
    {
      group: filter.group,
      all: filter.before === null,
      createdAt: filter.before?.createdAt ?? 'infinity',
      id: filter.before?.id ?? '00000000-0000-0000-0000-000000000000',
      limit: filter.limit,
    },
  );
  return rows;
}

export async function findPost(transaction: Knex.Transaction, id: string): Promise<PostRow | null> {
  const { rows } = await transaction.raw(
    `select ${columns} from nativ.posts p
     join nativ.groups g on g.workspace_id = p.workspace_id and g.id = p.group_id where p.id = ?`,
    [id],
  );
  return rows[0] ?? null;
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
  readonly createdAt: Date;
}

export async function insertPost(transaction: Knex.Transaction, actor: Actor, row: NewPostRow): Promise<void> {
  await transaction('nativ.posts').insert({
    workspace_id: actor.workspaceId,
    id: row.id,
    group_id: row.groupId,
    author_id: actor.userId,
    text: JSON.stringify(row.text),
    created_at: row.createdAt,
  });
}
