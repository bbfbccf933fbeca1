import type { AttachedFile } from '@nativ/runtime';
import type { FileList, Upload, UploadBegun } from '@nativ/schemas';
import { queryOptions } from '@tanstack/react-query';
import type { UploadRequest } from '../forms/renderer/file-context.ts';
import { sizeText } from '../forms/renderer/texts/file-texts.ts';
import { apiGet, apiSend, request } from './api-client.ts';
import { asProblem } from './api-problem.ts';

/** What a file is uploaded for: a form that staff fill, a task, a message to an inquirer, or what is said in a group. */
export type UploadSubject =
  | { readonly form: string }
  | { readonly task: string }
  | { readonly instance: string }
  | { readonly group: string };

/** As much as is sent at once: two segments of the store, so that progress shows and little is sent twice. */
const pieceBytes = 1024 * 1024;
const mostTries = 5;

/** Uploads a file piece by piece, and goes on where a lost connection broke it off. Rejects with an ApiProblem. */
export async function uploadFile(
  subject: UploadSubject,
  { file, name, question, onProgress, signal }: UploadRequest,
): Promise<AttachedFile> {
  const about = 'instance' in subject || 'group' in subject ? {} : { question };
  const begun = await apiSend<UploadBegun>('POST', '/files', { ...subject, ...about, name, size: file.size });
  const cancel = () => void ask(begun, { method: 'DELETE' }).catch(() => {});
  signal.addEventListener('abort', cancel);
  try {
    let stand: Upload = begun;
    let tries = 0;
    while (!stand.isWhole) {
      signal.throwIfAborted();
      try {
        stand = await sendPiece(begun, stand, file, signal);
        tries = 0;
        onProgress(stand.offset / stand.size);
      } catch (cause) {
        tries += 1;
        const { status } = asProblem(cause);
        const mayPass = status === 0 || status === 409 || status === 423 || status >= 500;
        if (signal.aborted || !mayPass || tries >= mostTries) throw cause;
        await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** tries));
        stand = await ask(begun, { method: 'GET' }).catch(() => stand);
      }
    }
    return { id: stand.id, name: stand.name, size: sizeText(stand.size, document.documentElement.lang) };
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

function sendPiece(begun: UploadBegun, { offset }: Upload, file: Blob, signal: AbortSignal): Promise<Upload> {
  return ask(begun, {
    method: 'PATCH',
    body: file.slice(offset, offset + pieceBytes),
    headers: { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    signal,
  });
}

const ask = ({ id, token }: UploadBegun, init: RequestInit): Promise<Upload> =>
  request<Upload>(`/api/v1/public/uploads/${id}`, {
    ...init,
    headers: { ...(init.headers as Record<string, string>), 'nativ-upload': token },
  });

/** The files of a case, a submission or a task; the names of sealed ones are told when they are opened. */
export const filesQuery = (of: { instance: string } | { submission: string } | { task: string }) =>
  queryOptions({
    queryKey: ['files', of],
    queryFn: ({ signal }) => apiGet<FileList>(`/files?${new URLSearchParams(of)}`, signal),
  });
