import { randomBytes } from 'node:crypto';

/** Letters and digits that are not mistaken for one another when spoken or written by hand. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Makes a reference such as 'K7QF-2M9D': 8 characters of 30, some 39 bits. It names a submission among staff and
 * opens nothing.
 */
export function newReference(): string {
  let text = '';
  while (text.length < 8) {
    for (const byte of randomBytes(12)) {
      // 240 is the largest multiple of 30 below 256: what lies above would favour the first letters.
      if (byte < 240 && text.length < 8) text += ALPHABET[byte % ALPHABET.length];
    }
  }
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}
