import type { PushChange, WorkerScope } from './worker-scope.ts';

/** What a page is told when this browser has a new address to be told at. */
export const pushRenewed = 'push-renewed';

/**
 * Subscribes anew with the key of before where the browser has not done so itself, and asks the pages that are open to tell the
 * server. With none open, the next one that is opened does (push-here.ts, upkeep): only a page knows in whose name.
 */
export async function renewPush(scope: WorkerScope, { oldSubscription, newSubscription }: PushChange): Promise<void> {
  const key = oldSubscription?.options.applicationServerKey;
  if (!newSubscription) {
    if (!key) return;
    await scope.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  }
  for (const page of await scope.clients.matchAll({ type: 'window', includeUncontrolled: true }))
    page.postMessage(pushRenewed);
}
