import type { Knex } from 'knex';
import type { Actor } from '../../security/actor.ts';
import { askedInAdvance } from '../asked-in-advance.ts';
import { instantText } from '../page.ts';

/** What a comment is about. */
export type Subject = { readonly postId: string } | { readonly taskId: string } | { readonly instanceId: string };

/** The column of a comment that names it, its id, and the table where it stands. */
export function placeOf(subject: Subject): { readonly column: string; readonly id: string; readonly table: string } {
  if ('postId' in subject) return { column: 'post_id', id: subject.postId, table: 'posts' };
  if ('taskId' in subject) return { column: 'task_id', id: subject.taskId, table: 'tasks' };
  return { column: 'instance_id', id: subject.instanceId, table: 'instances' };
}

export interface CommentRow {
  readonly id: string;
  readonly author_id: string;
  readonly author_name: string;
  readonly text: string;
  readonly created_at: Date;
  /** For the cursor. */
  readonly created_text: string;
}

export interface CommentPage {
  readonly after: { readonly createdAt: string; readonly id: string } | null;
  readonly limit: number;
}

/** Comments from the oldest to the newest. */
export async function listComments(
  transaction: Knex.Transaction,
  subject: Subject,
  { after, limit }: CommentPage,
): Promise<CommentRow[]> {
  const { column, id } = placeOf(subject);
  const { rows } = await transaction.raw(
    `select c.id, c.author_id, u.name as author_name, c.text, c.created_at, ${instantText('c.created_at')} as created_text
     from nativ.comments c join nativ.users u on u.workspace_id = c.workspace_id and u.id = c.author_id
     where c.workspace_id = (select app.workspace_id()) and c.${column} = ?
       and (c.created_at, c.id) > (cast(? as timestamptz), cast(? as uuid))
     order by c.created_at, c.id limit ?`,
    [id, after?.createdAt ?? '-infinity', after?.id ?? '00000000-0000-0000-0000-000000000000', limit],
  );
  return rows;
}

export interface NewCommentRow {
  readonly id: string;
  readonly subject: Subject;
  readonly text: string;
  readonly createdAt: Date;
}

export async function insertComment(transaction: Knex.Transaction, actor: Actor, row: NewCommentRow): Promise<void> {
  const subject = placeOf(row.subject);
  await transaction('nativ.comments').insert({
    workspace_id: actor.workspaceId,
    id: row.id,
    [subject.column]: subject.id,
    author_id: actor.userId,
    text: row.text,
    created_at: row.createdAt,
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

export async function findAuthorName(transaction: Knex.Transaction, actor: Actor): Promise<string> {
  const row = await transaction('nativ.users').where({ id: actor.userId }).first('name');
  return row?.name ?? '';
}
