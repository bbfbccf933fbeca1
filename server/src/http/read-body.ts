import type { IncomingMessage } from 'node:http';
import { ProblemError } from './problem.ts';

/** A client that is told to stop while it is still sending has this much on its way at most; one that sends more does not stop. */
const mostDroppedBytes = 32 * 1024 * 1024;

const patienceMs = 30_000;

/**
 * Reads the whole body, or refuses it as soon as it is known to be too large; what is still on its way is then dropped,
 * so that the client hears the answer, until it is too much of that as well.
 * Compressed bodies never come here: a kilobyte could hold a gigabyte.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    dropRest(request);
    throw tooLarge(limit);
  }
  // Drop by drop, a small body would hold its connection for ever.
  const slow = setTimeout(() => request.destroy(), patienceMs);
  return new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) return chunks.push(chunk);
      chunks.length = 0;
      request.removeAllListeners('data');
      dropRest(request);
      return reject(tooLarge(limit));
    });
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.on('error', () => reject(new ProblemError('request.malformed')));
    // Every request closes; only one that was cut off closes before it is complete.
    request.on('close', () => request.complete || reject(new ProblemError('request.malformed')));
  }).finally(() => clearTimeout(slow));
}

function dropRest(request: IncomingMessage): void {
  let dropped = 0;
  request.on('data', (chunk: Buffer) => {
    dropped += chunk.length;
    if (dropped > mostDroppedBytes) request.destroy();
  });
}

function tooLarge(limit: number): ProblemError {
  return new ProblemError('request.too-large', { values: { limit } });
}
