import type { IncomingMessage } from 'node:http';
import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** The answer is larger than we read, packed or unpacked. */
export class AnswerTooLarge extends Error {
  override readonly name = 'AnswerTooLarge';
}

const unpackers: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Reads an answer up to a number of bytes, counted after unpacking: a kilobyte can unpack to a gigabyte. JSON becomes a
 * value, anything else a text.
 *
 * @throws AnswerTooLarge
 */
export async function readAnswer(response: IncomingMessage, mostBytes: number): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of unpacked(response)) {
    size += (chunk as Buffer).length;
    if (size > mostBytes) throw new AnswerTooLarge(`Expected an answer of at most ${mostBytes} bytes, but found more.`);
    chunks.push(chunk as Buffer);
  }
  return storable(contentOf(Buffer.concat(chunks).toString('utf8'), response.headers['content-type']));
}

function unpacked(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  const unpack = Object.hasOwn(unpackers, encoding) ? unpackers[encoding] : undefined;
  if (!unpack) return response;
  const unpacker = unpack();
  response.on('error', (cause) => unpacker.destroy(cause));
  response.on('aborted', () => unpacker.destroy(new Error('The answer broke off.')));
  return response.pipe(unpacker);
}

function contentOf(text: string, contentType = ''): unknown {
  if (!/[/+]json\b/i.test(contentType)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const mostDepth = 50;
/** NUL, and with the flag u a half of a surrogate pair that stands alone. */
const unstorable = /\0|\p{Surrogate}/gu;

/** Takes out what jsonb cannot hold (NUL, half surrogates) and what would be a trap in JavaScript (`__proto__`). */
function storable(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.replaceAll(unstorable, '\uFFFD');
  if (value === null || typeof value !== 'object') return value;
  if (depth >= mostDepth) return null;
  if (Array.isArray(value)) return value.map((item) => storable(item, depth + 1));
  const fields = Object.entries(value).filter(([key]) => key !== '__proto__');
  return Object.fromEntries(fields.map(([key, field]) => [storable(key), storable(field, depth + 1)]));
}
