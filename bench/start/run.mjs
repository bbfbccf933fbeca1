// Measures how soon the server answers after a start on data that is there, and how much memory it holds when nobody asks.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { machineFacts } from '../measure/machine-facts.mjs';
import { residentMegabytes } from '../measure/processor-time.mjs';
import { serverProgram } from '../measure/scratch-database.mjs';
import { median } from '../measure/statistics.mjs';
import { writeBetween } from '../measure/write-between.mjs';

const document = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));
const { values: settings } = parseArgs({
  options: {
    starts: { type: 'string', default: '5' },
    idle: { type: 'string', default: '10' },
    write: { type: 'boolean', default: false },
  },
});

const folder = mkdtempSync(path.join(process.env.NATIV_BENCH_FOLDER ?? tmpdir(), 'nativ-bench-start-'));
chmodSync(folder, 0o711);
try {
  const fresh = await start();
  await fresh.stop();
  const starts = [];
  for (let count = 0; count < Number(settings.starts); count++) starts.push(await measure());
  report(fresh.seconds, starts);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** One start on data that is there, and the memory after a while in which nobody asks for anything. */
async function measure() {
  const server = await start();
  await sleep(Number(settings.idle) * 1000);
  const memory = residentMegabytes(server.pid);
  await server.stop();
  return { seconds: server.seconds, memory };
}

/** Starts the server with its embedded Postgres, as a newcomer does, and waits for the sample's public form. */
async function start() {
  const port = await freePort();
  const startedAt = performance.now();
  const child = spawn(process.execPath, [serverProgram], {
    env: { PATH: process.env.PATH, NATIV_DATA_DIR: folder, PORT: String(port), HOST: '127.0.0.1' },
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  const killed = () => child.kill('SIGKILL');
  process.on('exit', killed);
  while (!(await isAnswered(port))) {
    if (child.exitCode !== null)
      throw new Error('Expected the server to start, but it ended. Start it by hand to see why.');
    await sleep(5);
  }
  const seconds = (performance.now() - startedAt) / 1000;
  return {
    pid: child.pid,
    seconds,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      process.off('exit', killed);
    },
  };
}

function isAnswered(port) {
  return new Promise((resolve) => {
    const asked = request({ port, host: '127.0.0.1', path: '/f/inquiry', agent: false }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode >= 200 && response.statusCode < 300));
    });
    asked.on('error', () => resolve(false));
    asked.end();
  });
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

function report(fresh, starts) {
  const of = (figure) => median(starts.map((start) => start[figure]));
  const { processor, memory, node, date } = machineFacts('');
  const text = [
    '| figure | measured | aim |',
    '| --- | --: | --: |',
    `| first page after a start with an existing data folder | ${of('seconds').toFixed(2)} s | 3 s |`,
    `| first page after the very first start (database and sample made) | ${fresh.toFixed(2)} s | 10 s |`,
    `| memory of the server after ${settings.idle} s at rest, without Postgres | ${of('memory').toFixed(0)} MB | 200 MB |`,
    '',
    `Medians of ${settings.starts} starts. ${processor}, ${memory}; Node ${node}; ${date}.`,
  ].join('\n');
  console.log(`${text}\n`);
  if (settings.write) writeBetween(document, 'start', text);
}
