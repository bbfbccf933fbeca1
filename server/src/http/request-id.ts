import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const ids = new WeakMap<IncomingMessage, string>();

/** The id under which this request stands in the log and in a problem document. Ours alone: one that a client sends could be anybody's. */
export function requestId(request: IncomingMessage): string {
  const present = ids.get(request);
  if (present !== undefined) return present;
  const id = randomUUID();
  ids.set(request, id);
  return id;
}
