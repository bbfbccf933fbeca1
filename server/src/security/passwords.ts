import { hash, hashRaw, verify } from '@node-rs/argon2';

/** For argon2id, the library's default kind, as OWASP recommends it: 19 MiB, two passes; about 10 ms on one core. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const passwordLength = { least: 10, most: 128 } as const;

/** Hashes a password for the store. The composed form, so that it is the same password on every keyboard. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost);
}

/** Whether the password is the one that was hashed. A hash that cannot be read belongs to no password. */
export async function verifyPassword(input: { readonly hash: string; readonly password: string }): Promise<boolean> {
  try {
    return await verify(input.hash, input.password.normalize('NFC'));
  } catch {
    return false;
  }
}

/** Hashes a recovery code, at the cost of a password, under a salt that is kept apart. */
export function hashRecoveryCode(code: string, salt: Buffer): Promise<Buffer> {
  return hashRaw(code, { ...cost, salt });
}
