import type { PoolClient } from 'pg';
import type { Turn } from './waiting-store.ts';

/** Puts a push on its way to each device of somebody. @returns their ids */
export async function insertPushes(
  client: PoolClient,
  { userId }: Turn,
  noticeIds: readonly string[],
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `insert into nativ.pushes (workspace_id, id, user_id, device_id, notice_ids)
     select d.workspace_id, gen_random_uuid(), d.user_id, d.id, $2 from nativ.push_devices d where d.user_id = $1 returning id`,
    [userId, noticeIds],
  );
  return rows.map(({ id }) => id);
}

export interface PushRow {
  readonly userId: string;
  readonly role: Turn['role'];
  readonly deviceId: string;
  readonly endpoint: string;
  readonly p256dh: Buffer;
  readonly auth: Buffer;
  readonly noticeIds: readonly string[];
  readonly createdAt: Date;
}

/** A push that is on its way, or null. */
export async function findPush(client: PoolClient, id: string): Promise<PushRow | null> {
  const { rows } = await client.query<PushRow>(
    `select p.user_id as "userId", u.role, d.id as "deviceId", d.endpoint, d.p256dh, d.auth, p.notice_ids as "noticeIds", p.created_at as "createdAt"
     from nativ.pushes p join nativ.push_devices d on d.workspace_id = p.workspace_id and d.id = p.device_id
     join nativ.users u on u.workspace_id = p.workspace_id and u.id = p.user_id and u.deactivated_at is null
     where p.id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

export async function deletePush(client: PoolClient, id: string): Promise<void> {
  await client.query('delete from nativ.pushes where id = $1', [id]);
}

export async function markSent(client: PoolClient, deviceId: string): Promise<void> {
  await client.query('update nativ.push_devices set last_sent_at = now() where id = $1', [deviceId]);
}

/** With what is on its way to it. */
export async function forgetDevice(client: PoolClient, deviceId: string): Promise<void> {
  await client.query('delete from nativ.push_devices where id = $1', [deviceId]);
}
