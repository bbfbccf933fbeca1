import type { WorkerScope } from './worker-scope.ts';

/** Another name for another page: then the one before goes. */
const cacheName = 'nativ-offline-1';
const offlinePage = '/offline.html';
const kept = [offlinePage, '/offline.css', '/icon.svg'];
/** Pages of inquirers are not ours to stand before; nobody can tell from the browser that one was open. */
const othersPaths = /^\/(api|f|r|healthz|readyz|metrics)(\/|$)/;

/** Fetches the page that stands in for the server, past what the browser itself has kept. */
export async function keepShell(scope: WorkerScope): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll(kept.map((address) => new Request(address, { cache: 'reload' })));
  for (const name of await caches.keys()) if (name !== cacheName) await caches.delete(name);
  await scope.skipWaiting();
}

/** The answer to a page of the staff app, or to what the offline page consists of; null for everything else, which goes its own way. */
export function answerPage(request: Request, origin: string): Promise<Response> | null {
  const { pathname, origin: of } = new URL(request.url);
  // What a page sends as it closes is lost when it goes back to the page that is gone by then: the worker outlives it.
  if (of === origin && request.keepalive) return fetch(request);
  if (of !== origin || request.method !== 'GET' || othersPaths.test(pathname)) return null;
  if (request.mode === 'navigate') return fetch(request).catch(() => fromCache(offlinePage));
  return kept.includes(pathname) ? fetch(request).catch(() => fromCache(pathname)) : null;
}

async function fromCache(address: string): Promise<Response> {
  return (await (await caches.open(cacheName)).match(address)) ?? Response.error();
}
