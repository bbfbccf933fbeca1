import type { PoolClient } from 'pg';

/** A group key as it is stored. */
export interface GroupKeyRow {
  readonly id: string;
  readonly groupId: string | null;
  readonly wrapped: Buffer;
  /** The fingerprint of the master key that wraps it. */
  readonly master: string;
}

/** The group keys of the workspace of the context. */
export async function readGroupKeys(client: PoolClient): Promise<GroupKeyRow[]> {
  const { rows } = await client.query<GroupKeyRow>(
    'select id, group_id as "groupId", wrapped, master from nativ.group_keys',
  );
  return rows;
}

/** Groups without a key; null stands for the key of cases without a group. */
export async function readKeylessGroups(client: PoolClient): Promise<(string | null)[]> {
  const { rows } = await client.query<{ id: string | null }>(
    `select g.id from (select id from nativ.groups union all select null) g
     where not exists (select 1 from nativ.group_keys k where k.group_id is not distinct from g.id)`,
  );
  return rows.map(({ id }) => id);
}

/** Stores a new group key, unless another node was quicker. */
export async function insertGroupKey(client: PoolClient, workspaceId: string, row: GroupKeyRow): Promise<void> {
  await client.query(
    `insert into nativ.group_keys (workspace_id, id, group_id, wrapped, master) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [workspaceId, row.id, row.groupId, row.wrapped, row.master],
  );
}
