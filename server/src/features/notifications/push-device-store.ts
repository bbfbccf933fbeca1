import type { Knex } from 'knex';
import type { ActorSession } from '../../security/actor.ts';

export interface PushDeviceRow {
  readonly id: string;
  readonly user_agent: string | null;
  readonly created_at: Date;
  readonly last_sent_at: Date | null;
}

const columns = ['id', 'user_agent', 'created_at', 'last_sent_at'];

/** The devices of the person of the context; where they send to is not theirs to read. */
export async function listDevices(transaction: Knex.Transaction): Promise<PushDeviceRow[]> {
  return transaction('nativ.push_devices')
    .whereRaw('user_id = (select app.user_id())')
    .orderBy('created_at', 'desc')
    .limit(50)
    .select(columns);
}

export interface NewDevice {
  readonly id: string;
  readonly endpoint: string;
  readonly endpointHash: Buffer;
  readonly p256dh: Buffer;
  readonly auth: Buffer;
  readonly userAgent: string | null;
}

/** Keeps a device, in place of what was kept of the same browser before. @returns its id, or null for a closed account */
export async function keepDevice(
  transaction: Knex.Transaction,
  session: ActorSession,
  device: NewDevice,
): Promise<string | null> {
  const { rows } = await transaction.raw('select app.keep_push_device(?, ?, ?, ?, ?, ?, ?) as id', [
    device.id,
    session.id,
    device.endpoint,
    device.endpointHash,
    device.p256dh,
    device.auth,
    device.userAgent as string,
  ]);
  return rows[0].id;
}

export async function findDevice(transaction: Knex.Transaction, id: string): Promise<PushDeviceRow | null> {
  return (await transaction('nativ.push_devices').where({ id }).first(columns)) ?? null;
}

export async function deleteDevice(transaction: Knex.Transaction, id: string): Promise<boolean> {
  return (await transaction('nativ.push_devices').where({ id }).delete()) === 1;
}
