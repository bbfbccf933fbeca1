import { expect, test, vi } from 'vitest';
import { openFor, readPush, showPush } from './show-push.ts';
import type { PageClient, WorkerScope } from './worker-scope.ts';

function scopeWith(pages: readonly Partial<PageClient>[]) {
  const openWindow = vi.fn(async (_address: string) => null);
  const showNotification = vi.fn(async (_title: string, _options?: NotificationOptions) => {});
  const scope = {
    location: { origin: 'https://nativ.sample.example' },
    registration: { showNotification },
    clients: { claim: async () => {}, matchAll: async () => pages as readonly PageClient[], openWindow },
    skipWaiting: async () => {},
    addEventListener: () => {},
  } as unknown as WorkerScope;
  return { scope, openWindow, showNotification };
}

test.each([
  ['another server', '//evil.example/x'],
  ['a backslash', '/\\evil.example'],
  ['an address', 'https://evil.example/'],
  ['a script', 'javascript:alert(1)'],
  ['nothing', undefined],
])('a push that leads to %s leads to the notices', (_what, link) => {
  expect(readPush(JSON.stringify({ title: 'x', link })).link).toBe('/notifications');
});

test('a push that cannot be read is shown, since one that is not costs the right to be told', async () => {
  const { scope, showNotification } = scopeWith([]);

  await showPush(scope, 'not json');

  expect(showNotification).toHaveBeenCalledWith('Nativ', expect.objectContaining({ data: { link: '/notifications' } }));
});

test('a tap leads on in a page of the staff app that is open, never in that of an inquirer', async () => {
  const [form, staff] = ['f/inquiry', 'tasks'].map((path) => ({
    url: `https://nativ.sample.example/${path}`,
    focus: vi.fn(async () => null),
    navigate: vi.fn(async () => null),
  }));
  const { scope, openWindow } = scopeWith([form ?? {}, staff ?? {}]);

  await openFor(scope, { link: '/tasks/1' });

  expect(staff?.navigate).toHaveBeenCalledWith('/tasks/1');
  expect(form?.navigate).not.toHaveBeenCalled();
  expect(openWindow).not.toHaveBeenCalled();
});

test('a tap opens a page where none is open, or the one that is cannot be led', async () => {
  const alone = scopeWith([]);
  const stuck = scopeWith([
    {
      url: 'https://nativ.sample.example/',
      focus: async () => null,
      navigate: async () => Promise.reject(new TypeError('not controlled')),
    },
  ]);

  await openFor(alone.scope, { link: '/cases/1' });
  await openFor(stuck.scope, { link: '/cases/1' });

  expect(alone.openWindow).toHaveBeenCalledWith('/cases/1');
  expect(stuck.openWindow).toHaveBeenCalledWith('/cases/1');
});
