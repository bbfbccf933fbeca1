import { renewPush } from './renew-push.ts';
import { answerPage, keepShell } from './shell-cache.ts';
import { openFor, showPush } from './show-push.ts';
import type { WorkerScope } from './worker-scope.ts';

/**
 * What runs in the browser beside the pages: it shows what the server pushes, and says so in both languages when there is no way
 * to the server. It keeps the page that says so and nothing else, neither answers of the API nor parts of the program: these are
 * asked for each time, so that nothing confidential stays in the browser and no old part meets a new one.
 */
const scope = self as unknown as WorkerScope;

scope.addEventListener('install', (event) => event.waitUntil(keepShell(scope)));
// It holds no part of the program, so a new one may take over at once.
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));

scope.addEventListener('fetch', (event) => {
  const answer = answerPage(event.request, scope.location.origin);
  if (answer) event.respondWith(answer);
});

scope.addEventListener('push', (event) => event.waitUntil(showPush(scope, event.data?.text() ?? '')));

// The browser has a new address for this device, and the old one is silent from now on: a page tells the server, which only a
// page can do in somebody's name.
scope.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(renewPush(scope, event)));

scope.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openFor(scope, event.notification.data));
});
