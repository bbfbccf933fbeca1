import { createHash, createHmac } from 'node:crypto';

export type LinkPurpose = 'invitation' | 'passwordReset';

/**
 * Makes the secret of a one-time link out of its id. The store keeps a hash of it alone, and whoever reads the store
 * cannot make it, since the key is not there; the mail that carries it is written from the id when it is sent.
 *
 * @param number counts the links of one invitation: with the next one, the one before works no more
 */
export function linkToken(key: Buffer, purpose: LinkPurpose, id: string, number = 1): string {
  return createHmac('sha256', key).update(`${purpose}/${id}/${number}`).digest('base64url');
}

export function hashOfLinkToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** The address, with the token in the fragment, which no server log sees. */
export function linkAddress(baseUrl: string, purpose: LinkPurpose, token: string): string {
  return `${baseUrl}/${purpose === 'invitation' ? 'invitation' : 'reset'}#${token}`;
}
