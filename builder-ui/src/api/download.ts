import { ApiProblem, problemFrom } from './api-problem.ts';
import { inRoom } from './room.ts';

/** Asks for a file and saves it as the browser does. Tells how many bytes have come, since some take long. */
export async function apiDownload(path: string, name: string, onBytes: (bytes: number) => void): Promise<void> {
  const response = await answer(inRoom(`/api/v1${path}`));
  if (!response.ok) throw await problemFrom(response);
  const pieces: BlobPart[] = [];
  let bytes = 0;
  try {
    for (const reader = response.body?.getReader(); reader; ) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
      bytes += value.byteLength;
      onBytes(bytes);
    }
  } catch (cause) {
    // Cut off on the way: half an archive is none.
    throw new ApiProblem(0, {}, cause);
  }
  save(new Blob(pieces, { type: response.headers.get('content-type') ?? 'application/octet-stream' }), name);
}

async function answer(url: string): Promise<Response> {
  try {
    return await fetch(url, { method: 'POST', headers: { 'accept-language': document.documentElement.lang } });
  } catch (cause) {
    throw new ApiProblem(0, {}, cause);
  }
}

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: the browser may begin to read after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
