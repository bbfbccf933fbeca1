// What one would write by hand for this one form: Express, ajv and pg. Said in docs/benchmarks.md: what it lacks.
import { createHash, randomBytes } from 'node:crypto';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import express from 'express';
import pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { form } from '../inquiry.mjs';
import { insertInOneStatement } from './insert-in-one-statement.mjs';
import { insertRowByRow } from './insert-row-by-row.mjs';

const template = JSON.parse(process.env.NATIV_BENCH_TEMPLATE);
const insert = { rows: insertRowByRow, statement: insertInOneStatement }[process.env.NATIV_BENCH_SHAPE];
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
pool.on('error', () => {});

const ajv = new Ajv();
addFormats.default(ajv);
const validate = ajv.compile(form.schema);

const app = express();
app.disable('x-powered-by');
app.disable('etag');
app.use(express.json({ limit: '256kb' }));
app.post('/inquiries', async (request, response) => {
  const { data } = request.body;
  if (!validate(data)) return response.status(422).json({ errors: validate.errors });
  const submission = rowsOf(data, request.get('Idempotency-Key') ?? null);
  await insert(pool, submission);
  const { id, reference, receipt, instanceId } = submission;
  response.status(201).json({ id, reference, receipt, instanceId });
});
const server = app.listen(0, '127.0.0.1', () => console.log(`listening on ${server.address().port}`));
server.keepAliveTimeout = 65_000;

function rowsOf(data, idempotencyKey) {
  const now = new Date();
  const instanceId = uuidv7();
  const receipt = randomBytes(8).toString('hex');
  const group = data.kind === 'legal' ? 'legal' : data.kind === 'money' ? 'money' : 'other';
  return {
    ...template,
    id: uuidv7(),
    instanceId,
    taskId: uuidv7(),
    postId: uuidv7(),
    reference: randomBytes(5).toString('hex'),
    receipt,
    receiptHash: createHash('sha256').update(receipt).digest(),
    data,
    idempotencyKey,
    group: template.groups[group],
    state: { ...template.state, id: instanceId },
    now,
    dueAt: new Date(now.getTime() + 24 * 3_600_000),
  };
}
