import type { Knex } from 'knex';
import { plannedOnce } from '../../db/planned-once.ts';

export interface FileRow {
  readonly id: string;
  readonly isSensitive: boolean;
  /** Null where it is sensitive: then opening the file tells. */
  readonly name: string | null;
  readonly mediaType: string | null;
  readonly size: number;
  readonly submissionId: string | null;
  readonly taskId: string | null;
  readonly messageId: string | null;
  readonly createdAt: Date;
}

/** Whose files: of a case, a submission or a task; of all that are seen when none is named. */
export interface FilesOf {
  readonly instance?: string;
  readonly submission?: string;
  readonly task?: string;
}

/** Without those that were taken away, which only those who can put them there again would see. */
const files = (transaction: Knex.Transaction) =>
  transaction('nativ.files as f')
    .whereNull('f.removed_at')
    .select({
      id: 'f.id',
      isSensitive: 'f.is_sensitive',
      name: 'f.name',
      mediaType: 'f.media_type',
      size: transaction.raw('f.size::float8'),
      submissionId: 'f.submission_id',
      taskId: 'f.task_id',
      messageId: 'f.message_id',
      createdAt: 'f.created_at',
    });

/** A file that the person of the context sees; null when it is hidden, missing or not attached. */
export async function findFile(transaction: Knex.Transaction, id: string): Promise<FileRow | null> {
  const rows: FileRow[] = await files(transaction).where('f.id', id).limit(1);
  return rows[0] ?? null;
}

/** The files of a case that the person of the context sees, the newest first. No more than `most`; null for all. */
export async function listFiles(
  transaction: Knex.Transaction,
  of: FilesOf,
  most: number | null = 500,
): Promise<FileRow[]> {
  const query = files(transaction).orderBy('f.id', 'desc');
  if (most !== null) query.limit(most);
  if (of.task !== undefined) query.where('f.task_id', of.task);
  if (of.submission !== undefined) query.where('f.submission_id', of.submission);
  if (of.instance !== undefined)
    query.whereRaw(
      `(f.submission_id in (select submission_id from nativ.instances where id = :id)
        or f.task_id in (select id from nativ.tasks where instance_id = :id)
        or f.message_id in (select id from nativ.messages where instance_id = :id))`,
      { id: of.instance },
    );
  return query;
}

export interface ItemFileRow {
  readonly itemId: string;
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

/** The files of these posts and comments that the person of the context sees, in the order in which they came. */
export async function listItemFiles(
  transaction: Knex.Transaction,
  { postIds, commentIds }: { readonly postIds: readonly string[]; readonly commentIds: readonly string[] },
): Promise<ItemFileRow[]> {
  return plannedOnce<ItemFileRow>(
    transaction,
    `select f.post_id as "itemId", ${itemFile} and f.post_id = any (cast(:postIds as uuid[]))
     union all
     select f.comment_id, ${itemFile} and f.comment_id = any (cast(:commentIds as uuid[]))
     order by 2`,
    { postIds, commentIds },
  );
}

const itemFile = `f.id, coalesce(f.name, '') as name, coalesce(f.media_type, '') as "mediaType", f.size::float8 as size
  from nativ.files f where f.workspace_id = (select app.workspace_id())`;
