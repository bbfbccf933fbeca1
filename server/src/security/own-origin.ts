const loopbackNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether a page of this origin is one of ours.
 *
 * It is when it is the base URL. On a newcomer's own machine, where nobody has set one, it also is when the browser
 * reached us under the same loopback name and port as the page: `localhost` and `127.0.0.1` are then as good as each
 * other. A name that merely resolves to this machine is not enough, or DNS rebinding would do.
 *
 * @param host the Host header of the request
 */
export function isOwnOrigin(origin: string, host: string | undefined, baseUrl: string): boolean {
  if (!URL.canParse(origin)) return false;
  const page = new URL(origin);
  const base = new URL(baseUrl);
  if (page.origin === base.origin) return true;
  return (
    page.protocol === 'http:' &&
    page.host === host &&
    loopbackNames.has(page.hostname) &&
    loopbackNames.has(base.hostname)
  );
}
