import type { FileList } from '@nativ/schemas';
import type { Request } from 'express';
import { FileStoreTrouble } from '../../files/file-store.ts';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { sendFile } from '../../http/send-file.ts';
import { found, idIn } from '../route-parts.ts';
import type { FileRow } from './file-read-store.ts';
import type { FileService } from './file-service.ts';

interface FileQuery {
  readonly instance?: string;
  readonly submission?: string;
  readonly task?: string;
}

/** Files as staff read them. */
export function fileRoutes(files: FileService): Route[] {
  const id = { type: 'string', maxLength: 36 };
  return [
    defineRoute<{ query: FileQuery; response: FileList }>({
      method: 'get',
      path: '/api/v1/files',
      summary:
        'Lists the files that I see, of one case or submission where it is named; the names of sensitive ones are opened with them',
      permission: 'workspace.use',
      scope: 'submissions:read',
      query: { properties: { instance: id, submission: id, task: id } },
      response: { status: 200, schema: 'nativ:api/file-list' },
      errors: ['file.not-found'],
      async handle({ query }, actor) {
        const of = {
          ...(query.instance !== undefined && { instance: idIn(query.instance, 'file.not-found') }),
          ...(query.submission !== undefined && { submission: idIn(query.submission, 'file.not-found') }),
          ...(query.task !== undefined && { task: idIn(query.task, 'file.not-found') }),
        };
        return { json: { items: (await files.list(actor, of)).map(toEntry) } };
      },
    }),
    defineRoute<{ params: { file: string } }>({
      method: 'get',
      path: '/api/v1/files/:file',
      summary: 'Gives a file, to be saved; a sensitive one is opened in your name, and the read log says so',
      permission: 'workspace.use',
      scope: 'submissions:read',
      response: { status: 200, type: 'application/octet-stream' },
      errors: ['file.not-found', 'file.store-unavailable'],
      async handle({ params, raw, response }, actor) {
        refuseLinksFromElsewhere(raw);
        const opened = await files.open(actor, idIn(params.file, 'file.not-found')).catch(whenAway);
        return sendFile(response, found(opened, 'file.not-found'));
      },
    }),
  ];
}

/** Another website must not make somebody open what is sealed, and stand in its log. */
function refuseLinksFromElsewhere(request: Request): void {
  const from = request.get('sec-fetch-site') ?? 'none';
  if (from !== 'same-origin' && from !== 'none') throw new ProblemError('request.cross-site');
}

/** A store that is away is said so, in place of a mistake of ours. */
export function whenAway(cause: unknown): never {
  if (cause instanceof FileStoreTrouble)
    throw new ProblemError('file.store-unavailable', { cause, headers: { 'Retry-After': '60' } });
  throw cause;
}

const toEntry = (row: FileRow): FileList['items'][number] => ({
  id: row.id,
  name: row.name,
  mediaType: row.mediaType,
  size: row.size,
  isSealed: row.isSensitive,
  submission: row.submissionId,
  task: row.taskId,
  message: row.messageId,
  createdAt: row.createdAt.toISOString(),
});
