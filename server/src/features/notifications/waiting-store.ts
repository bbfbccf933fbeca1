import type { DigestSchedule, Language, LocalizedText, Notification, NotificationKind } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Pool, PoolClient } from 'pg';
import { asEngine } from '../../db/engine-transaction.ts';
import type { JobRow } from '../../engine/step-jobs.ts';

export type Channel = 'digest' | 'push';

/** Somebody who is to be told by a way, and whom this node looks after for a while. */
export interface Turn {
  readonly workspaceId: string;
  readonly userId: string;
  readonly role: 'admin' | 'designer' | 'champion' | 'member';
  readonly channel: Channel;
  readonly plannedFor: Date | null;
}

/** Decides by which ways what was told lately goes out, and takes what is due of it, of all workspaces. */
export async function claimTurns(engine: Pool, most: number): Promise<Turn[]> {
  await engine.query({ name: 'spread-notices', text: 'select app.spread_notices(500)' });
  const { rows } = await engine.query<Turn>({
    name: 'claim-notice-turns',
    text: `select workspace_id as "workspaceId", user_id as "userId", role, channel, planned_for as "plannedFor" from app.claim_notice_turns($1)`,
    values: [most],
  });
  return rows;
}

/** What is due of one work space, without looking after it: whoever takes it locks it. */
export async function dueTurnsOf(engine: Pool, workspaceId: string): Promise<Turn[]> {
  await engine.query({ name: 'spread-notices', text: 'select app.spread_notices(500)' });
  return asEngine(engine, workspaceId, async (client) => {
    const { rows } = await client.query<Turn>(
      `select t.workspace_id as "workspaceId", t.user_id as "userId", u.role, t.channel, t.planned_for as "plannedFor"
       from nativ.notice_turns t join nativ.users u on u.workspace_id = t.workspace_id and u.id = t.user_id
       where t.workspace_id = $1 and t.wake_at <= now() order by t.wake_at limit 100`,
      [workspaceId],
    );
    return rows;
  });
}

/** When a turn of one work space is looked at next; null when there is none. */
export function nextTurnOf(engine: Pool, workspaceId: string): Promise<Date | null> {
  return asEngine(engine, workspaceId, async (client) => {
    const { rows } = await client.query<{ at: Date | null }>(
      'select min(wake_at) as at from nativ.notice_turns where workspace_id = $1',
      [workspaceId],
    );
    return rows[0]?.at ?? null;
  });
}

/** Tells of tasks that come due, each once. */
export async function tellDue(engine: Pool): Promise<number> {
  const { rows } = await engine.query<{ told: number }>('select app.tell_due(1000) as told');
  return rows[0]?.told ?? 0;
}

/** Notices of one kind, in one group. */
export interface WaitingNotices {
  readonly kind: NotificationKind;
  readonly ids: readonly string[];
  /** The name of the group, unless that is classified: a lock screen and a mail are seen by others too. */
  readonly group: LocalizedText | null;
  readonly task_id: string | null;
  /** One that the person sees. */
  readonly post_id: string | null;
  readonly instance_id: string | null;
}

/** Which notices are looked at: those that wait for a way, those of a digest, or those of a push. */
export type Waiting =
  | { readonly channel: Channel }
  | { readonly digestId: string }
  | { readonly ids: readonly string[] };

