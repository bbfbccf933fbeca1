import type { LocalizedText } from '@nativ/schemas';
import type { PoolClient } from 'pg';

export interface DrawerRow {
  readonly id: string;
  readonly kind: 'callHttp' | 'askModel' | 'sendMail' | 'sendPush' | 'message';
  readonly instanceId: string | null;
  readonly nodeId: string | null;
  readonly callId: string | null;
  readonly callStatus: 'pending' | 'ended' | 'cancelled' | null;
  readonly isAnswered: boolean;
  readonly subject: LocalizedText | null;
  readonly text: LocalizedText | null;
  readonly to: string | null;
  readonly at: Date;
}

/** What a room kept back, and what its inquirers were told, the newest first. */
export async function listDrawer(client: PoolClient, most: number): Promise<readonly DrawerRow[]> {
  const { rows } = await client.query<DrawerRow>({
    name: 'list-drawer',
    text: `select * from (
       select d.id::text, d.kind, d.instance_id as "instanceId", c.node_id as "nodeId", d.call_id as "callId", c.status as "callStatus",
         d.answered_at is not null as "isAnswered", null::jsonb as subject, null::jsonb as text, null::text as to, d.created_at as at
       from nativ.drawer_entries d left join nativ.calls c on c.workspace_id = d.workspace_id and c.id = d.call_id
       union all
       select m.id::text, 'message', m.instance_id, null, null, null, false, m.subject, m.text, s.reference, m.created_at
       from nativ.messages m join nativ.instances i on i.workspace_id = m.workspace_id and i.id = m.instance_id
         left join nativ.submissions s on s.workspace_id = i.workspace_id and s.id = i.submission_id
       where m.direction = 'toInquirer') e
     order by at desc, id desc limit $1`,
    values: [most],
  });
  return rows;
}

export async function countDrawer(
  client: PoolClient,
): Promise<{ readonly drawerCount: number; readonly waitingCount: number }> {
  const { rows } = await client.query({
    name: 'count-drawer',
    text: `select (select count(*)::int from nativ.drawer_entries) + (select count(*)::int from nativ.messages where direction = 'toInquirer') as "drawerCount",
       (select count(*)::int from nativ.drawer_entries d join nativ.calls c on c.workspace_id = d.workspace_id and c.id = d.call_id
        where c.status = 'pending') as "waitingCount"`,
  });
  return rows[0];
}

/** The call that an entry stands for; null when it stands for none. */
export async function findCallOfEntry(client: PoolClient, id: string): Promise<string | null> {
  const { rows } = await client.query<{ callId: string | null }>(
    `select call_id as "callId" from nativ.drawer_entries where id = $1`,
    [id],
  );
  return rows[0]?.callId ?? null;
}

export async function markAnswered(client: PoolClient, id: string): Promise<void> {
  await client.query('update nativ.drawer_entries set answered_at = now() where id = $1', [id]);
}
