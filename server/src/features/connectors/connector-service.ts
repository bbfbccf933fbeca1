import type { Connector, ConnectorSet } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../../db/person-transaction.ts';
import { connectorPlace } from '../../outbound/connector-store.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import type { Keys } from '../../security/keys.ts';
import { seal } from '../../security/seal.ts';
import { type Page, pageOf } from '../page.ts';
import {
  type ConnectorRow,
  findConnectorRow,
  insertConnector,
  listConnectors,
  updateConnector,
} from './connector-list-store.ts';

/** Keeps the systems outside that flows may call. What they want to see goes in and never comes out here. */
export class ConnectorService {
  private readonly people: Knex;
  private readonly keys: Keys;

  constructor(parts: { readonly people: Knex; readonly keys: Keys }) {
    this.people = parts.people;
    this.keys = parts.keys;
  }

  list(actor: Actor, afterKey: string, limit: number): Promise<Page<Connector>> {
    return asPerson(this.people, actor, async (transaction) => {
      const rows = await listConnectors(transaction, afterKey, limit + 1);
      return pageOf(rows, limit, (row) => [row.key], toConnector);
    });
  }

  /**
   * Makes a connector or changes it. A new origin without headers forgets the old ones, so that nobody gets the secret
   * of one system by pointing its connector to another.
   */
  set(actor: Actor, key: string, { origin: given, headers }: ConnectorSet): Promise<Connector> {
    const { origin } = new URL(given);
    return asPerson(this.people, actor, async (transaction) => {
      const present = await findConnectorRow(transaction, key);
      const id = present?.id ?? uuidv7();
      const kept = headers ?? (present?.origin === origin ? null : {});
      const sealedHeaders =
        kept === null ? null : seal(this.keys.connectorSecrets, connectorPlace(id), JSON.stringify(kept));
      if (present) await updateConnector(transaction, { id, origin, sealedHeaders });
      else await insertConnector(transaction, { workspaceId: actor.workspaceId, id, key, origin, sealedHeaders });
      await recordAudit(transaction, actor, { action: 'connector.set', subjectId: id, detail: { key, origin } });
      const row = await findConnectorRow(transaction, key);
      if (!row) throw new Error(`Expected connector '${key}' to be there once it was set, but it is not.`);
      return toConnector(row);
    });
  }
}

const toConnector = ({ key, origin, updatedAt }: ConnectorRow): Connector => ({
  key,
  origin,
  updatedAt: updatedAt.toISOString(),
});
