import type { PoolClient } from 'pg';
import { unseal } from '../security/seal.ts';
import type { Connector } from './outbound-door.ts';

/** Where the headers of a connector are sealed for: moved to another one, they do not open. */
export const connectorPlace = (id: string): string => `connector/${id}`;

/** The connector of the workspace by key, opened for use; null for none, and for one that is put away. */
export async function findConnector(client: PoolClient, key: string, secret: Buffer): Promise<Connector | null> {
  const { rows } = await client.query<{ id: string; origin: string; sealed_headers: Buffer | null }>(
    'select id, origin, sealed_headers from nativ.connectors where key = $1 and archived_at is null',
    [key],
  );
  const [row] = rows;
  if (!row) return null;
  const headers = row.sealed_headers && JSON.parse(unseal(secret, connectorPlace(row.id), row.sealed_headers));
  return { id: row.id, origin: row.origin, headers: headers ?? {} };
}
