import type { InstanceStatus } from '@nativ/schemas';
import type { PoolClient } from 'pg';

export interface ReceiptRow {
  readonly reference: string;
  readonly createdAt: Date;
  readonly status: InstanceStatus | null;
  /** How many of its tasks somebody has taken or completed. */
  readonly touchedTasks: number;
}

/** The submission that a receipt opens, or null. */
export async function findByReceipt(client: PoolClient, receiptHash: Buffer): Promise<ReceiptRow | null> {
  const { rows } = await client.query<ReceiptRow>(
    `select s.reference, s.created_at as "createdAt", i.status,
       (select count(*)::int from nativ.tasks t where t.workspace_id = i.workspace_id and t.instance_id = i.id
          and (t.assignee_id is not null or t.status = 'completed')) as "touchedTasks"
     from nativ.submissions s
     left join nativ.instances i on i.workspace_id = s.workspace_id and i.id = s.instance_id
     where s.receipt_hash = $1`,
    [receiptHash],
  );
  return rows[0] ?? null;
}
