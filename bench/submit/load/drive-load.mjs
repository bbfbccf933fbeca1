import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

const generator = new URL('./generator.mjs', import.meta.url);
let runs = 0;

/**
 * Puts a server under load: first to warm up, then measured.
 *
 * @param sample is called at both ends of the measured time
 * @returns the figures of the measured time, and what was acknowledged in all
 */
export async function driveLoad({ port, path, connections, warmUp, seconds, sample }) {
  runs += 1;
  const child = fork(generator, [JSON.stringify({ port, path, connections, run: `${process.pid}-${runs}` })]);
  const messages = [];
  child.on('message', (message) => messages.push(message));
  const ended = once(child, 'exit');
  await Promise.race([sleep(warmUp * 1000), ended]);
  const before = sample();
  const startedAt = performance.now();
  child.send('measure');
  await Promise.race([sleep(seconds * 1000), ended]);
  const after = sample();
  const measured = (performance.now() - startedAt) / 1000;
  child.send('stop');
  await ended;
  const [figures, { total } = {}] = messages;
  if (total === undefined) throw new Error('Expected the load to end in order, but it did not. Its words stand above.');
  return { ...figures, seconds: measured, before, after, total };
}
