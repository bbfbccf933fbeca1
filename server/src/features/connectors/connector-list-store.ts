import type { Knex } from 'knex';

export interface ConnectorRow {
  readonly id: string;
  readonly key: string;
  readonly origin: string;
  readonly updatedAt: Date;
}

const columns = { id: 'id', key: 'key', origin: 'origin', updatedAt: 'updated_at' };

/** Connectors in the order of their keys. */
export async function listConnectors(
  transaction: Knex.Transaction,
  afterKey: string,
  limit: number,
): Promise<ConnectorRow[]> {
  return transaction('nativ.connectors').where('key', '>', afterKey).orderBy('key').limit(limit).select(columns);
}

export async function findConnectorRow(transaction: Knex.Transaction, key: string): Promise<ConnectorRow | null> {
  return (await transaction('nativ.connectors').where({ key }).first(columns)) ?? null;
}

export async function insertConnector(
  transaction: Knex.Transaction,
  row: { workspaceId: string; id: string; key: string; origin: string; sealedHeaders: Buffer | null },
): Promise<void> {
  await transaction('nativ.connectors').insert({
    workspace_id: row.workspaceId,
    id: row.id,
    key: row.key,
    origin: row.origin,
    sealed_headers: row.sealedHeaders,
  });
}

/** Changes a connector; its headers stay when none are given. */
export async function updateConnector(
  transaction: Knex.Transaction,
  { id, origin, sealedHeaders }: { id: string; origin: string; sealedHeaders: Buffer | null },
): Promise<void> {
  const secret = sealedHeaders === null ? {} : { sealed_headers: sealedHeaders };
  await transaction('nativ.connectors')
    .where({ id })
    .update({ origin, updated_at: transaction.fn.now(), ...secret });
}
