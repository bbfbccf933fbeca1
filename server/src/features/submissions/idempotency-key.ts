import type { IncomingMessage } from 'node:http';
import { ProblemError } from '../../http/problem.ts';

/**
 * The key by which a client may repeat a request whose answer it did not get.
 *
 * @throws ProblemError when it is not 1 to 200 visible ASCII characters
 */
export function idempotencyKeyOf({ headers }: Pick<IncomingMessage, 'headers'>): string | null {
  const key = headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) throw new ProblemError('idempotency.key-malformed');
  return key;
}
