import type { Settings } from '../config/setting.ts';
import { readSettings } from '../config.ts';
import { createLog, type Log } from '../observability/log.ts';
import { Refusal } from '../refusal.ts';
import { type Command, readCommandLine } from './command-line.ts';
import { Lifetime } from './lifetime.ts';
import { endOnSignals } from './signals.ts';

export interface Invocation {
  readonly args: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** Where a relative data folder starts. */
  readonly folder: string;
}

/** How long a signal waits for the start of the program to come to a point from which it can be taken down. */
const startGraceMs = 15_000;

/** Runs the program. Trouble that the operator can mend becomes one sentence and exit code 1. */
export async function run({ args, environment, folder }: Invocation): Promise<void> {
  const line = readCommandLine(args);
  if ('print' in line) return void process.stdout.write(`${line.print}\n`);
  if ('refusal' in line) return refuse(line.refusal);
  const reading = readSettings(environment, folder);
  if ('refusal' in reading) return refuse(reading.refusal);
  const { settings } = reading;
  const log = createLog({
    level: settings.logLevel,
    human: process.stdout.isTTY && settings.environment !== 'production',
  });
  const lifetime = new Lifetime(log);
  const start = commands[line.command](settings, log, lifetime, line.operand ?? '');
  endOnSignals(log, async () => {
    await Promise.race([start.catch(() => {}), new Promise((resolve) => setTimeout(resolve, startGraceMs))]);
    await lifetime.end();
  });
  try {
    await start;
  } catch (error) {
    await lifetime.end();
    if (error instanceof Refusal) return refuse(error.message);
    log.fatal({ err: error }, 'The program could not start');
    process.exit(1);
  }
}

type Run = (settings: Settings, log: Log, lifetime: Lifetime, operand: string) => Promise<void>;

/** Loaded only when needed: a wrong setting is told at once, and no command waits for the libraries of another. */
const serve =
  (withBackground: boolean): Run =>
  async (settings, log, lifetime) =>
    (await import('./serve.ts')).serve(settings, log, lifetime, { withBackground });

const commands: Readonly<Record<Command, Run>> = {
  all: serve(true),
  server: serve(false),
  worker: async (settings, log, lifetime) => (await import('./work.ts')).work(settings, log, lifetime),
  replay: async (...parts) => (await import('./replay.ts')).replay(...parts),
  keys: async (settings, log, lifetime) => (await import('./rotate-keys.ts')).rotateKeys(settings, log, lifetime),
  erase: async (...parts) => (await import('./erase.ts')).erase(...parts),
  async migrate(settings, log, lifetime) {
    const { openStore, takeDataFolder } = await import('./prepare-store.ts');
    await takeDataFolder(settings, lifetime);
    await openStore(settings, settings.baseUrl ?? '', log, lifetime);
    await lifetime.end();
    log.info('The database is up to date');
  },
};

function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
