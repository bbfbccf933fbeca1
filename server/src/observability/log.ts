import { pino } from 'pino';
import type { LogLevel } from '../config/setting.ts';
import { describeError } from './describe-error.ts';
import { humanLines } from './human-lines.ts';

export type Log = pino.Logger;

interface LogOptions {
  readonly level: LogLevel;
  /** True on a terminal: lines for a person rather than JSON for a collector. */
  readonly human: boolean;
}

/**
 * Makes the one log of the program, on standard output. Nothing that an inquirer wrote may reach it: errors are reduced to
 * what says where and why, and requests are logged by the path's template.
 */
export function createLog({ level, human }: LogOptions): Log {
  const options: pino.LoggerOptions = {
    level,
    base: { pid: process.pid },
    formatters: { level: (label) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError },
  };
  return human ? pino(options, humanLines(process.stdout)) : pino(options, pino.destination({ dest: 1, sync: true }));
}

export const silentLog: Log = pino({ level: 'silent' });
