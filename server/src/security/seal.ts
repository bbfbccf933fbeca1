import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ivBytes = 12;
const tagBytes = 16;

/**
 * Seals a text with AES-256-GCM under a random 96-bit IV.
 *
 * @param place what the text belongs to, such as `connector/<id>`: moved elsewhere, it does not open
 */
export function seal(key: Buffer, place: string, text: string): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, sealed, cipher.getAuthTag()]);
}

/** Opens what `seal` made. @throws Error when key, place or content are not those that it was sealed with */
export function unseal(key: Buffer, place: string, sealed: Buffer): string {
  const iv = sealed.subarray(0, ivBytes);
  const tag = sealed.subarray(sealed.length - tagBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place)).setAuthTag(tag);
  return (
    decipher.update(sealed.subarray(ivBytes, sealed.length - tagBytes), undefined, 'utf8') + decipher.final('utf8')
  );
}
