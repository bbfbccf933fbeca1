import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** The program as operators run it, in a process of its own. */
export interface ServerProcess {
  readonly child: ChildProcess;
  /** Everything it has printed so far. */
  output(): string;
  /** Waits until it is ready and gives its address. */
  ready(): Promise<string>;
  /** Sends the signal and waits for the exit code; null when the signal itself ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  exitCode(): Promise<number | null>;
}

/** Starts the built program with these settings and none of those of the surroundings. */
export function startProcess(settings: Readonly<Record<string, string>>, args: readonly string[] = []): ServerProcess {
  if (!existsSync(program)) throw new Error('Expected the server to have been built. Run: npm run build');
  return watch(process.execPath, [program, ...args], tmpdir(), settings);
}

/** Starts it as a newcomer does, through npm, which stands between a signal and the server. */
export function startWithNpm(settings: Readonly<Record<string, string>>): ServerProcess {
  return watch('npm', ['start'], repository, settings);
}

function watch(
  command: string,
  args: readonly string[],
  cwd: string,
  settings: Readonly<Record<string, string>>,
): ServerProcess {
  const { PATH, HOME } = process.env;
  const child = spawn(command, args, {
    cwd,
    env: { PATH, HOME, PORT: '0', LOG_LEVEL: 'info', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const closed = once(child, 'close').then(([code]) => code as number | null);
  return {
    child,
    output: () => output,
    exitCode: () => closed,
    ready: () => waitUntilReady(child, () => output),
    end(signal) {
      child.kill(signal);
      return closed;
    },
  };
}

async function waitUntilReady(child: ChildProcess, output: () => string): Promise<string> {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    const port = /"port":(\d+).*"msg":"Ready"/.exec(output())?.[1];
    if (port !== undefined) return `http://127.0.0.1:${port}`;
    if (child.exitCode !== null || child.signalCode !== null) break;
    await sleep(20);
  }
  throw new Error(`Expected the server to become ready, but it did not. It said:\n${output()}`);
}

/** An empty data folder that other users may enter, since as root Postgres runs as another one. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'nativ-folder-'));
  chmodSync(folder, 0o711);
  return folder;
}
