import type { LocalizedText } from '@nativ/schemas';
import type { PoolClient } from 'pg';

export interface MessageRow {
  readonly id: string;
  readonly direction: 'toInquirer' | 'fromInquirer';
  /** In the clear only where the case is not sealed. */
  readonly subject: LocalizedText | null;
  readonly text: LocalizedText;
  readonly authorId: string | null;
  readonly createdAt: Date;
}

const messageColumns = 'm.id, m.direction, m.subject, m.text, m.author_id as "authorId", m.created_at as "createdAt"';

/** The messages of a case in the order of time. */
export async function listMessages(client: PoolClient, instanceId: string): Promise<MessageRow[]> {
  const { rows } = await client.query<MessageRow>(
    `select ${messageColumns} from nativ.messages m where m.instance_id = $1 order by m.created_at, m.id limit 500`,
    [instanceId],
  );
  return rows;
}

/** How many messages an inquirer has written within a day. */
export async function countWritten(client: PoolClient, instanceId: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int from nativ.messages where instance_id = $1 and direction = 'fromInquirer' and created_at > (select app.present()) - interval '1 day'`,
    [instanceId],
  );
  return rows[0]?.count ?? 0;
}

/** Stores that there is a message, whose words are sealed elsewhere; false when it is there already. */
export async function insertMessage(
  client: PoolClient,
  row: {
    readonly workspaceId: string;
    readonly id: string;
    readonly instanceId: string;
    readonly direction: MessageRow['direction'];
    readonly authorId: string | null;
  },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into nativ.messages (workspace_id, id, instance_id, direction, text, author_id, created_at)
     values ($1, $2, $3, $4, '""', $5, now()) on conflict do nothing`,
    [row.workspaceId, row.id, row.instanceId, row.direction, row.authorId],
  );
  return rowCount === 1;
}

/** By whose key an instance is sealed: one that another has called carries on the case of that one. */
export async function findCaseId(client: PoolClient, instanceId: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `select coalesce(state -> 'sealed' ->> 'caseId', submission_id::text, id::text) as id from nativ.instances where id = $1`,
    [instanceId],
  );
  return rows[0]?.id ?? instanceId;
}
