import { Logger } from 'graphile-worker';
import type { Log } from '../observability/log.ts';

/** Lets the queue speak through our log. What it tells of every job is for those who look for trouble. */
export function queueLog(log: Log): Logger {
  return new Logger(() => (level, message, meta) => {
    const error = meta?.error;
    const about = error instanceof Error ? { err: error } : {};
    if (level === 'error') log.error(about, `The queue: ${message}`);
    else if (level === 'warning') log.warn(about, `The queue: ${message}`);
    else log.debug(about, `The queue: ${message}`);
  });
}
