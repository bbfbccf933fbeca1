import type { ConsoleMessage, Page, Request, Response } from 'playwright-core';

/** An answer of the server that a test provokes on purpose. */
export interface ExpectedRefusal {
  readonly status: number;
  readonly path: RegExp;
}

/** The app asks who is there, and hears that nobody is signed in. */
const notSignedIn: ExpectedRefusal = { status: 401, path: /^\/api\/v1\/me$/ };

interface Watch {
  readonly troubles: readonly string[];
  stop(): void;
}

/**
 * Collects what goes wrong in a page behind the reader's back: errors on the console, which is where the browser reports
 * what the content security policy stopped, exceptions, and requests that failed or were refused.
 */
export function watch(page: Page, expected: readonly ExpectedRefusal[]): Watch {
  const troubles: string[] = [];
  const allowed = [notSignedIn, ...expected];
  const onConsole = (message: ConsoleMessage) => {
    // The browser repeats every refused request here; those are judged by their answer.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
    troubles.push(`console: ${message.text()}`);
  };
  const onException = (error: Error) => void troubles.push(`exception: ${error.message}`);
  const onFailed = (request: Request) => {
    const reason = request.failure()?.errorText;
    // Leaving a page ends what it was still asking for.
    if (reason !== 'net::ERR_ABORTED') troubles.push(`request: ${request.method()} ${request.url()} ${reason}`);
  };
  const onAnswer = (response: Response) => {
    const { pathname } = new URL(response.url());
    const status = response.status();
    if (status < 400 || allowed.some((one) => one.status === status && one.path.test(pathname))) return;
    troubles.push(`answer: ${status} ${response.request().method()} ${pathname}`);
  };
  page.on('console', onConsole).on('pageerror', onException).on('requestfailed', onFailed).on('response', onAnswer);
  return {
    troubles,
    stop: () =>
      void page
        .off('console', onConsole)
        .off('pageerror', onException)
        .off('requestfailed', onFailed)
        .off('response', onAnswer),
  };
}
