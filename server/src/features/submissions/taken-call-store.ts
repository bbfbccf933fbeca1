import type { PoolClient } from 'pg';

/** Notes who of the staff took a submission down; false when that is noted already. */
export async function markTaken(client: PoolClient, submissionId: string, personId: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'update nativ.submissions set taken_by = $2 where id = $1 and taken_by is null',
    [submissionId, personId],
  );
  return rowCount === 1;
}
