import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { peakMegabytes, postgresSeconds, processSeconds } from '../measure/processor-time.mjs';
import { startProgram } from '../measure/running-program.mjs';
import { serverProgram } from '../measure/scratch-database.mjs';
import { createSubmitFunction, findPgbench, runPgbench } from './database-alone.mjs';
import { createHandwrittenTables, readTemplate } from './handwritten/tables.mjs';
import { answers, formKey } from './inquiry.mjs';
import { driveLoad } from './load/drive-load.mjs';
import { provision } from './provision.mjs';

const nativPath = `/api/v1/public/forms/${formKey}/submissions`;
const handwritten = fileURLToPath(new URL('./handwritten/main.mjs', import.meta.url));

/**
 * Starts everything that is compared on one database.
 *
 * A variant has a name, the schema that its rows go into, and `measure(load)`, which puts it under load.
 */
export async function startVariants(database, settings) {
  const nativ = await startNativ(database, settings.nodeOptions);
  await createHandwrittenTables(database.owner);
  await sendOne(nativ.port);
  const template = await readTemplate(database);
  await createSubmitFunction(database, template);
  const isWanted = (name) => settings.only === null || settings.only.includes(name);
  const variants = [overHttp('nativ', 'nativ', nativ, nativPath, database)];
  for (const shape of ['rows', 'statement'].filter(isWanted)) {
    const program = await startHandwritten(database, template, shape);
    variants.push(overHttp(shape, 'handwritten', program, '/inquiries', database));
  }
  const pgbench = findPgbench();
  if (pgbench && isWanted('database')) variants.push(withoutProgram(pgbench, database));
  return variants;
}

/** @param setUp makes what is sent to, through the API */
export async function startNativ(database, nodeOptions, setUp = provision) {
  const adminToken = randomBytes(32).toString('hex');
  const program = await startProgram({
    name: 'the server',
    args: [...nodeOptions, serverProgram],
    environment: {
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: '0',
      DATABASE_URL: database.url,
      NATIV_SECRET_KEY: randomBytes(32).toString('hex'),
      NATIV_ADMIN_TOKEN: adminToken,
    },
    logFile: path.join(database.folder, 'nativ-output'),
    port: /"port":(\d+).*"msg":"Ready"/,
  });
  await setUp(program.port, adminToken);
  return program;
}

function startHandwritten(database, template, shape) {
  return startProgram({
    name: `the hand-written program (${shape})`,
    args: [handwritten],
    environment: {
      NODE_ENV: 'production',
      DATABASE_URL: database.url,
      NATIV_BENCH_SHAPE: shape,
      NATIV_BENCH_TEMPLATE: JSON.stringify(template),
    },
    logFile: path.join(database.folder, `handwritten-${shape}-output`),
    port: /listening on (\d+)/,
  });
}

async function sendOne(port) {
  const response = await fetch(`http://127.0.0.1:${port}${nativPath}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ data: answers('legal', '000000000000') }),
  });
  if (response.status !== 201) throw new Error(`Expected an acknowledgement, but found: ${await response.text()}`);
}

/** A variant that is put under load at an address of a running program. */
export function overHttp(name, schema, program, address, database) {
  return {
    name,
    schema,
    async measure(load) {
      program.resetPeak();
      const sample = () => ({ program: processSeconds(program.pid), database: postgresSeconds(database.pid()) });
      const figures = await driveLoad({ ...load, port: program.port, path: address, sample });
      return { ...figures, memory: peakMegabytes(program.pid) };
    },
    stop: () => program.stop(),
  };
}

function withoutProgram(pgbench, database) {
  return {
    name: 'database',
    schema: 'handwritten',
    async measure(load) {
      const sample = () => ({ program: 0, database: postgresSeconds(database.pid()) });
      return { ...(await runPgbench(pgbench, database, { ...load, sample })), memory: null };
    },
    stop: async () => {},
  };
}
