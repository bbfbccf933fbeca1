import type { Knex } from 'knex';
import type { PoolClient } from 'pg';

export interface WebhookFlow {
  readonly id: string;
  /** The name that its start gives to the address: of the version in use, else of the draft; null when it starts otherwise. */
  readonly webhook: string | null;
}

export async function findWebhookFlow(transaction: Knex.Transaction, flowKey: string): Promise<WebhookFlow | null> {
  const { rows } = await transaction.raw<{ rows: WebhookFlow[] }>(
    `select f.id, (
       select d -> 'config' ->> 'webhook' from json_array_elements(coalesce(v.document, f.draft) -> 'nodes') d
       where d ->> 'type' = 'webhookStart' limit 1) as webhook
     from nativ.flows f
     left join nativ.flow_versions v
       on v.workspace_id = f.workspace_id and v.flow_id = f.id and v.number = f.published_version
     where f.key = ?`,
    [flowKey],
  );
  return rows[0] ?? null;
}

/** Gives a flow a new secret; the one before opens nothing any more. */
export async function setWebhookSecret(
  transaction: Knex.Transaction,
  workspaceId: string,
  flowId: string,
  secretHash: Buffer,
): Promise<void> {
  await transaction('nativ.webhooks')
    .insert({ workspace_id: workspaceId, flow_id: flowId, secret_hash: secretHash })
    .onConflict(['workspace_id', 'flow_id'])
    .merge({ secret_hash: secretHash, created_at: transaction.fn.now() });
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
