import type { WorkerScope } from './worker-scope.ts';

interface PushMessage {
  readonly title: string;
  readonly body: string;
  readonly lang: string;
  readonly dir: 'rtl' | 'ltr';
  readonly link: string;
  readonly tag: string;
}

/**
 * Shows what the server sent. A browser that is pushed to and shows nothing loses the right to be pushed to, so that a message
 * which cannot be read is shown as one that says no more than that there is something.
 */
export async function showPush({ registration }: WorkerScope, text: string): Promise<void> {
  const { title, body, lang, dir, tag, link } = readPush(text);
  await registration.showNotification(title, {
    body,
    lang,
    dir,
    tag,
    icon: '/icons/icon-192.png',
    badge: '/icons/badge-96.png',
    data: { link },
  });
}

export function readPush(text: string): PushMessage {
  const plain: PushMessage = { title: 'Nativ', body: '', lang: '', dir: 'ltr', link: '/notifications', tag: 'nativ' };
  try {
    const read = JSON.parse(text) as Partial<Record<keyof PushMessage, unknown>>;
    const textOf = (name: keyof PushMessage) => (typeof read[name] === 'string' ? read[name] : plain[name]);
    return {
      title: textOf('title'),
      body: textOf('body'),
      lang: textOf('lang'),
      dir: read.dir === 'rtl' ? 'rtl' : 'ltr',
      link: ownPath(read.link),
      tag: textOf('tag'),
    };
  } catch {
    return plain;
  }
}

/** Leads to what it is about: in a page that is open, or in a new one. */
export async function openFor({ clients, location }: WorkerScope, data: unknown): Promise<void> {
  const link = ownPath((data as { readonly link?: unknown } | null)?.link);
  const open = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const page = open.find(({ url }) => isStaffPage(url, location.origin));
  if (!page) return void (await clients.openWindow(link));
  await page.focus();
  // A page that this worker does not control yet cannot be led anywhere by it.
  await page.navigate(link).catch(() => clients.openWindow(link));
}

/** A path on our own server, whatever was sent. */
function ownPath(link: unknown): string {
  return typeof link === 'string' && /^\/(?![/\\])/.test(link) ? link : '/notifications';
}

/** Somebody may have a public form open in the same browser: that is theirs. And a practice room is not where real work is. */
function isStaffPage(address: string, origin: string): boolean {
  const url = new URL(address);
  return url.origin === origin && !/^\/(f|r|api|practice)(\/|$)/.test(url.pathname);
}
