import type { Page } from 'playwright-core';

/** An answer of the server that a test provokes on purpose. */
export interface ExpectedRefusal {
  readonly status: number;
  readonly path: RegExp;
}

/** The app asks who is there, and hears that nobody is signed in. */
const notSignedIn: ExpectedRefusal = { status: 401, path: /^\/api\/v1\/me$/ };

/**
 * Collects what goes wrong in a page behind the reader's back: errors on the console, which is where the browser reports
 * what the content security policy stopped, exceptions, and requests that failed or were refused.
 */
export function watch(page: Page, expected: readonly ExpectedRefusal[]): readonly string[] {
  const troubles: string[] = [];
  const allowed = [notSignedIn, ...expected];
  page.on('console', (message) => {
    // The browser repeats every refused request here; those are judged by their answer.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
    troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // Leaving a page ends what it was still asking for.
    if (reason !== 'net::ERR_ABORTED') troubles.push(`request: ${request.method()} ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    const status = response.status();
    if (status < 400 || allowed.some((one) => one.status === status && one.path.test(pathname))) return;
    troubles.push(`answer: ${status} ${response.request().method()} ${pathname}`);
  });
  return troubles;
}
