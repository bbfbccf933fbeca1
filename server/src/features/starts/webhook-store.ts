import type { Knex } from 'knex';
import type { PoolClient } from 'pg';

/** Gives a flow a new secret; the one before opens nothing any more. Null when there is no such flow. */
export async function setWebhookSecret(
  transaction: Knex.Transaction,
  workspaceId: string,
  flowKey: string,
  secretHash: Buffer,
): Promise<string | null> {
  const flow = await transaction('nativ.flows').where({ key: flowKey }).first('id');
  if (flow === undefined) return null;
  await transaction('nativ.webhooks')
    .insert({ workspace_id: workspaceId, flow_id: flow.id, secret_hash: secretHash })
    .onConflict(['workspace_id', 'flow_id'])
    .merge({ secret_hash: secretHash, created_at: transaction.fn.now() });
  return flow.id;
}

/** The hash of the secret that starts a flow, or null when the flow has none. */
export async function findWebhookHash(client: PoolClient, flowKey: string): Promise<Buffer | null> {
  const { rows } = await client.query<{ secret_hash: Buffer }>(
    `select w.secret_hash from nativ.webhooks w join nativ.flows f on f.workspace_id = w.workspace_id and f.id = w.flow_id
     where f.key = $1`,
    [flowKey],
  );
  return rows[0]?.secret_hash ?? null;
}
