import { randomFillSync } from 'node:crypto';

/** Letters and digits that are not mistaken for one another when spoken or written by hand. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Makes a reference such as 'K7QF-2M9D': 8 characters of 30, some 39 bits. It names a submission among staff and
 * opens nothing.
 */
export function newReference(): string {
  let text = '';
  while (text.length < 9) {
    const byte = nextByte();
    // 240 is the largest multiple of 30 below 256: what lies above would favour the first letters.
    if (byte < 240) text += ALPHABET[byte % ALPHABET.length];
    if (text.length === 4) text += '-';
  }
  return text;
}

/** Asking the system for some bytes costs as much as asking for many. */
const pool = new Uint8Array(1024);
let used = pool.length;

function nextByte(): number {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  return pool[used++] as number;
}
