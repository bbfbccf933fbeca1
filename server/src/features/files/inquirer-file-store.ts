import type { PoolClient } from 'pg';

interface CaseOf {
  readonly submissionId: string;
  readonly instanceId: string | null;
}

/** Those of the form and of messages; what staff filled into tasks is theirs. */
const ofInquirer = `f.state = 'attached' and (f.submission_id = $1
  or f.message_id in (select m.id from nativ.messages m where m.instance_id = $2))`;

export async function listInquirerFiles(
  client: PoolClient,
  { submissionId, instanceId }: CaseOf,
  most: number | null,
): Promise<{ readonly id: string; readonly messageId: string | null; readonly size: number }[]> {
  const { rows } = await client.query<{ id: string; messageId: string | null; size: number }>(
    `select f.id, f.message_id as "messageId", f.size::float8 as size from nativ.files f
     where ${ofInquirer} order by f.id limit $3`,
    [submissionId, instanceId, most],
  );
  return rows;
}

export async function findInquirerFile(
  client: PoolClient,
  { submissionId, instanceId }: CaseOf,
  id: string,
): Promise<boolean> {
  const { rowCount } = await client.query(`select 1 from nativ.files f where ${ofInquirer} and f.id = $3`, [
    submissionId,
    instanceId,
    id,
  ]);
  return rowCount === 1;
}
