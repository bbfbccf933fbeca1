import { ApiProblem, problemFrom } from './api-problem.ts';
import { roomHeader, roomId } from './room.ts';

const root = '/api/v1';

interface SendOptions {
  /** Makes a repeated write harmless: the server answers the repetition like the first. */
  readonly idempotencyKey?: string;
  /** The write is wanted only of what was read: the server answers 412 when it has changed since. */
  readonly ifMatch?: string;
  /** The tab that edits, where one edits at a time. */
  readonly editor?: string;
}

/** Reads a resource. Throws an ApiProblem when the server refuses or is silent. */
export function apiGet<T>(path: string, signal?: AbortSignal): Promise<T> {
  return request<T>(`${root}${path}`, { method: 'GET', ...(signal && { signal }) });
}

/** Writes to a resource. Throws an ApiProblem when the server refuses or is silent. */
export function apiSend<T>(
  method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: string,
  body: unknown,
  options: SendOptions = {},
): Promise<T> {
  return request<T>(`${root}${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(options.idempotencyKey && { 'idempotency-key': options.idempotencyKey }),
      ...(options.ifMatch && { 'if-match': options.ifMatch }),
      ...(options.editor && { 'nativ-editor': options.editor }),
    },
  });
}

/** Removes a resource. Throws an ApiProblem when the server refuses or is silent. */
export function apiDelete(path: string): Promise<void> {
  return request<void>(`${root}${path}`, { method: 'DELETE' });
}

/** Sends a request and reads its JSON; also used for the addresses outside the API, such as sign-in. */
export async function request<T>(url: string, init: RequestInit): Promise<T> {
  const headers = new Headers(init.headers);
  headers.set('accept', 'application/json, application/problem+json');
  // Problems are written in the language of the page, not in the one of the browser.
  headers.set('accept-language', document.documentElement.lang);
  // Whoever names a room, or none, means it; else it is the one that the page shows.
  const room = headers.get(roomHeader) ?? roomId;
  if (room) headers.set(roomHeader, room);
  else headers.delete(roomHeader);
  const response = await answer(url, { ...init, headers });
  if (!response.ok) throw await problemFrom(response);
  if (response.status === 204) return undefined as T;
  try {
    return (await response.json()) as T;
  } catch (cause) {
    throw new ApiProblem(response.status, {}, cause);
  }
}

async function answer(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (cause) {
    // A cancelled request is not a problem: the query that cancelled it expects its own error back.
    if (init.signal?.aborted) throw cause;
    throw new ApiProblem(0, {}, cause);
  }
}
