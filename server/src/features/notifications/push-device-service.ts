import { createHash } from 'node:crypto';
import type { PushDevice, PushDeviceAdd } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../../db/person-transaction.ts';
import { isPushAddress } from '../../outbound/web-push/push-address.ts';
import { readSubscriptionKeys } from '../../outbound/web-push/subscription-keys.ts';
import type { Actor, ActorSession } from '../../security/actor.ts';
import { deviceOf } from '../../security/device.ts';
import * as store from './push-device-store.ts';

/** The browsers of a person that are told of what is new. */
export class PushDeviceService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  list(actor: Actor): Promise<PushDevice[]> {
    return asPerson(this.people, actor, async (transaction) => (await store.listDevices(transaction)).map(toDevice));
  }

  /** @returns null when it is no subscription of a browser */
  async keep(
    actor: Actor,
    session: ActorSession,
    { endpoint, keys }: PushDeviceAdd,
    userAgent: string | null,
  ): Promise<PushDevice | null> {
    const read = readSubscriptionKeys(keys);
    if (read === null || !isPushAddress(endpoint)) return null;
    const device = {
      id: uuidv7(),
      endpoint,
      endpointHash: createHash('sha256').update(endpoint).digest(),
      ...read,
      userAgent: userAgent?.slice(0, 500) ?? null,
    };
    return asPerson(this.people, actor, async (transaction) => {
      const id = await store.keepDevice(transaction, session, device);
      const row = id === null ? null : await store.findDevice(transaction, id);
      return row && toDevice(row);
    });
  }

  remove(actor: Actor, id: string): Promise<boolean> {
    return asPerson(this.people, actor, (transaction) => store.deleteDevice(transaction, id));
  }
}

function toDevice(row: store.PushDeviceRow): PushDevice {
  return {
    id: row.id,
    ...deviceOf(row.user_agent),
    createdAt: row.created_at.toISOString(),
    lastSentAt: row.last_sent_at?.toISOString() ?? null,
  };
}
