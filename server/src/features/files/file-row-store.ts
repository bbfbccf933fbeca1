import type { PoolClient } from 'pg';
import type { Binding } from './waiting-file.ts';

/** A file as its row says, before it belongs to anything. */
export interface WaitingRow {
  readonly id: string;
  readonly state: 'arriving' | 'ready' | 'attached' | 'gone';
  readonly place: string;
  readonly segments: number;
  readonly size: number;
  readonly announcedSize: number | null;
  readonly waiting: Buffer;
}

const waitingColumns =
  'id, state, place, segments, size::float8 as size, announced_size::float8 as "announcedSize", waiting';

export interface NewFileRow {
  readonly id: string;
  readonly place: string;
  readonly mostSegments: number;
  readonly announcedSize: number | null;
  readonly waiting: Buffer;
  readonly hoursToLive: number;
}

/** Notes what is about to be written, before it is: so that whatever is in the store has a row that leads to it. */
export async function insertFile(
  client: PoolClient,
  workspaceId: string,
  binding: Pick<Binding, 'to' | 'id'>,
  holder: Buffer,
  row: NewFileRow,
): Promise<void> {
  await client.query(
    `insert into nativ.files (workspace_id, id, bound_to, bound_id, holder, place, most_segments, announced_size, waiting, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, now() + $10 * interval '1 hour')`,
    [
      workspaceId,
      row.id,
      binding.to,
      binding.id,
      holder,
      row.place,
      row.mostSegments,
      row.announcedSize,
      row.waiting,
      row.hoursToLive,
    ],
  );
}

/** Says that a file is whole; it then waits for a day to be attached. False when it was given up meanwhile. */
export async function markReady(
  client: PoolClient,
  id: string,
  { segments, size, waiting }: { readonly segments: number; readonly size: number; readonly waiting: Buffer },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update nativ.files set state = 'ready', segments = $2, most_segments = $2, size = $3, waiting = $4, busy_until = null,
       expires_at = now() + interval '24 hours'
     where id = $1 and state = 'arriving'`,
    [id, segments, size, waiting],
  );
  return rowCount === 1;
}

/** Gives a file up, unless it belongs to something: its bytes go at the next sweep. */
export async function markGone(client: PoolClient, id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `update nativ.files set state = 'gone', gone_at = now(), waiting = null where id = $1 and state in ('arriving', 'ready')`,
    [id],
  );
  return rowCount === 1;
}

/** Takes an upload that is not whole yet for a minute, so that two do not write one file; null when there is none or somebody writes. */
export async function takeArriving(client: PoolClient, id: string): Promise<WaitingRow | null> {
  const { rows } = await client.query<WaitingRow>(
    `update nativ.files set busy_until = now() + interval '1 minute'
     where id = $1 and state = 'arriving' and announced_size is not null and expires_at > now() and coalesce(busy_until, '-infinity') < now()
     returning ${waitingColumns}`,
    [id],
  );
  return rows[0] ?? null;
}

/** Notes one segment more; false when the upload was given up meanwhile. */
export async function addSegment(
  client: PoolClient,
  id: string,
  { segments, size, waiting }: { readonly segments: number; readonly size: number; readonly waiting: Buffer },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update nativ.files set segments = $2, size = $3, waiting = $4, busy_until = now() + interval '1 minute'
     where id = $1 and state = 'arriving' and segments = $2 - 1`,
    [id, segments, size, waiting],
  );
  return rowCount === 1;
}

export async function releaseArriving(client: PoolClient, id: string): Promise<void> {
  await client.query(`update nativ.files set busy_until = null where id = $1 and state = 'arriving'`, [id]);
}

/** An upload by its id alone, for whoever holds its token. */
export async function findUpload(client: PoolClient, id: string): Promise<WaitingRow | null> {
  const { rows } = await client.query<WaitingRow>(
    `select ${waitingColumns} from nativ.files where id = $1 and state in ('arriving', 'ready') and expires_at > now()`,
    [id],
  );
  return rows[0] ?? null;
}

/** Those of these files that are whole, wait, and were uploaded for this by this holder. */
export async function findWaiting(
  client: PoolClient,
  ids: readonly string[],
  { to, id }: Pick<Binding, 'to' | 'id'>,
  holder: Buffer,
): Promise<WaitingRow[]> {
  const { rows } = await client.query<WaitingRow>(
    `select ${waitingColumns} from nativ.files
     where id = any ($1) and state = 'ready' and bound_to = $2 and bound_id = $3 and holder = $4 and expires_at > now() for update`,
    [ids, to, id, holder],
  );
  return rows;
}