/** What the person of the context was told, sees and has not read, as far as it waits, by kind and group. */
export async function listWaiting(transaction: Knex.Transaction, waiting: Waiting): Promise<WaitingNotices[]> {
  const [condition, value] =
    'channel' in waiting
      ? [`n.${waiting.channel}_wanted`, null]
      : 'digestId' in waiting
        ? ['n.digest_id = :value', waiting.digestId]
        : ['n.id = any (cast(:value as uuid[]))', [...waiting.ids]];
  const { rows } = await transaction.raw(
    `select n.kind, array_agg(n.id order by n.at desc) as ids, case when g.access <> 'classified' then g.name end as "group",
       (array_agg(n.task_id order by n.at desc))[1] as task_id, (array_agg(n.instance_id order by n.at desc))[1] as instance_id,
       (array_agg(p.id order by n.at desc))[1] as post_id
     from nativ.notices n
     left join nativ.posts p on p.workspace_id = n.workspace_id and p.id = n.post_id
     left join nativ.tasks t on t.workspace_id = n.workspace_id and t.id = n.task_id
     left join nativ.gatherings e on e.workspace_id = n.workspace_id and e.id = n.gathering_id
     left join nativ.groups g on g.workspace_id = n.workspace_id and g.id = coalesce(n.group_id, p.group_id, t.group_id, e.group_id)
     where n.workspace_id = (select app.workspace_id()) and n.user_id = (select app.user_id()) and n.read_at is null and ${condition}
     group by n.kind, g.id, g.name, g.access
     order by array_position(array(select d.kind from app.notice_defaults() d), n.kind), g.name ->> 'he'`,
    value === null ? {} : { value },
  );
  return rows;
}

/** Puts a turn off; whoever looks for turns knows the clock on the wall only. */
export async function putOff(
  client: PoolClient,
  { userId, channel }: Turn,
  {
    wakeAt,
    plannedFor,
    aheadMs,
  }: { readonly wakeAt: Date; readonly plannedFor: Date | null; readonly aheadMs: number },
): Promise<void> {
  await client.query(
    'update nativ.notice_turns set wake_at = $3, planned_for = $4, attempts = 0 where user_id = $1 and channel = $2',
    [userId, channel, new Date(wakeAt.getTime() - aheadMs), plannedFor],
  );
}

/** Holds a turn until the end of the transaction; false when another node has done it. */
export async function lockTurn(client: PoolClient, { userId, channel }: Turn): Promise<boolean> {
  const { rowCount } = await client.query(
    'select 1 from nativ.notice_turns where user_id = $1 and channel = $2 for update',
    [userId, channel],
  );
  return rowCount === 1;
}

/** Says that these go out, or that nothing needs to: what was read meanwhile waits no more. */
export async function takeWaiting(
  client: PoolClient,
  { userId, channel }: Turn,
  taken: { readonly ids: readonly string[]; readonly digestId: string | null; readonly before: Date },
): Promise<void> {
  await client.query(
    `update nativ.notices set ${channel}_wanted = false,
       digest_id = case when $4::uuid is not null and id = any ($2) then $4 else digest_id end
     where user_id = $1 and ${channel}_wanted and (id = any ($2) or at <= $3)`,
    [userId, taken.ids, taken.before, taken.digestId],
  );
}

/** Ends a turn, unless something came meanwhile: then it begins anew. */
export async function endTurn(client: PoolClient, { userId, channel }: Turn): Promise<void> {
  const { rowCount } = await client.query(
    `select 1 from nativ.notices where user_id = $1 and ${channel}_wanted limit 1`,
    [userId],
  );
  await client.query(
    rowCount === 0
      ? 'delete from nativ.notice_turns where user_id = $1 and channel = $2'
      : 'update nativ.notice_turns set planned_for = null, wake_at = now(), attempts = 0 where user_id = $1 and channel = $2',
    [userId, channel],
  );
}

/** Makes the digest of a time, once; null when there is one. */
export async function insertDigest(
  client: PoolClient,
  digest: { readonly workspaceId: string; readonly id: string; readonly userId: string; readonly periodAt: Date },
): Promise<boolean> {
  const { rowCount } = await client.query(
    'insert into nativ.digests (workspace_id, id, user_id, period_at) values ($1, $2, $3, $4) on conflict do nothing',
    [digest.workspaceId, digest.id, digest.userId, digest.periodAt],
  );
  return rowCount === 1;
}

/** Queues its mail. */
export async function mailDigest(
  client: PoolClient,
  { digestId, mailId, language }: { readonly digestId: string; readonly mailId: string; readonly language: Language },
): Promise<void> {
  await client.query('select app.mail_digest($1, $2, $3)', [digestId, mailId, language]);
}

