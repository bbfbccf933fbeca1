import { fileRuleAt, normalizeSchema } from '@nativ/runtime';
import type { FileRule, Language, Upload, UploadBegun, UploadCreate } from '@nativ/schemas';
import type { Request } from 'express';
import type { FileLimits } from '../../config/setting.ts';
import type { PublishedForm } from '../../engine/published.ts';
import { ProblemError } from '../../http/problem.ts';
import { requestLanguage } from '../../http/request-language.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { idIn } from '../route-parts.ts';
import type { FindWorkspace } from '../workspace.ts';
import type { Taken } from './file-receiver.ts';
import { whenAway } from './file-routes.ts';
import { fileError, sizeWords } from './file-words.ts';
import type { ResumableUploads, UploadStand } from './resumable-upload.ts';
import type { Binding } from './waiting-file.ts';
import type { FileRefusal } from './write-file.ts';

export interface UploadParts {
  readonly uploads: ResumableUploads;
  readonly fileLimits: FileLimits;
  readonly findWorkspace: FindWorkspace;
  /** The published form that anybody may open, or null. */
  publicForm(workspaceId: string, key: string): Promise<PublishedForm | null>;
  /** Whether one address may begin one more. */
  mayBegin(address: string): Promise<boolean>;
}

const begun = { status: 201, schema: 'nativ:api/upload-begun' } as const;

/** Uploads of programs and scripts: begun at a form, then appended to by whoever holds the token. */
export function uploadRoutes(parts: UploadParts): Route[] {
  const { uploads, findWorkspace } = parts;
  return [
    defineRoute<{ params: { form: string }; body: UploadCreate; response: UploadBegun }>({
      method: 'post',
      path: '/api/v1/public/forms/:form/files',
      summary: 'Begins to upload a file for a question of a form; its id is the answer, once all of it is here',
      open: 'Anybody may ask for help.',
      body: 'nativ:api/upload-create',
      response: begun,
      errors: ['form.not-found', 'file.refused', 'request.too-many'],
      async handle({ params, body, raw }) {
        if (!(await parts.mayBegin(raw.ip ?? ''))) throw new ProblemError('request.too-many');
        const { id: workspaceId } = await findWorkspace();
        const form = await parts.publicForm(workspaceId, params.form);
        if (!form) throw new ProblemError('form.not-found');
        const holder = { kind: 'page', key: body.page ?? '' } as const;
        return { json: await begin(parts, workspaceId, { to: 'form', id: form.id, holder }, form, body, raw) };
      },
    }),
    ...(['get', 'patch', 'delete'] as const).map((method) => tokenRoute(method, uploads, findWorkspace)),
  ];
}

/** Begins an upload for a question of a form. @throws ProblemError that says at the question what is wrong */
export async function begin(
  { uploads, fileLimits }: Pick<UploadParts, 'uploads' | 'fileLimits'>,
  workspaceId: string,
  binding: Binding,
  form: Pick<PublishedForm, 'document'> | null,
  { question = '/files', name, size }: Pick<UploadCreate, 'name' | 'size'> & { readonly question?: string },
  raw: Request,
): Promise<UploadBegun> {
  const language = requestLanguage(raw);
  const rule: FileRule | undefined = form ? fileRuleAt(question, normalizeSchema(form.document.schema)) : {};
  if (!rule) throw new ProblemError('file.refused', { errors: [fileError(question, 'notHere', language)] });
  const mostBytes = Math.min(rule.maxBytes ?? fileLimits.bytes, fileLimits.bytes);
  const taken: Taken = { mostBytes, accept: rule.accept };
  const outcome = await uploads.begin(workspaceId, binding, { name, size }, taken);
  if (typeof outcome === 'string') throw refused(outcome, language, { question, name, mostBytes });
  return { ...toUpload(outcome.stand), token: outcome.token };
}

/** What is wrong, and about what. */
function refused(
  why: FileRefusal,
  language: Language,
  { question, name, mostBytes }: { readonly question: string; readonly name: string; readonly mostBytes: number },
): ProblemError {
  const limit = sizeWords(mostBytes, language);
  return new ProblemError('file.refused', { errors: [fileError(question, why, language, { name, limit })] });
}

/** The token is the key, so that who began an upload can go on with it from anywhere, signed in or not. */
function tokenRoute(
  method: 'get' | 'patch' | 'delete',
  uploads: ResumableUploads,
  findWorkspace: FindWorkspace,
): Route {
  const summaries = {
    get: 'Says how far an upload has come',
    patch: 'Appends bytes to an upload, from Upload-Offset on',
    delete: 'Gives an upload up',
  };
  return defineRoute<{ params: { upload: string }; response: Upload }>({
    method,
    path: '/api/v1/public/uploads/:upload',
    summary: `${summaries[method]}; its token travels in the header Nativ-Upload`,
    open: 'The token of the upload is the key.',
    response: method === 'delete' ? { status: 204 } : { status: 200, schema: 'nativ:api/upload' },
    errors: ['file.not-found', 'file.refused', 'file.offset', 'file.busy', 'file.store-unavailable'],
    async handle({ params, raw }) {
      const id = idIn(params.upload, 'file.not-found');
      if (!uploads.isToken(id, raw.get('nativ-upload') ?? '')) throw new ProblemError('file.not-found');
      const { id: workspaceId } = await findWorkspace();
      if (method === 'delete') {
        await uploads.cancel(workspaceId, id);
        return { empty: true };
      }
      const stand =
        method === 'get' ? await uploads.stand(workspaceId, id) : await append(uploads, workspaceId, id, raw);
      if (!stand) throw new ProblemError('file.not-found');
      return { json: toUpload(stand), headers: { 'Upload-Offset': String(stand.offset) } };
    },
  });
}

async function append(uploads: ResumableUploads, workspaceId: string, id: string, raw: Request): Promise<UploadStand> {
  const offset = Number(raw.get('upload-offset') ?? Number.NaN);
  if (raw.get('content-type') !== 'application/offset+octet-stream' || !Number.isSafeInteger(offset))
    throw new ProblemError('request.content-type', { values: { accepted: 'application/offset+octet-stream' } });
  // Whoever stops reading must not end the connection before the answer.
  const silence = setTimeout(() => raw.destroy(), patienceMs);
  const bytes = heard(raw.iterator({ destroyOnReturn: false }), silence);
  try {
    const outcome = await uploads.append(workspaceId, id, offset, bytes).catch(whenBroken);
    switch (outcome.kind) {
      case 'stands':
        return outcome.stand;
      case 'missing':
        throw new ProblemError('file.not-found');
      case 'busy':
        throw new ProblemError('file.busy', { headers: { 'Retry-After': '2' } });
      case 'elsewhere': {
        const headers = { 'Upload-Offset': String(outcome.offset) };
        throw new ProblemError('file.offset', { values: { offset: outcome.offset }, headers });
      }
      case 'refused':
        throw refused(outcome.why, requestLanguage(raw), { question: '', name: '', mostBytes: offset });
    }
  } finally {
    clearTimeout(silence);
    raw.resume();
  }
}

/** Says with each piece that the client is still there. */
async function* heard(chunks: AsyncIterable<Buffer>, silence: NodeJS.Timeout): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    silence.refresh();
    yield chunk;
  }
}

const patienceMs = 30_000;

function whenBroken(cause: unknown): never {
  const { code } = cause as { readonly code?: unknown };
  if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ABORT_ERR')
    throw new ProblemError('request.malformed', { cause });
  return whenAway(cause);
}

const toUpload = ({ id, offset, size, isWhole, name }: UploadStand): Upload => ({ id, offset, size, isWhole, name });