/** What a file is attached to: one of them. */
export interface Owner {
  readonly caseId: string;
  readonly submissionId?: string;
  readonly taskId?: string;
  readonly messageId?: string;
  readonly postId?: string;
  readonly commentId?: string;
  readonly gatheringId?: string;
  /** Who keeps it with a task or a gathering; nobody where it comes with an answer or with words. */
  readonly addedBy?: string;
}

export interface AttachedFile {
  readonly id: string;
  readonly isSensitive: boolean;
  /** Null where it is sensitive. */
  readonly name: string | null;
  readonly mediaType: string | null;
}

/**
 * Attaches files that wait, in the transaction of what they belong to. Those that an earlier try has attached to the same
 * thing count.
 *
 * @returns how many of them are attached to it now
 */
export async function attachRows(
  client: PoolClient,
  files: readonly AttachedFile[],
  { caseId, submissionId, taskId, messageId, postId, commentId, gatheringId, addedBy }: Owner,
  { to, id }: Pick<Binding, 'to' | 'id'>,
  holder: Buffer,
): Promise<number> {
  const { rowCount } = await client.query(
    `update nativ.files f set state = 'attached', attached_at = coalesce(f.attached_at, now()), waiting = null, case_id = $2,
       submission_id = $3, task_id = $4, message_id = $5, post_id = $9, comment_id = $10, gathering_id = $11, added_by = $12,
       is_sensitive = x."isSensitive", name = x.name, media_type = x."mediaType"
     from jsonb_to_recordset($1) as x(id uuid, "isSensitive" boolean, name text, "mediaType" text)
     where f.id = x.id and f.bound_to = $6 and f.bound_id = $7 and f.holder = $8
       and (f.state = 'ready' and f.expires_at > now()
         or f.state = 'attached' and (f.submission_id = $3 or f.task_id = $4 or f.message_id = $5 or f.post_id = $9 or f.comment_id = $10
           or f.gathering_id = $11))`,
    [
      JSON.stringify(files),
      caseId,
      submissionId ?? null,
      taskId ?? null,
      messageId ?? null,
      to,
      id,
      holder,
      postId ?? null,
      commentId ?? null,
      gatheringId ?? null,
      addedBy ?? null,
    ],
  );
  return rowCount ?? 0;
}

/** Where the bytes of an attached file are. */
export async function findPlace(
  client: PoolClient,
  id: string,
): Promise<{ readonly place: string; readonly segments: number; readonly size: number } | null> {
  const { rows } = await client.query<{ place: string; segments: number; size: number }>(
    `select place, segments, size::float8 as size from nativ.files where id = $1 and state = 'attached'`,
    [id],
  );
  return rows[0] ?? null;
}

/** Makes those who send the same at the same time wait for each other, until the end of the transaction. */
export async function lockHolder(client: PoolClient, holder: Buffer): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [holder.readBigInt64BE(0).toString()]);
}

/** Files that were there before, by what they are known by. */
export async function findTwins(
  client: PoolClient,
  twins: readonly Buffer[],
): Promise<{ readonly id: string; readonly twin: Buffer }[]> {
  const { rows } = await client.query<{ id: string; twin: Buffer }>(
    `select id, twin from nativ.files where twin = any ($1) and state in ('ready', 'attached')`,
    [twins],
  );
  return rows;
}

/** Hands a file that waits over to the page that turned out to have sent it. */
export async function changeHolder(
  client: PoolClient,
  id: string,
  from: Buffer,
  to: { readonly holder: Buffer; readonly twin: Buffer },
): Promise<void> {
  await client.query(
    `update nativ.files set holder = $3, twin = $4 where id = $1 and holder = $2 and state = 'ready'`,
    [id, from, to.holder, to.twin],
  );
}

/** Gives up files of this holder that wait. */
export async function giveUpWaiting(
  client: PoolClient,
  ids: readonly string[],
  { to, id }: Pick<Binding, 'to' | 'id'>,
  holder: Buffer,
): Promise<void> {
  await client.query(
    `update nativ.files set state = 'gone', gone_at = now(), waiting = null
     where id = any ($1) and state in ('arriving', 'ready') and bound_to = $2 and bound_id = $3 and holder = $4`,
    [ids, to, id, holder],
  );
}
