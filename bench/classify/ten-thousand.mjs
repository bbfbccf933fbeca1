// Learns 10,000 texts in a worker thread and says what it took; a program of its own, since its memory is measured.

import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { manyTexts } from './many-texts.mjs';
import { learn } from './measure-set.mjs';
import { casesSets } from './sets.mjs';

const count = 10_000;
const length = process.argv[2] === 'long' ? 1_500 : 0;

if (isMainThread) {
  const rows = manyTexts(casesSets()[length === 0 ? 0 : 3], count, length);
  globalThis.gc?.();
  // From now on the peak is counted anew.
  writeFileSync('/proc/self/clear_refs', '5');
  let most = 0;
  let before = performance.now();
  // How late the main thread gets round to its work tells whether learning is in its way.
  const watch = setInterval(() => {
    const now = performance.now();
    most = Math.max(most, now - before - 5);
    before = now;
  }, 5);
  const worker = new Worker(new URL(import.meta.url), {
    workerData: rows,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  worker.on('message', (measured) => {
    clearInterval(watch);
    const peak = Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
    console.log(
      JSON.stringify({
        ...measured,
        texts: rows.length,
        labels: new Set(rows.map(({ label }) => label)).size,
        peak,
        late: most,
      }),
    );
  });
} else {
  const runtime = await import('../../runtime/dist/index.js');
  const startedAt = performance.now();
  const before = process.cpuUsage();
  const model = learn(runtime, workerData);
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(before);
  const processor = (user + system) / 1e6;
  parentPort.postMessage({ seconds, processor, bytes: runtime.writeModel(model).length });
}
