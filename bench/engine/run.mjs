// Measures the engine in process: beside bpmn-engine on the same processes, and alone on flows of several lengths.
import { fileURLToPath } from 'node:url';
import { checkFlow } from '@nativ/runtime';
import { machineFacts } from '../measure/machine-facts.mjs';
import { median } from '../measure/statistics.mjs';
import { writeBetween } from '../measure/write-between.mjs';
import { bpmnRunner } from './bpmn.mjs';
import { choice, context, line, parallel } from './flows.mjs';
import { compiled, completeFirst, nativRunner } from './nativ.mjs';
import { wideFlows } from './wide-flows.mjs';

const ROUNDS = 5;
const document = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));
const whole = (number) => Math.round(number).toLocaleString('en');

// First, since what the other engine leaves behind keeps the garbage collector busy for a while.
const alone = [costPerStep(), checkTime()];
const { processor, node, date } = machineFacts('');
const facts = `Measured on ${date} with Node.js ${node} on ${processor}; medians of ${ROUNDS} rounds, in one process, without a database.`;
const text = [await comparison(), ...alone, facts].join('\n\n');
console.log(text);
if (process.argv.includes('--write')) writeBetween(document, 'engine', text);

/** Alternates between the engines, so that what else the machine does falls on both. */
async function comparison() {
  const rows = [];
  for (const [name, flow] of [
    ['choice', choice],
    ['parallel', parallel],
  ]) {
    const nativ = nativRunner(flow);
    const bpmn = await bpmnRunner(name);
    const figures = { nativ: [], bpmn: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      figures.nativ.push(await perSecond(nativ.run, 100_000));
      figures.bpmn.push(await perSecond(bpmn.run, 300));
    }
    const memory = { nativ: await bytesPerInstance(nativ.wait, 20_000), bpmn: await bytesPerInstance(bpmn.wait, 300) };
    rows.push({ flow, nativ: median(figures.nativ), bpmn: median(figures.bpmn), memory });
  }
  return table(
    ['process', 'engine', 'instances a second', 'node transitions a second', 'bytes per waiting instance', 'ratio'],
    rows.flatMap(({ flow, nativ, bpmn, memory }) => [
      [
        flow.name,
        'Nativ',
        whole(nativ),
        whole(nativ * flow.transitions),
        whole(memory.nativ),
        `${whole(nativ / bpmn)} x`,
      ],
      ['', 'bpmn-engine', whole(bpmn), whole(bpmn * flow.transitions), whole(memory.bpmn), '1'],
    ]),
  );
}

/** What completing a task costs in flows of several lengths: it should not depend on the length. */
function costPerStep() {
  const rows = [10, 100, 1000].map((length) => {
    const flow = compiled(line(length));
    const { wait } = nativRunner({ document: line(length), data: {}, tasks: length });
    const costs = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const waiting = wait();
      const begin = process.hrtime.bigint();
      for (let count = 0; count < 100_000; count += 1) completeFirst(flow, waiting);
      costs.push(Number(process.hrtime.bigint() - begin) / 100_000 / 1000);
    }
    return [String(length), `${median(costs).toFixed(2)} µs`];
  });
  return table(['nodes in the flow', 'completing a task'], rows);
}

function checkTime() {
  const rows = Object.entries({ 'in a line': line(198), ...wideFlows() }).map(([name, drawn]) => {
    const times = Array.from({ length: ROUNDS }, () => {
      const begin = process.hrtime.bigint();
      checkFlow(drawn, context);
      return Number(process.hrtime.bigint() - begin) / 1e6;
    });
    return [name, String(drawn.nodes.length), `${median(times).toFixed(1)} ms`];
  });
  return table(['check of a flow', 'nodes', 'time'], rows);
}

async function perSecond(run, count) {
  const begin = process.hrtime.bigint();
  for (let done = 0; done < count; done += 1) await run();
  return count / (Number(process.hrtime.bigint() - begin) / 1e9);
}

/** The growth of the heap by instances that are kept; needs --expose-gc. */
async function bytesPerInstance(make, count) {
  const kept = [];
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  for (let made = 0; made < count; made += 1) kept.push(await make());
  globalThis.gc?.();
  return (process.memoryUsage().heapUsed - before) / kept.length;
}

function table(head, rows) {
  const cells = [head, head.map(() => '---'), ...rows];
  return cells.map((row) => `| ${row.join(' | ')} |`).join('\n');
}
