import type { PoolClient } from 'pg';
import type { InstanceRow } from './step-rows.ts';

/** The instance that a start with this key made, or null. */
export async function findInstanceOfStart(client: PoolClient, startKey: string): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>('select id from nativ.instances where start_key = $1', [
    startKey,
  ]);
  return rows[0]?.id ?? null;
}

/** Stores a new instance; false when there is one with the same start key already. */
export async function insertInstance(
  client: PoolClient,
  workspaceId: string,
  row: InstanceRow,
  startKey: string | null,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into nativ.instances (workspace_id, id, flow_version_id, submission_id, status, revision, state, group_ids, started_at, ended_at, start_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (workspace_id, start_key) where start_key is not null do nothing`,
    [
      workspaceId,
      row.id,
      row.flow_version_id,
      row.submission_id,
      row.status,
      row.revision,
      JSON.stringify(row.state),
      row.group_ids,
      row.started_at,
      row.ended_at,
      startKey,
    ],
  );
  return rowCount === 1;
}

/** What a called instance takes over from the one that calls it: the groups that it concerns, and the version it runs. */
export async function readCaller(
  client: PoolClient,
  instanceId: string,
): Promise<{ readonly groupIds: string[]; readonly flowVersionId: string }> {
  const { rows } = await client.query<{ groupIds: string[]; flowVersionId: string }>(
    'select group_ids as "groupIds", flow_version_id as "flowVersionId" from nativ.instances where id = $1',
    [instanceId],
  );
  const [row] = rows;
  if (!row) throw new Error(`Expected the calling instance '${instanceId}' to exist, but it does not.`);
  return row;
}
