import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';
import type { Keys } from '../../security/keys.ts';
import { countBegun } from './upload-count-store.ts';

/** Uploads that one address may begin within ten minutes: a family with many papers, not somebody who fills the store. */
const perAddress = 100;
const seconds = 600;

/** Counts uploads by a keyed hash of the address, in the database, so that every node counts on. */
export function uploadLimit({ engine, keys }: { readonly engine: Pool; readonly keys: Keys }) {
  return async (address: string): Promise<boolean> => {
    const bucket = createHmac('sha256', keys.uploads).update(`address ${address}`).digest('base64url');
    return (await countBegun(engine, bucket, seconds)) <= perAddress;
  };
}
