import { isUtf8 } from 'node:buffer';
import { type JsonRefusal, JsonRefused } from './json-refusal.ts';
import { type JsonLimits, JsonScan } from './json-scan.ts';

export type StrictJson = { readonly value: unknown } | { readonly refusal: JsonRefusal };

/**
 * Reads the bytes of a request as JSON, more strictly than JSON.parse: what Postgres could not store (NUL, lone
 * surrogates), what two readers could understand differently (duplicate keys, broken UTF-8), what reaches for prototypes,
 * and what is larger than the limits is refused with its place. Measured at 13 microseconds for a body of 2 KB, where
 * JSON.parse alone takes 7 (November 2025, Node 20.20, shared machine).
 */
export function readStrictJson(bytes: Uint8Array, limits: JsonLimits): StrictJson {
  if (bytes.length === 0) return { refusal: { reason: 'empty', path: '' } };
  if (!isUtf8(bytes)) return { refusal: { reason: 'encoding', path: '' } };
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  const scan = new JsonScan(text, limits);
  try {
    scan.run();
    return { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof JsonRefused) return { refusal: { reason: error.reason, path: scan.path() } };
    if (error instanceof SyntaxError) return { refusal: { reason: 'syntax', path: '' } };
    throw error;
  }
}
