import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { quantile } from '../measure/statistics.mjs';
import { answers } from './inquiry.mjs';

/** Where Debian puts it, newest first, and then wherever the PATH leads. */
const candidates = ['/usr/lib/postgresql/18/bin/pgbench', '/usr/lib/postgresql/15/bin/pgbench', 'pgbench'];

/** The pgbench of this machine, or null: the embedded Postgres has none. */
export function findPgbench() {
  return candidates.find((program) => spawnSync(program, ['--version']).status === 0) ?? null;
}

/** Makes a function that writes the rows of one submission, so that pgbench can ask for it in one call. */
export async function createSubmitFunction({ owner }, template) {
  const literal = (value) => owner.escapeLiteral(typeof value === 'string' ? value : JSON.stringify(value));
  const { workspace_id: workspace, form_version_id: form, flow_version_id: flow, groups } = template;
  const body = literal(answers('legal', '############'));
  await owner.query(`
    create function handwritten.submit() returns uuid language plpgsql as $function$
    declare
      submission uuid := uuidv7(); instance uuid := uuidv7(); at timestamptz := now();
      workspace constant uuid := ${literal(workspace)}; in_group constant uuid := ${literal(groups.legal)};
    begin
      insert into handwritten.submissions (workspace_id, id, form_version_id, instance_id, reference, receipt_hash, language, answers, idempotency_key, created_at)
      values (workspace, submission, ${literal(form)}, instance, right(submission::text, 12), decode(md5(submission::text), 'hex'), 'en',
        replace(${body}, '############', right(submission::text, 12))::jsonb, 'bench-' || submission, at);
      insert into handwritten.instances (workspace_id, id, flow_version_id, submission_id, status, revision, state, group_ids, started_at)
      values (workspace, instance, ${literal(flow)}, submission, 'running', 1, ${literal(template.state)}, array[in_group], at);
      insert into handwritten.history_records (workspace_id, instance_id, sequence, at, cause, events)
      values (workspace, instance, 1, at, ${literal(template.cause)}, ${literal(template.events)});
      insert into handwritten.tasks (workspace_id, id, instance_id, number, node_id, group_id, title, instructions, status, due_at, created_at)
      values (workspace, uuidv7(), instance, 2, ${literal(template.node_id)}, in_group, ${literal(template.title)}, ${literal(template.instructions)}, 'open', at + interval '1 day', at);
      insert into handwritten.posts (workspace_id, id, group_id, instance_id, text, created_at)
      values (workspace, uuidv7(), in_group, instance, ${literal(template.text)}, at);
      return submission;
    end $function$`);
}

/** Runs pgbench for a while, after a warm-up that counts for the rows but not for the figures. */
export async function runPgbench(program, database, { connections, warmUp, seconds, sample }) {
  const warm = await pgbench(program, database, { connections, seconds: warmUp });
  const before = sample();
  const measured = await pgbench(program, database, { connections, seconds });
  const after = sample();
  return {
    answered: measured.latencies.length,
    p50: quantile(measured.latencies, 0.5),
    p99: quantile(measured.latencies, 0.99),
    seconds,
    before,
    after,
    total: { acknowledged: warm.latencies.length + measured.latencies.length, refused: 0 },
  };
}

async function pgbench(program, { folder, url }, { connections, seconds }) {
  const work = path.join(folder, 'pgbench');
  mkdirSync(work);
  writeFileSync(path.join(work, 'submit.sql'), 'select handwritten.submit();\n');
  const { hostname, port, username, password, pathname } = new URL(url);
  const address = ['-h', hostname, '-p', port, '-U', username, pathname.slice(1)];
  const load = ['-n', '-M', 'prepared', '-c', connections, '-j', Math.min(2, connections), '-T', Math.max(1, seconds)];
  const child = spawn(program, [...load.map(String), '-f', 'submit.sql', '-l', ...address], {
    cwd: work,
    env: { PATH: process.env.PATH, PGPASSWORD: password },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let words = '';
  child.stderr.on('data', (chunk) => (words += chunk));
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`Expected pgbench to run, but it ended with ${code}: ${words}`);
  const latencies = readLatencies(work);
  rmSync(work, { recursive: true });
  return { latencies };
}

/** A line of its log per transaction; the third word is its microseconds. */
function readLatencies(folder) {
  return readdirSync(folder)
    .filter((name) => name.startsWith('pgbench_log'))
    .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').trim().split('\n'))
    .filter((line) => line !== '')
    .map((line) => Number(line.split(' ')[2]) / 1000);
}
