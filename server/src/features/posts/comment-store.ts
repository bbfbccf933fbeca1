import type { Knex } from 'knex';
import { plannedOnce } from '../../db/planned-once.ts';
import type { Actor } from '../../security/actor.ts';
import { askedInAdvance } from '../asked-in-advance.ts';
import { listed } from '../listed.ts';
import { instantText } from '../page.ts';

/** What a comment is about. */
export type Subject =
  | { readonly postId: string }
  | { readonly taskId: string }
  | { readonly instanceId: string }
  | { readonly gatheringId: string };

/** The column of a comment that names it, its id, and the table where it stands. */
export function placeOf(subject: Subject): { readonly column: string; readonly id: string; readonly table: string } {
  if ('postId' in subject) return { column: 'post_id', id: subject.postId, table: 'posts' };
  if ('taskId' in subject) return { column: 'task_id', id: subject.taskId, table: 'tasks' };
  if ('gatheringId' in subject) return { column: 'gathering_id', id: subject.gatheringId, table: 'gatherings' };
  return { column: 'instance_id', id: subject.instanceId, table: 'instances' };
}

export interface CommentRow {
  readonly id: string;
  readonly author_id: string;
  readonly author_name: string;
  readonly text: string;
  readonly created_at: Date;
  readonly edited_at: Date | null;
  /** For the cursor. */
  readonly created_text: string;
}

export interface CommentPage {
  readonly after: { readonly createdAt: string; readonly id: string } | null;
  readonly limit: number;
}

const columns = `c.id, c.author_id, u.name as author_name, c.text, c.created_at, c.edited_at, ${instantText('c.created_at')} as created_text`;

/** Comments from the oldest to the newest. */
export async function listComments(
  transaction: Knex.Transaction,
  subject: Subject,
  { after, limit }: CommentPage,
): Promise<CommentRow[]> {
  const { column, id } = placeOf(subject);
  return listed<CommentRow>(
    transaction,
    limit,
    `select ${columns}
     from nativ.comments c join nativ.users u on u.workspace_id = c.workspace_id and u.id = c.author_id
     where c.workspace_id = (select app.workspace_id()) and c.${column} = :id and c.archived_at is null
       and (c.created_at, c.id) > (cast(:createdAt as timestamptz), cast(:afterId as uuid))
     order by c.created_at, c.id limit ${Math.trunc(limit)}`,
    { id, createdAt: after?.createdAt ?? '-infinity', afterId: after?.id ?? '00000000-0000-0000-0000-000000000000' },
  );
}

/**
 * The last comments on each of these posts, the newest last, with the post that they are on. The posts come as JSON: of an
 * array, Postgres would count the entries and plan anew each time.
 */
export async function listLatest(
  transaction: Knex.Transaction,
  postIds: readonly string[],
  most: number,
): Promise<(CommentRow & { readonly post_id: string })[]> {
  if (postIds.length === 0) return [];
  return plannedOnce<CommentRow & { readonly post_id: string }>(
    transaction,
    `select c.post_id, ${columns}
     from (select cast(i as uuid) from jsonb_array_elements_text(cast(:ids as jsonb)) i) x(post_id) cross join lateral (
       select c.* from nativ.comments c
       where c.workspace_id = (select app.workspace_id()) and c.post_id = x.post_id and c.archived_at is null
       order by c.created_at desc, c.id desc limit :most
     ) c join nativ.users u on u.workspace_id = c.workspace_id and u.id = c.author_id
     order by c.created_at, c.id`,
    { ids: JSON.stringify(postIds), most },
  );
}

/** What a comment that the person sees is about, and whose it is. */
export async function findCommented(
  transaction: Knex.Transaction,
  id: string,
): Promise<{ readonly subject: Subject; readonly authorId: string } | null> {
  const row = await transaction('nativ.comments')
    .where({ id })
    .first('post_id', 'task_id', 'instance_id', 'gathering_id', 'author_id');
  if (!row) return null;
  return { subject: subjectIn(row), authorId: row.author_id };
}

type Column = 'post_id' | 'task_id' | 'instance_id' | 'gathering_id';

function subjectIn(row: { readonly [column in Column]: string | null }): Subject {
  if (row.post_id !== null) return { postId: row.post_id };
  if (row.gathering_id !== null) return { gatheringId: row.gathering_id };
  return row.task_id === null ? { instanceId: row.instance_id ?? '' } : { taskId: row.task_id };
}

export async function findComment(transaction: Knex.Transaction, id: string): Promise<CommentRow | null> {
  const { rows } = await transaction.raw(
    `select ${columns} from nativ.comments c join nativ.users u on u.workspace_id = c.workspace_id and u.id = c.author_id where c.id = ?`,
    [id],
  );
  return rows[0] ?? null;
}

/** Changes the words of what the person wrote. @returns false when it is not theirs, or the group is at rest */
export async function rewriteComment(transaction: Knex.Transaction, id: string, text: string): Promise<boolean> {
  const { rowCount } = await transaction.raw(
    'update nativ.comments set text = ?, edited_at = now() where id = ? and author_id = (select app.user_id()) and archived_at is null',
    [text, id],
  );
  return rowCount === 1;
}

export interface NewCommentRow {
  readonly id: string;
  readonly subject: Subject;
  readonly text: string;
}

export async function insertComment(transaction: Knex.Transaction, actor: Actor, row: NewCommentRow): Promise<void> {
  const subject = placeOf(row.subject);
  await transaction('nativ.comments').insert({
    workspace_id: actor.workspaceId,
    id: row.id,
    [subject.column]: subject.id,
    author_id: actor.userId,
    text: row.text,
    // Dated by the database, so that it stands in its order in a practice room too.
    created_at: transaction.fn.now(),
  });
}

/** Whether the person sees what a comment would be about. */
export async function seesSubject(transaction: Knex.Transaction, subject: Subject): Promise<boolean> {
  const { table, id } = placeOf(subject);
  const row = await transaction(`nativ.${table}`).where({ id }).whereRaw(askedInAdvance).first('id');
  return row !== undefined;
}

/** Whether the person may write there: broken glass shows a subject to read, and an archived group is at rest. */
export async function speaksOn(transaction: Knex.Transaction, subject: Subject): Promise<boolean> {
  const { table, id } = placeOf(subject);
  const voiced = '(select app.my_voice_group_ids())::uuid[]';
  const among = table === 'instances' ? `group_ids && ${voiced}` : `group_id = any (${voiced})`;
  const { rows } = await transaction.raw(
    `select exists (select from nativ.${table} where id = ? and ${among}) as speaks`,
    [id],
  );
  return rows[0].speaks;
}

/** Where a subject stands: the group in which is spoken, and the case that it is about. */
export async function findPlaceOf(
  transaction: Knex.Transaction,
  subject: Subject,
): Promise<{ readonly groupId: string; readonly instanceId: string | null; readonly itemId: string } | null> {
  const { table, id } = placeOf(subject);
  const instanceId = table === 'gatherings' ? 'null::uuid' : 'instance_id';
  const { rows } = await transaction.raw(
    table === 'instances'
      ? 'select group_ids[1] as "groupId", id as "instanceId", id as "itemId" from nativ.instances where id = ? and group_ids <> \'{}\''
      : `select group_id as "groupId", ${instanceId} as "instanceId", id as "itemId" from nativ.${table} where id = ?`,
    [id],
  );
  return rows[0] ?? null;
}
