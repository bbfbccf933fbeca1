import { isJsonObject } from './json-schema.ts';

/** Splits a JSON Pointer (RFC 6901) into its unescaped tokens. `''` has none. */
export function pointerTokens(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Builds a JSON Pointer from tokens. */
export function toPointer(tokens: readonly (string | number)[]): string {
  return tokens.map((token) => `/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Appends one token to a JSON Pointer. */
export function joinPointer(pointer: string, token: string | number): string {
  return pointer + toPointer([token]);
}

/** Follows one token into a value; `undefined` where it leads nowhere. */
export function stepInto(value: unknown, token: string): unknown {
  if (Array.isArray(value)) return /^(0|[1-9]\d*)$/.test(token) ? value[Number(token)] : undefined;
  if (isJsonObject(value) && Object.hasOwn(value, token)) return value[token];
  return undefined;
}

/** Follows a JSON Pointer into a document; `undefined` where it leads nowhere. */
export function readPointer(document: unknown, pointer: string): unknown {
  return pointerTokens(pointer).reduce(stepInto, document);
}

/** Reads the pointer out of a local reference such as `#/definitions/address`; `undefined` for any other reference. */
export function referencePointer(reference: string): string | undefined {
  if (reference === '#') return '';
  if (!reference.startsWith('#/')) return undefined;
  try {
    return decodeURIComponent(reference.slice(1));
  } catch {
    return undefined;
  }
}
