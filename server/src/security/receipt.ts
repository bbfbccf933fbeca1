import { createHmac } from 'node:crypto';
import type { Keys } from './keys.ts';

const DIGITS = 16;
const SPACE = 10n ** BigInt(DIGITS);

/**
 * Makes the receipt of a submission: 16 digits in groups of four, '4821 0093 7712 5640'.
 *
 * The digits are derived from the id of the submission with a key that is not in the database. They are as good as
 * random to whoever lacks the key, and a repeated request gets the same receipt although only its hash is stored.
 */
export function receiptFor(submissionId: string, keys: Keys): string {
  const mac = createHmac('sha256', keys.receiptDigits).update(submissionId).digest();
  // 128 bits modulo 10^16: the bias is below 2^-74.
  const number = (mac.readBigUInt64BE(0) * 2n ** 64n + mac.readBigUInt64BE(8)) % SPACE;
  return grouped(number.toString().padStart(DIGITS, '0'));
}

/**
 * Reads a receipt as people type it, with or without spaces and hyphens.
 *
 * @returns the 16 digits, or null when it is no receipt
 */
export function parseReceipt(typed: string): string | null {
  const digits = typed.replace(/[\s\u200e\u200f-]/g, '');
  return /^\d{16}$/.test(digits) ? digits : null;
}

/** Hashes a receipt (with or without its spaces) for the store, keyed, since 16 digits alone could be searched through. */
export function receiptHash(receipt: string, keys: Keys): Buffer {
  return createHmac('sha256', keys.receiptHash).update(receipt.replaceAll(' ', '')).digest();
}

const grouped = (digits: string) => digits.replace(/(\d{4})(?=\d)/g, '$1 ');
