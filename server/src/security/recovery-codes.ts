import { randomBytes } from 'node:crypto';
import { hashRecoveryCode } from './passwords.ts';

const howMany = 10;
/** Crockford's: without the letters that are taken for digits or for each other. Five bits each. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** Ten codes such as `k7mq-x3hd-9ffp`, and what the store keeps of them. */
export interface RecoveryCodes {
  readonly codes: readonly string[];
  readonly salt: Buffer;
  readonly hashes: readonly Buffer[];
}

/** Makes ten codes of 60 bits. One salt for the ten, so that trying one costs one hash and not ten. */
export async function makeRecoveryCodes(): Promise<RecoveryCodes> {
  const salt = randomBytes(16);
  const codes = Array.from({ length: howMany }, makeCode);
  const hashes: Buffer[] = [];
  for (const code of codes) hashes.push(await hashOfRecoveryCode(code, salt));
  return { codes, salt, hashes };
}

/** In whatever way it was typed: with or without lines in between, in capitals, with o for 0 and l for 1. */
export function hashOfRecoveryCode(code: string, salt: Buffer): Promise<Buffer> {
  const plain = code
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/o/g, '0')
    .replace(/[il]/g, '1');
  return hashRecoveryCode(plain, salt);
}

function makeCode(): string {
  const text = [...randomBytes(12)].map((byte) => letters[byte % 32]).join('');
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`;
}
