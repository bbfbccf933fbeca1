import type { LessonMedia } from '@nativ/schemas';
import type { Request } from 'express';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { found, idIn } from '../route-parts.ts';
import type { MediaService } from './media-service.ts';
import type { Part } from './media-store.ts';

/** A short video of a screen; longer ones nobody watches. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Pictures and videos of lessons. */
export function mediaRoutes(media: MediaService): Route[] {
  return [
    defineRoute<{ params: { lesson: string }; response: LessonMedia }>({
      method: 'post',
      path: '/api/v1/lessons/:lesson/media',
      summary: 'Adds a picture or a short video to a lesson: its bytes are the body. A step then names it',
      permission: 'training.lead',
      scope: 'flows:write',
      response: { status: 201, schema: 'nativ:training/lesson-media' },
      errors: ['lesson.not-found', 'lesson.media-unknown', 'lesson.media-too-large', 'lesson.media-full'],
      async handle({ params, raw }, actor) {
        const outcome = await media.add(actor, params.lesson, await bytesOf(raw));
        if (outcome.kind === 'added') return { json: outcome.media };
        const codes = { missing: 'not-found', unknownType: 'media-unknown', full: 'media-full' } as const;
        throw new ProblemError(`lesson.${codes[outcome.kind]}`);
      },
    }),
    defineRoute<{ params: { lesson: string; file: string } }>({
      method: 'get',
      path: '/api/v1/lessons/:lesson/media/:file',
      summary: 'Gives a picture or a video of a lesson, whole or in part',
      permission: 'workspace.use',
      scope: 'flows:read',
      response: { status: 200, type: 'application/octet-stream' },
      errors: ['lesson.not-found', 'lesson.media-not-found'],
      async handle({ params, raw }, actor) {
        const id = idIn(params.file, 'lesson.media-not-found');
        const outcome = await media.get(actor, params.lesson, id, (size) => partOf(raw.get('range'), size));
        if (outcome === 'missing') throw new ProblemError('lesson.not-found');
        const { type, bytes, part, size } = found(outcome, 'lesson.media-not-found');
        // What an id names never changes.
        const headers = {
          'Cache-Control': 'private, max-age=86400, immutable',
          'Accept-Ranges': 'bytes',
          // Opened by itself it is a file, in which nothing runs and from which nothing is asked.
          'Content-Security-Policy': "default-src 'none'; sandbox",
        };
        if (part === null) return { text: bytes, type, headers };
        const range = `bytes ${part.from}-${part.to}/${size}`;
        return { text: bytes, type, status: 206, headers: { ...headers, 'Content-Range': range } };
      },
    }),
  ];
}

/** Reads a body up to its limit; what is longer is refused without being kept. */
async function bytesOf(request: Request): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MOST_BYTES) chunks.push(chunk);
  }
  if (size > MOST_BYTES) throw new ProblemError('lesson.media-too-large');
  return Buffer.concat(chunks);
}

/** The one part that a player asks for; null for all of it, also where it cannot be given. */
function partOf(range: string | undefined, size: number): Part | null {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
  if (first === undefined) return null;
  const from = Number(first);
  const to = last === undefined || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return from <= to ? { from, to } : null;
}
