import { hkdfSync } from 'node:crypto';

/** What wraps the keys of groups. */
export interface MasterKey {
  /** A fingerprint, which stands beside what the key wraps. */
  readonly id: string;
  readonly key: Buffer;
}

/** Secrets of which master keys are made in place of NATIV_SECRET_KEY. */
export interface SealingSecrets {
  readonly sealingKey: string | null;
  readonly oldSealingKey: string | null;
}

/** The master key in use, then those that a group key may still be wrapped by. */
export type MasterKeys = readonly [MasterKey, ...MasterKey[]];

/** @param secret NATIV_SECRET_KEY, of which the master key is made as long as no other is given */
export function masterKeys(secret: string, { sealingKey, oldSealingKey }: SealingSecrets): MasterKeys {
  const made = masterKey(secret);
  if (sealingKey === null) return [made, ...(oldSealingKey === null ? [] : [masterKey(oldSealingKey)])];
  return [masterKey(sealingKey), ...(oldSealingKey === null ? [] : [masterKey(oldSealingKey)]), made];
}

function masterKey(secret: string): MasterKey {
  const derive = (purpose: string, bytes: number) => Buffer.from(hkdfSync('sha256', secret, 'nativ', purpose, bytes));
  return { id: derive('master key fingerprint', 8).toString('hex'), key: derive('master key', 32) };
}
