import type { Log } from '../observability/log.ts';

/** Exit code of a program that somebody ended by force with Ctrl-C. */
const forcedExitCode = 130;
/** One Ctrl-C arrives twice under npm: from the terminal and from npm, which passes it on. */
const sameSignalMs = 1_000;

/**
 * Ends the program in order on SIGINT and SIGTERM, and by force on a second one. Something that nobody caught is a bug
 * after which nothing can be relied on: it is logged, and the program ends with code 1 after closing what it can.
 */
export function endOnSignals(log: Log, end: () => Promise<void>): void {
  let askedAt: number | null = null;
  const finish = async (code: number) => {
    await end();
    process.exit(code);
  };
  const onSignal = (signal: NodeJS.Signals) => {
    if (askedAt !== null && performance.now() - askedAt < sameSignalMs) return;
    if (askedAt !== null) process.exit(forcedExitCode);
    askedAt = performance.now();
    log.info({ signal }, 'Stopping; press Ctrl-C again to stop at once');
    void finish(0);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'An error that nobody caught');
    if (askedAt !== null) process.exit(1);
    askedAt = performance.now();
    void finish(1);
  });
}
