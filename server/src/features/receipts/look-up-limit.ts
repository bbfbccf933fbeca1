import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';
import type { Keys } from '../../security/keys.ts';
import { countLookUp } from './look-up-store.ts';

/** Within ten minutes: enough for a family behind one address, and for a bad day of the whole country. */
export const lookUpLimits = { seconds: 600, perAddress: 30, overall: 3000 } as const;

/**
 * Counts a look-up, right or wrong alike, before it is made: whoever guesses learns nothing from being refused. The
 * addresses stand in the database as a keyed hash and go after a day.
 *
 * @returns whether it may be made
 */
export function lookUpLimit(parts: { readonly engine: Pool; readonly keys: Keys }, limits = lookUpLimits) {
  return async (address: string): Promise<boolean> => {
    const bucket = createHmac('sha256', parts.keys.receiptHash).update(`address ${address}`).digest('base64url');
    if ((await countLookUp(parts.engine, bucket, limits.seconds)) > limits.perAddress) return false;
    return (await countLookUp(parts.engine, 'all', limits.seconds)) <= limits.overall;
  };
}
