// Measures submissions while a classifier learns 10,000 texts in the same program, beside the same without it: at a steady rate, and as
// many as it takes in.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { machineFacts } from '../measure/machine-facts.mjs';
import { processSeconds } from '../measure/processor-time.mjs';
import { startScratchDatabase } from '../measure/scratch-database.mjs';
import { median } from '../measure/statistics.mjs';
import { writeBetween } from '../measure/write-between.mjs';
import { formKey } from '../submit/inquiry.mjs';
import { driveLoad } from '../submit/load/drive-load.mjs';
import { provision } from '../submit/provision.mjs';
import { startNativ } from '../submit/variants.mjs';
import { makeClassifier } from './classifier.mjs';

const { values: settings } = parseArgs({
  options: {
    'per-second': { type: 'string', default: '50' },
    seconds: { type: 'string', default: '7' },
    rounds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '16' },
    write: { type: 'boolean', default: false },
  },
});
const path = `/api/v1/public/forms/${formKey}/submissions`;
const steadyLoad = fileURLToPath(new URL('steady-load.mjs', import.meta.url));
const times = { warmUp: 2, seconds: Number(settings.seconds) };
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

const scratch = await startScratchDatabase();
let server = null;
try {
  let classifier;
  server = await startNativ(scratch, [], async (port, token) => {
    await provision(port, token);
    classifier = await makeClassifier(port, token);
  });
  report(await measure(server, classifier), classifier.texts);
} finally {
  await server?.stop();
  await scratch.stop();
}

async function measure({ port, pid }, classifier) {
  const loads = { steady: () => steady(port), full: () => full(port) };
  const found = [];
  for (let round = 0; round < Number(settings.rounds); round++) {
    for (const [load, run] of Object.entries(loads)) {
      // In turn first and last, so that a machine that slows down does so for both.
      for (const learns of round % 2 === 0 ? [false, true] : [true, false]) {
        if (learns) await classifier.begin();
        const before = [processSeconds(pid), performance.now()];
        const figures = await run();
        const cores = (processSeconds(pid) - before[0]) / ((performance.now() - before[1]) / 1000);
        const share = learns ? await classifier.stop() : 0;
        found.push({ load, learns, share, cores, ...figures });
        console.log(JSON.stringify(found.at(-1)));
      }
    }
  }
  return found;
}

async function steady(port) {
  const child = fork(steadyLoad, [JSON.stringify({ port, path, perSecond: Number(settings['per-second']), ...times })]);
  const ended = once(child, 'exit');
  const [figures] = await Promise.race([once(child, 'message'), ended]);
  await ended;
  if (typeof figures !== 'object' || figures.failures.length > 0)
    throw new Error(`Expected every submission to be taken in, but found: ${JSON.stringify(figures)}`);
  return figures;
}

async function full(port) {
  const load = { port, path, connections: Number(settings.connections), ...times, sample: () => null };
  const { answered, seconds, p50, p99, total } = await driveLoad(load);
  if (total.refused > 0) throw new Error(`Expected every submission to be taken in, but ${total.refused} were not.`);
  return { answered, perSecond: answered / seconds, p50, p99 };
}

function report(found, texts) {
  const of = (load, learns, name) =>
    median(found.filter((one) => one.load === load && one.learns === learns).map((one) => one[name]));
  const row = (load, title) => {
    const [rate, p50, p99] = ['perSecond', 'p50', 'p99'].map((name) => [of(load, false, name), of(load, true, name)]);
    const beside = ([alone, during], digits) =>
      `${alone.toFixed(digits)} / ${during.toFixed(digits)} | ${(during / alone).toFixed(2)}`;
    return `| ${title} | ${beside(rate, 0)} | ${beside(p50, 1)} | ${beside(p99, 1)} | ${(of(load, true, 'share') * 100).toFixed(0)} % |`;
  };
  const lines = [
    '| submissions | a second, alone / beside | ratio | p50 ms, alone / beside | ratio | p99 ms, alone / beside | ratio | learned meanwhile |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    row('steady', `${settings['per-second']} a second`),
    row('full', `as many as ${settings.connections} connections send`),
    '',
    conditions(texts),
  ];
  const text = lines.join('\n');
  console.log(`\n${text}\n`);
  if (settings.write)
    writeBetween(fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url)), 'bench:learning', text);
}

function conditions(texts) {
  const { processor, node, date } = machineFacts('');
  return `${texts} texts of 75 labels; medians of ${settings.rounds} rounds of ${settings.seconds} s each. Server, database and load on one machine. ${processor}, Node ${node}; ${date}.`;
}
