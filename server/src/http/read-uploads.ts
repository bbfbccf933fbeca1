import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import busboy from 'busboy';
import type { Limits } from '../config/limits.ts';
import { ProblemError } from './problem.ts';
import type { FormFields } from './routes.ts';

/** A file of a page, as it comes. What nobody reads of it is dropped. */
export interface UploadPart {
  /** Of the field, such as `f[cv]`. */
  readonly name: string;
  /** As the client wrote it: anything at all. */
  readonly fileName: string;
  readonly bytes: AsyncIterable<Buffer>;
}

/** Takes a file and gives what stands in the place of its field, or null for nothing. */
export type TakeUpload = (part: UploadPart, before: FormFields) => Promise<string | null>;

export interface UploadLimits {
  /** Of all files and fields together. */
  readonly totalBytes: number;
  readonly limits: Limits;
}

/** A client that has said nothing for so long is gone. */
const silenceMs = 30_000;

/**
 * Reads a page with files, each of which is taken as it comes: nothing is held but what is on its way. Text fields come back
 * in their order, with what `take` gave in the places of files.
 *
 * @throws ProblemError when the body is no multipart body, holds too much, or ends before its end
 */
export function readUploads(
  request: IncomingMessage,
  { totalBytes, limits }: UploadLimits,
  take: TakeUpload,
): Promise<FormFields> {
  if (Number(request.headers['content-length'] ?? 0) > totalBytes) {
    request.resume();
    setTimeout(() => request.destroy(), 5_000).unref();
    throw tooLarge(totalBytes);
  }
  return new Promise((resolve, reject) => {
    const reading = new Reading(request, { totalBytes, limits }, take);
    reading.whole.then(resolve, (cause: unknown) => {
      // The client hears the answer only when it has been heard out, for a while.
      request.unpipe();
      request.resume();
      setTimeout(() => request.complete || request.destroy(), 5_000).unref();
      reject(cause);
    });
  });
}

/** One body on its way in. */
class Reading {
  readonly whole: Promise<FormFields>;
  private readonly places: (readonly [string, string | null])[] = [];
  private readonly taken: Promise<void>[] = [];
  private textBytes = 0;

  constructor(request: IncomingMessage, { totalBytes, limits }: UploadLimits, take: TakeUpload) {
    this.whole = new Promise((resolve, reject) => {
      const fail = (cause: unknown) =>
        reject(cause instanceof ProblemError ? cause : new ProblemError('request.malformed', { cause }));
      const parser = parserOf(request, limits);
      const stopWatching = watch(request, totalBytes, (problem) => {
        fail(problem);
        parser.destroy();
      });
      parser.on('field', (name, value) => {
        this.textBytes += name.length + value.length;
        if (this.textBytes > limits.bodyBytes) fail(tooLarge(limits.bodyBytes));
        this.places.push([name, value]);
      });
      parser.on('file', (name, stream, { filename }) => this.take(name, stream, filename, take, fail));
      for (const event of ['partsLimit', 'fieldsLimit'] as const) parser.on(event, () => fail(malformed()));
      parser.on('error', fail);
      parser.on('close', () => {
        stopWatching();
        Promise.all(this.taken).then(() => resolve(checked(this.places, limits)), fail);
      });
      request.pipe(parser);
    }).catch((cause: unknown) => {
      throw cause;
    }) as Promise<FormFields>;
  }

  private take(
    name: string,
    stream: Readable,
    fileName: string | undefined,
    take: TakeUpload,
    fail: (cause: unknown) => void,
  ): void {
    // Failing is told by whoever reads it; unheard, it would end the program.
    stream.on('error', () => {});
    // A file input in which nothing was chosen.
    if (fileName === undefined || fileName === '') {
      stream.resume();
      return;
    }
    const place = this.places.length;
    this.places.push([name, null]);
    const before = this.places.flatMap(([field, value]) => (value === null ? [] : [[field, value] as const]));
    this.taken.push(
      // Whoever reads only a part of it must not destroy it, or what comes after would never come.
      take({ name, fileName: decoded(fileName), bytes: stream.iterator({ destroyOnReturn: false }) }, before)
        .then((value) => {
          this.places[place] = [name, value];
        })
        .finally(() => stream.resume())
        .catch(fail),
    );
  }
}

/** Browsers write these three so, since they would end the header. */
const decoded = (name: string) => name.replace(/%22/g, '"').replace(/%0[da]/gi, '');

function parserOf(request: IncomingMessage, limits: Limits) {
  try {
    const parts = limits.jsonKeys + 1;
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: { parts, fields: parts, fieldSize: limits.bodyBytes, fieldNameSize: 1_000, headerPairs: 20 },
    });
  } catch (cause) {
    // busboy throws at once when the header names no boundary.
    throw new ProblemError('request.malformed', { cause });
  }
}

/** Ends a body that is too large, that falls silent, or that breaks off. */
function watch(request: IncomingMessage, totalBytes: number, stop: (problem: ProblemError) => void): () => void {
  let bytes = 0;
  let silence = setTimeout(() => request.destroy(), silenceMs);
  const onData = (chunk: Buffer) => {
    bytes += chunk.length;
    clearTimeout(silence);
    silence = setTimeout(() => request.destroy(), silenceMs);
    if (bytes > totalBytes) stop(tooLarge(totalBytes));
  };
  const onClose = () => {
    clearTimeout(silence);
    if (!request.complete) stop(malformed());
  };
  request.on('data', onData);
  request.on('close', onClose);
  return () => {
    clearTimeout(silence);
    request.off('data', onData);
    request.off('close', onClose);
  };
}

function checked(places: readonly (readonly [string, string | null])[], limits: Limits): FormFields {
  const fields = places.filter((place): place is readonly [string, string] => place[1] !== null);
  const tooLong = fields.some(([, value]) => value.length > limits.jsonStringLength);
  const unstorable = fields.some((pair) => pair.some((text) => text.includes('\u0000')));
  if (fields.length > limits.jsonKeys || tooLong || unstorable) throw malformed();
  return fields;
}

const malformed = () => new ProblemError('request.malformed');
const tooLarge = (limit: number) => new ProblemError('request.too-large', { values: { limit } });

/** Whether a request brings a page with files. */
export const isMultipart = ({ headers }: IncomingMessage): boolean =>
  /^multipart\/form-data\s*(;|$)/i.test(headers['content-type'] ?? '');
