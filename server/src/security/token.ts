import { createHash, randomBytes } from 'node:crypto';

/** How every token begins, so that one that got out can be told from other texts, by people and by scanners. */
export const tokenMark = 'nativ_';

export interface NewToken {
  /** To be shown once. */
  readonly token: string;
  /** Kept in the open, to tell one token from another. */
  readonly prefix: string;
  /** What is kept of the rest. A token is 256 random bits, so that a plain digest cannot be searched. */
  readonly hash: Buffer;
}

export function makeToken(): NewToken {
  const token = `${tokenMark}${randomBytes(32).toString('base64url')}`;
  return { token, prefix: token.slice(0, tokenMark.length + 6), hash: createHash('sha256').update(token).digest() };
}
