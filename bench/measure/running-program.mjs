import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const startTimeoutMs = 60_000;
const running = new Set();
// However we end, nothing that we started goes on.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/**
 * Starts a Node program, with its output in a file as under a service manager, and waits until it says its port.
 *
 * @param port finds the port in what the program has printed so far
 */
export async function startProgram({ name, args, environment, logFile, port }) {
  const output = openSync(logFile, 'w');
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  running.add(child);
  const ended = once(child, 'exit').then(() => running.delete(child));
  const found = await waitForPort(child, { name, logFile, port });
  return {
    pid: child.pid,
    port: found,
    /** From now on the peak of its memory is counted anew. */
    resetPeak() {
      requireRunning(child, name, logFile);
      writeFileSync(`/proc/${child.pid}/clear_refs`, '5');
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function requireRunning({ exitCode, signalCode }, name, logFile) {
  if (exitCode === null && signalCode === null) return;
  const words = readFileSync(logFile, 'utf8').slice(-2000);
  throw new Error(`Expected ${name} to go on running, but it ended with ${exitCode ?? signalCode}. It said:\n${words}`);
}

async function waitForPort(child, { name, logFile, port }) {
  const until = Date.now() + startTimeoutMs;
  while (Date.now() < until && child.exitCode === null && child.signalCode === null) {
    const found = port.exec(readFileSync(logFile, 'utf8'))?.[1];
    if (found !== undefined) return Number(found);
    await sleep(5);
  }
  throw new Error(`Expected ${name} to start, but it did not. It said:\n${readFileSync(logFile, 'utf8').slice(-2000)}`);
}
