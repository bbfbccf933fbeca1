// Measures the drawing of a flow of 500 nodes and 700 edges: how smoothly it is dragged and moved, and how soon after an edit
// what is wrong with it is on the screen.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { machineFacts } from '../measure/machine-facts.mjs';
import { startProgram } from '../measure/running-program.mjs';
import { serverProgram } from '../measure/scratch-database.mjs';
import { median, quantile } from '../measure/statistics.mjs';
import { writeBetween } from '../measure/write-between.mjs';
import { fiveHundredNodes } from './five-hundred-nodes.mjs';
import { measureDrawing } from './measure-drawing.mjs';

const document = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));
const adminToken = 'bench-admin-token-0123456789abcdef';
const { values: settings } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    edits: { type: 'string', default: '12' },
    write: { type: 'boolean', default: false },
  },
});

const folder = mkdtempSync(path.join(process.env.NATIV_BENCH_FOLDER ?? tmpdir(), 'nativ-bench-canvas-'));
const server = await startProgram({
  name: 'nativ',
  args: [serverProgram],
  environment: { NATIV_DATA_DIR: folder, NATIV_ADMIN_TOKEN: adminToken, PORT: '0', HOST: '127.0.0.1' },
  logFile: path.join(folder, 'log'),
  port: /:(\d+)\/?\s/,
});
const address = `http://127.0.0.1:${server.port}`;
try {
  await draw('five-hundred', fiveHundredNodes());
  const measured = await measureDrawing({
    address,
    folder,
    flow: 'five-hundred',
    forMs: Number(settings.seconds) * 1000,
    edits: Number(settings.edits),
  });
  report(measured);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function draw(key, flow) {
  const headers = { Authorization: `Bearer ${adminToken}`, 'Content-Type': 'application/json' };
  const body = JSON.stringify({ key, ...flow });
  const response = await fetch(`${address}/api/v1/flows`, { method: 'POST', headers, body });
  if (!response.ok)
    throw new Error(`Expected the flow to be taken, but found ${response.status}: ${await response.text()}`);
}

function report({ smoothness, refreshed }) {
  const facts = machineFacts('embedded');
  const framesPerSecond = (between, share) => (1000 / quantile(between, share)).toFixed(1);
  const text = [
    '| what | median | slowest 5 of 100 | aim |',
    '| --- | --: | --: | --: |',
    ...smoothness.map(
      ({ what, between }) =>
        `| ${what}, frames per second | ${framesPerSecond(between, 0.5)} | ${framesPerSecond(between, 0.95)} | 50 |`,
    ),
    `| problems on the screen after an edit, ms | ${median(refreshed).toFixed(0)} | ${quantile(refreshed, 0.95).toFixed(0)} | 150 |`,
    '',
    `${facts.processor}, Node ${facts.node}, ${facts.date}. Headless Chromium without a graphics processor, 1440 x 900; ${settings.seconds} s each; ${settings.edits} edits.`,
  ].join('\n');
  console.log(text);
  if (settings.write) writeBetween(document, 'canvas', text);
}
