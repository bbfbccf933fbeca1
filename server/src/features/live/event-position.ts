import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { LivePosition } from './live-event.ts';

const ivBytes = 12;
const tagBytes = 16;
const sealedBytes = ivBytes + 16 + tagBytes;

/**
 * Seals a position for the `id:` of the stream: it counts the transactions of the whole database, and whoever could read it would
 * learn from it how much goes on where they see nothing.
 */
export function sealPosition(key: Buffer, { horizon, at }: LivePosition): string {
  const plain = Buffer.alloc(16);
  plain.writeBigUInt64BE(horizon, 0);
  plain.writeDoubleBE(at, 8);
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

/** Null for what this installation has not sealed. */
export function openPosition(key: Buffer, sealed: string): LivePosition | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length !== sealedBytes) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes });
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  try {
    const plain = Buffer.concat([decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()]);
    return { horizon: plain.readBigUInt64BE(0), at: plain.readDoubleBE(8) };
  } catch {
    return null;
  }
}
