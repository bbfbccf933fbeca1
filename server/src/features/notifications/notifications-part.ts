import type { Knex } from 'knex';
import type { Pool } from 'pg';
import type { Route } from '../../http/routes.ts';
import { pushIdentity } from '../../outbound/web-push/push-identity.ts';
import type { Keys } from '../../security/keys.ts';
import { pushDeviceRoutes } from './push-device-routes.ts';
import { PushDeviceService } from './push-device-service.ts';
import { notificationSettingsRoutes } from './settings-routes.ts';
import { NotificationSettingsService } from './settings-service.ts';
import { mailStopRoutes } from './stop-routes.ts';

export interface TellingParts {
  readonly people: Knex;
  readonly engine: Pool;
  readonly keys: Keys;
  readonly sendsMail: boolean;
}

/** How people are told beside the list of what they were told. */
export function tellingRoutes({ people, engine, keys, sendsMail }: TellingParts): Route[] {
  // Whom push services may turn to matters where something is sent.
  const { publicKey: pushKey } = pushIdentity(keys.pushIdentity, '');
  return [
    ...notificationSettingsRoutes(new NotificationSettingsService({ people, sendsMail, pushKey })),
    ...pushDeviceRoutes(new PushDeviceService({ people })),
    ...mailStopRoutes({ engine, key: keys.mailStops }),
  ];
}
