import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ivBytes = 12;
const tagBytes = 16;

/**
 * Seals a text with AES-256-GCM under a random 96-bit IV.
 *
 * @param place what the text belongs to, such as `connector/<id>`: moved elsewhere, it does not open
 */
export function seal(key: Buffer, place: string, text: string): Buffer {
  return sealBytes(key, place, Buffer.from(text));
}

/** Opens what `seal` made. @throws Error when key, place or content are not those that it was sealed with */
export function unseal(key: Buffer, place: string, sealed: Buffer): string {
  return unsealBytes(key, place, sealed).toString('utf8');
}

/** Seals bytes as `seal` does a text. */
export function sealBytes(key: Buffer, place: string, bytes: Uint8Array): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place));
  return Buffer.concat([iv, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `sealBytes` made. @throws Error as `unseal` does */
export function unsealBytes(key: Buffer, place: string, sealed: Buffer): Buffer {
  if (sealed.length < ivBytes + tagBytes) throw new Error('Expected something sealed, but found too little of it.');
  const iv = sealed.subarray(0, ivBytes);
  const tag = sealed.subarray(sealed.length - tagBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place)).setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed.subarray(ivBytes, sealed.length - tagBytes)), decipher.final()]);
}