/** Queues a mail of its own for what somebody is told of being taught. */
export async function mailTraining(
  client: PoolClient,
  { noticeId, mailId, language }: { readonly noticeId: string; readonly mailId: string; readonly language: Language },
): Promise<void> {
  await client.query('select app.mail_training($1, $2, $3)', [noticeId, mailId, language]);
}

/** Whom a notice is for, as long as their account is open. */
export async function findReader(
  client: PoolClient,
  noticeId: string,
): Promise<{ readonly userId: string; readonly role: Turn['role'] } | null> {
  const { rows } = await client.query(
    `select u.id as "userId", u.role from nativ.notices n
     join nativ.users u on u.workspace_id = n.workspace_id and u.id = n.user_id and u.deactivated_at is null where n.id = $1`,
    [noticeId],
  );
  return rows[0] ?? null;
}

export interface TrainingNewsRow {
  readonly rolloutId: string;
  readonly rollout: string;
  readonly news: NonNullable<Notification['training']>['news'];
  readonly at: Date;
  /** Null for an invitation to be taught; the rest of a session is null where the reader sees it no more. */
  readonly sessionId: string | null;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly place: string | null;
  readonly isWaiting: boolean;
}

/** What a notice of being taught tells its reader, who has not read it; day and place as they are now. */
export async function findTrainingNews(
  transaction: Knex.Transaction,
  noticeId: string,
): Promise<TrainingNewsRow | null> {
  const { rows } = await transaction.raw(
    `select r.id as "rolloutId", r.title as rollout, coalesce(n.news, 'invited') as news, n.at, n.session_id as "sessionId",
       s.starts_at as "startsAt", s.ends_at as "endsAt", s.place,
       exists (select from app.session_places(s.id) p where p.user_id = n.user_id and p.is_waiting) as "isWaiting"
     from nativ.notices n join nativ.rollouts r on r.workspace_id = n.workspace_id and r.id = n.rollout_id
     left join nativ.training_sessions s on s.workspace_id = n.workspace_id and s.id = n.session_id
     where n.workspace_id = (select app.workspace_id()) and n.user_id = (select app.user_id()) and n.id = ? and n.read_at is null`,
    [noticeId],
  );
  return rows[0] ?? null;
}

export interface DigestRow {
  readonly userId: string;
  readonly role: Turn['role'];
  readonly schedule: DigestSchedule;
}

/** Whose digest it is, as long as their account is open. */
export async function findDigest(client: PoolClient, id: string): Promise<DigestRow | null> {
  const { rows } = await client.query<DigestRow>(
    `select d.user_id as "userId", u.role, coalesce(s.digest, 'workingDays') as schedule
     from nativ.digests d join nativ.users u on u.workspace_id = d.workspace_id and u.id = d.user_id and u.deactivated_at is null
     left join nativ.notice_settings s on s.workspace_id = d.workspace_id and s.user_id = d.user_id
     where d.id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

/** Ends the digests of somebody, by the link of a mail. */
export async function stopDigests(client: PoolClient, workspaceId: string, userId: string): Promise<void> {
  await client.query(
    `insert into nativ.notice_settings (workspace_id, user_id, digest) select u.workspace_id, u.id, 'off' from nativ.users u
     where u.workspace_id = $1 and u.id = $2
     on conflict (workspace_id, user_id) do update set digest = 'off', updated_at = now()`,
    [workspaceId, userId],
  );
  await client.query('update nativ.notices set digest_wanted = false where user_id = $1 and digest_wanted', [userId]);
  await client.query(`delete from nativ.notice_turns where user_id = $1 and channel = 'digest'`, [userId]);
}

export async function enqueueJobs(client: PoolClient, workspaceId: string, jobs: readonly JobRow[]): Promise<void> {
  await client.query('select app.enqueue($1, $2)', [workspaceId, JSON.stringify(jobs)]);
}
