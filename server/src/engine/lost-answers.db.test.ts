import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../test/database.ts';
import { integrityFaults } from '../test/integrity.ts';
import { Ledger, LedgerClient } from '../test/ledger.ts';
import { provisionRequests, requestForm } from '../test/request-flow.ts';
import { type ServerProcess, startProcess } from '../test/server-process.ts';
import { startTcpProxy, type TcpProxy } from '../test/tcp-proxy.ts';

const token = 'an-admin-token-for-tests-and-nothing-else';
const client = new LedgerClient(new Ledger(), token);

let store: TestDatabase;
let proxy: TcpProxy;
let server: ServerProcess;

beforeAll(async () => {
  store = await createTestDatabase();
  const url = new URL(store.url);
  proxy = await startTcpProxy(url.hostname, Number(url.port));
  url.port = String(proxy.port);
  server = startProcess({ DATABASE_URL: url.href, NATIV_SECRET_KEY: 'x'.repeat(32), NATIV_ADMIN_TOKEN: token });
  client.address = await server.ready();
  await provisionRequests(client);
});
afterAll(async () => {
  await server?.end('SIGTERM');
  await proxy?.close();
  await store?.drop();
});

const submissions = `/api/v1/public/forms/${requestForm}/submissions`;

async function storedRequests(text: string): Promise<number> {
  const { rows } = await store.database.owner.raw(
    `select count(*)::int as count from nativ.submissions where answers ->> 'text' = ?`,
    [text],
  );
  return rows[0].count;
}

test('a submission whose commit nobody heard of is acknowledged, and there once', async () => {
  const text = 'Lost and found';
  const lost = proxy.loseAnswerTo('record-starts');

  const outcome = await client.post(submissions, { data: { text } });
  await lost;

  expect(outcome).toMatchObject({ kind: 'acknowledged' });
  expect(await storedRequests(text)).toBe(1);
  expect(await integrityFaults(store.database.owner)).toEqual([]);
});

test('a batch whose commit nobody heard of is acknowledged whole, and there once', async () => {
  const text = 'Many at once';
  const lost = proxy.loseAnswerTo('record-starts');

  const outcomes = await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      client.post(submissions, { data: { text } }, index % 2 ? `key-${index}` : undefined),
    ),
  );
  await lost;

  expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['acknowledged']));
  expect(await storedRequests(text)).toBe(40);
  expect(await integrityFaults(store.database.owner)).toEqual([]);
});

test('a completion whose commit nobody heard of is found done and acknowledged, and a repetition is refused', async () => {
  await client.post(submissions, { data: { text: 'To complete' } });
  const [taskId] = await client.openTasks();
  const complete = () => client.post(`/api/v1/tasks/${taskId}/complete`, { data: { outcome: 'done' } });
  const lost = proxy.loseAnswerTo('commit', `set status = 'completed'`);

  const first = await complete();
  await lost;
  const second = await complete();

  expect(first).toMatchObject({ kind: 'acknowledged', answer: { status: 'completed' } });
  expect(second).toEqual({ kind: 'refused', status: 409 });
  expect(await integrityFaults(store.database.owner)).toEqual([]);
});

test('a thousand requests at the same moment with one Idempotency-Key are one submission', async () => {
  const data = { text: 'A thousand' };

  const outcomes = await Promise.all(
    Array.from({ length: 1000 }, () => client.post(submissions, { data }, 'a-thousand')),
  );

  expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
  expect(outcomes[0]).toMatchObject({ kind: 'acknowledged' });
  expect(await storedRequests(data.text)).toBe(1);
});
