import type { ConnectorUse } from '@nativ/schemas';
import type { Knex } from 'knex';

export interface ConnectorRow {
  readonly id: string;
  readonly key: string;
  readonly origin: string;
  readonly headerNames: readonly string[] | null;
  readonly updatedAt: Date;
  readonly archivedAt: Date | null;
  readonly usedBy: readonly ConnectorUse[];
}

/** Whether a flow asks by the connector of the row. */
const asks = (document: string) =>
  `${document}::jsonb @> jsonb_build_object('nodes', jsonb_build_array(jsonb_build_object('type', 'httpRequest', 'config', jsonb_build_object('connector', c.key))))`;

/** What goes by the connector of the row: flows as they are drawn or published, and classifiers that ask a model server. */
const usedBy = `(select coalesce(json_agg(used order by used.kind, used.key), '[]') from (
    select 'flow' as kind, f.key, (f.draft -> 'title')::jsonb as title from nativ.flows f
    left join nativ.flow_versions v on v.workspace_id = f.workspace_id and v.flow_id = f.id and v.number = f.published_version
    where f.workspace_id = c.workspace_id and (${asks('f.draft')} or ${asks('v.document')})
    union all
    select 'classifier', k.key, k.title from nativ.classifiers k
    where k.workspace_id = c.workspace_id and k.source = 'server' and k.archived_at is null and k.server ->> 'connector' = c.key) used)`;

const selected = `select c.id, c.key, c.origin, c.header_names as "headerNames", c.updated_at as "updatedAt", c.archived_at as "archivedAt",
    ${usedBy} as "usedBy" from nativ.connectors c where c.workspace_id = (select app.workspace_id())`;

/** Connectors in the order of their keys. */
export async function listConnectors(
  transaction: Knex.Transaction,
  afterKey: string,
  limit: number,
): Promise<ConnectorRow[]> {
  const { rows } = await transaction.raw(`${selected} and c.key > ? order by c.key limit ?`, [afterKey, limit]);
  return rows;
}

export async function findConnectorRow(transaction: Knex.Transaction, key: string): Promise<ConnectorRow | null> {
  const { rows } = await transaction.raw(`${selected} and c.key = ?`, [key]);
  return rows[0] ?? null;
}

/** What a connector shows with every request, sealed, and the names of it. */
export interface SealedHeaders {
  readonly sealed: Buffer;
  readonly names: readonly string[];
}

export async function insertConnector(
  transaction: Knex.Transaction,
  row: { workspaceId: string; id: string; key: string; origin: string; headers: SealedHeaders | null },
): Promise<void> {
  await transaction('nativ.connectors').insert({
    workspace_id: row.workspaceId,
    id: row.id,
    key: row.key,
    origin: row.origin,
    sealed_headers: row.headers?.sealed ?? null,
    header_names: row.headers?.names ?? [],
  });
}

/** Changes a connector; its headers stay when none are given. */
export async function updateConnector(
  transaction: Knex.Transaction,
  { id, origin, headers }: { id: string; origin: string; headers: SealedHeaders | null },
): Promise<void> {
  const shown = headers === null ? {} : { sealed_headers: headers.sealed, header_names: headers.names };
  await transaction('nativ.connectors')
    .where({ id })
    .update({ origin, updated_at: transaction.fn.now(), ...shown });
}

export async function putConnectorAway(transaction: Knex.Transaction, id: string, isAway: boolean): Promise<void> {
  await transaction('nativ.connectors')
    .where({ id })
    .update({ archived_at: isAway ? transaction.fn.now() : null });
}
