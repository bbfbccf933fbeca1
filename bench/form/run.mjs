// Measures the public form: how long the server takes for a live update of 200 fields, and how soon a slow phone can use the
// page of twelve.
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
import { twelveFields } from '../size/twelve-fields.mjs';
import { measureSlowPhone } from './slow-phone.mjs';
import { manyFields } from './two-hundred-fields.mjs';

const document = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));
const adminToken = 'bench-admin-token-0123456789abcdef';
const { values: settings } = parseArgs({
  options: {
    updates: { type: 'string', default: '300' },
    visits: { type: 'string', default: '7' },
    write: { type: 'boolean', default: false },
  },
});

const folder = mkdtempSync(path.join(process.env.NATIV_BENCH_FOLDER ?? tmpdir(), 'nativ-bench-form-'));
const server = await startProgram({
  name: 'nativ',
  args: [serverProgram],
  environment: { NATIV_DATA_DIR: folder, NATIV_ADMIN_TOKEN: adminToken, PORT: '0', HOST: '127.0.0.1' },
  logFile: path.join(folder, 'log'),
  port: /:(\d+)\/?\s/,
});
const address = `http://127.0.0.1:${server.port}`;
try {
  await publish('purchase', twelveFields);
  await publish('two-hundred', manyFields(200));
  const updates = await measureUpdates();
  const phone = await measureSlowPhone(`${address}/f/purchase?lang=en`, Number(settings.visits));
  report(updates, phone);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function publish(key, form) {
  const say = async (at, body) => {
    const headers = { Authorization: `Bearer ${adminToken}`, 'Content-Type': 'application/json' };
    const response = await fetch(`${address}/api/v1${at}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok)
      throw new Error(`Expected ${at} to succeed, but found ${response.status}: ${await response.text()}`);
  };
  await say('/forms', { key, ...form });
  await say(`/forms/${key}/publish`, {});
}

/** One after another, as one person answers; each changes an answer that others depend on. */
async function measureUpdates() {
  const taken = [];
  for (let count = 0; count < Number(settings.updates) + 30; count++) {
    const body = new URLSearchParams({ _part: '1', _op: 'update', 'f[all]': String(count % 2 === 0) });
    for (let index = 0; index < 180; index++) body.set(`f[q${index}]`, `answer ${index} ${count}`);
    const before = performance.now();
    const response = await fetch(`${address}/api/v1/public/forms/two-hundred/submissions?lang=en`, {
      method: 'POST',
      body,
    });
    const text = await response.text();
    taken.push(performance.now() - before);
    if (!response.ok || !text.includes('class="nv"'))
      throw new Error(`Expected an update, but found ${response.status}: ${text.slice(0, 300)}`);
  }
  return taken.slice(30);
}

function report(updates, phone) {
  const facts = machineFacts('embedded');
  const text = [
    '| what | median | 95 of 100 | aim |',
    '| --- | --: | --: | --: |',
    `| live update of a form of 200 fields, request to answer, ms | ${median(updates).toFixed(1)} | ${quantile(updates, 0.95).toFixed(1)} | 30 |`,
    `| slow phone, first question on the screen, ms | ${Math.round(median(phone.shown))} | ${Math.round(quantile(phone.shown, 0.95))} | 1,000 |`,
    `| slow phone, the page follows answers, ms | ${Math.round(median(phone.alive))} | ${Math.round(quantile(phone.alive, 0.95))} | 1,000 |`,
    '',
    `${facts.processor}, Node ${facts.node}, ${facts.date}. ${updates.length} updates one after another; ${phone.shown.length} visits with an empty cache.`,
  ].join('\n');
  console.log(text);
  if (settings.write) writeBetween(document, 'form', text);
}
