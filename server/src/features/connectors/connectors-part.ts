import type { Knex } from 'knex';
import type { Pool } from 'pg';
import type { Route } from '../../http/routes.ts';
import { OutboundDoor } from '../../outbound/outbound-door.ts';
import type { Keys } from '../../security/keys.ts';
import { connectorRoutes } from './connector-routes.ts';
import { ConnectorService } from './connector-service.ts';
import { tryConnector } from './connector-trial.ts';

interface Parts {
  readonly people: Knex;
  readonly engine: Pool;
  readonly keys: Keys;
  readonly outboundAllow: readonly string[];
}

/** A test goes through a door of its own: that a system rests for flows is no reason not to ask whether it is back. */
export function connectorsPart({ people, engine, keys, outboundAllow }: Parts): Route[] {
  const door = new OutboundDoor(outboundAllow);
  return connectorRoutes({
    connectors: new ConnectorService({ people, keys }),
    test: (actor, key, path) =>
      tryConnector({ engine, connectorSecrets: keys.connectorSecrets, door }, actor, { key, path }),
  });
}
