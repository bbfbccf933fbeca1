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
  putConnectorAway,
  type SealedHeaders,
  updateConnector,
} from './connector-list-store.ts';

export type PuttingAway =
  | { readonly kind: 'kept'; readonly connector: Connector }
  | { readonly kind: 'missing' }
  /** Something goes by it. */
  | { readonly kind: 'inUse'; readonly by: Connector['usedBy'][number] };

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
      const shown = headers ?? (present?.origin === origin ? null : {});
      const kept = shown === null ? null : this.sealed(id, shown);
      if (present) await updateConnector(transaction, { id, origin, headers: kept });
      else await insertConnector(transaction, { workspaceId: actor.workspaceId, id, key, origin, headers: kept });
      await recordAudit(transaction, actor, { action: 'connector.set', subjectId: id, detail: { key, origin } });
      return connectorIn(await findConnectorRow(transaction, key), key);
    });
  }

  /** Puts a connector away, unless something goes by it, or brings it back with all that it had. */
  putAway(actor: Actor, key: string, isAway: boolean): Promise<PuttingAway> {
    return asPerson(this.people, actor, async (transaction): Promise<PuttingAway> => {
      const row = await findConnectorRow(transaction, key);
      if (row === null) return { kind: 'missing' };
      const [by] = row.usedBy;
      if (isAway && by) return { kind: 'inUse', by };
      if ((row.archivedAt !== null) !== isAway) {
        await putConnectorAway(transaction, row.id, isAway);
        const action = isAway ? 'connector.put-away' : 'connector.brought-back';
        await recordAudit(transaction, actor, { action, subjectId: row.id, detail: { key } });
      }
      return { kind: 'kept', connector: connectorIn(await findConnectorRow(transaction, key), key) };
    });
  }

  private sealed(id: string, headers: Readonly<Record<string, string>>): SealedHeaders {
    const sealed = seal(this.keys.connectorSecrets, connectorPlace(id), JSON.stringify(headers));
    return { sealed, names: Object.keys(headers) };
  }
}

function connectorIn(row: ConnectorRow | null, key: string): Connector {
  if (!row) throw new Error(`Expected connector '${key}' to be there once it was set, but it is not.`);
  return toConnector(row);
}

const toConnector = ({ key, origin, headerNames, usedBy, updatedAt, archivedAt }: ConnectorRow): Connector => ({
  key,
  origin,
  headers: headerNames === null ? null : [...headerNames],
  usedBy: [...usedBy],
  updatedAt: updatedAt.toISOString(),
  archivedAt: archivedAt?.toISOString() ?? null,
});
