import { expect, test, vi } from 'vitest';
import { pushRenewed, renewPush } from './renew-push.ts';
import type { WorkerScope } from './worker-scope.ts';

const key = new ArrayBuffer(8);
const before = { options: { applicationServerKey: key } } as unknown as PushSubscription;

function scopeWith() {
  const subscribe = vi.fn(async () => before);
  const postMessage = vi.fn();
  const scope = {
    registration: { pushManager: { subscribe } },
    clients: { matchAll: async () => [{ postMessage }] },
  } as unknown as WorkerScope;
  return { scope, subscribe, postMessage };
}

test('an address that the browser took away is asked for anew with the same key, and the pages that are open hear of it', async () => {
  const { scope, subscribe, postMessage } = scopeWith();

  await renewPush(scope, { oldSubscription: before, newSubscription: null });

  expect(subscribe).toHaveBeenCalledWith({ userVisibleOnly: true, applicationServerKey: key });
  expect(postMessage).toHaveBeenCalledWith(pushRenewed);
});

test('nobody is told anew where the browser has an address already, or none was ever asked for', async () => {
  const [renewed, never] = [scopeWith(), scopeWith()];

  await renewPush(renewed.scope, { oldSubscription: before, newSubscription: before });
  await renewPush(never.scope, { oldSubscription: null, newSubscription: null });

  expect(renewed.subscribe).not.toHaveBeenCalled();
  expect(renewed.postMessage).toHaveBeenCalledWith(pushRenewed);
  expect(never.subscribe).not.toHaveBeenCalled();
  expect(never.postMessage).not.toHaveBeenCalled();
});
