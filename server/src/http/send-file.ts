import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { attachmentHeader } from '../files/clean-file-name.ts';
import type { Reply } from './routes.ts';

export interface FileToSend {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly bytes: AsyncIterable<Buffer>;
}

/**
 * Sends a file of somebody else as what it is: something to be saved, never a page of ours. One that breaks on its way ends
 * the connection, so that nobody takes half of it for all of it.
 */
export async function sendFile(response: Response, { name, type, size, bytes }: FileToSend): Promise<Reply> {
  response.status(200).set({
    'Content-Type': type,
    'Content-Length': String(size),
    'Content-Disposition': attachmentHeader(name),
    'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  });
  await pipeline(bytes, response).catch((cause: NodeJS.ErrnoException) => {
    // Whoever asked went away; that is theirs to do.
    if (cause.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw cause;
  });
  return { sent: true };
}
