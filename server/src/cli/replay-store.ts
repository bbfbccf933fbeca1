import type { PoolClient } from 'pg';
import type { Database } from '../db/connections.ts';

/** Ids of the workspaces of the installation. */
export async function listWorkspaceIds({ owner }: Database): Promise<string[]> {
  return (await owner('nativ.workspaces').orderBy('id').select('id')).map((row: { id: string }) => row.id);
}

/** The workspace of an instance, or null when there is no such instance. */
export async function findWorkspaceOf({ owner }: Database, instanceId: string): Promise<string | null> {
  const row = await owner('nativ.instances').where({ id: instanceId }).first('workspace_id');
  return row?.workspace_id ?? null;
}

/** Ids of the instances of the workspace of the context, in order, after this one. */
export async function listInstanceIds(client: PoolClient, afterId: string, limit: number): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    'select id from nativ.instances where id > $1 order by id limit $2',
    [afterId, limit],
  );
  return rows.map((row) => row.id);
}
