import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ConnectorService } from '../features/connectors/connector-service.ts';
import { admin, createEngineFixture, type EngineFixture, inMs, line, waitUntil } from '../test/engine-fixture.ts';
import { type ServerProcess, startProcess } from '../test/server-process.ts';

let it: EngineFixture;
let server: Server;
const calls: { readonly key: unknown; readonly at: number; readonly response: ServerResponse }[] = [];
const processes: ServerProcess[] = [];

beforeAll(async () => {
  it = await createEngineFixture();
  server = createServer((request, response) => {
    calls.push({ key: request.headers['idempotency-key'], at: performance.now(), response });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new ConnectorService(it).set(admin, 'crm', { origin });
  await it.publish('asking', line({ id: 'ask', type: 'httpRequest', config: { connector: 'crm', path: '/' } }));
  await it.publish('pausing', line(waitUntil));
});
afterEach(async () => {
  await Promise.all(processes.splice(0).map(({ end }) => end('SIGKILL')));
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await it.store.drop();
});

const settings = () => ({
  DATABASE_URL: it.store.url,
  NATIV_SECRET_KEY: it.store.config.secretKey,
  NATIV_OUTBOUND_ALLOW: '127.0.0.1',
});

async function startWorker(): Promise<ServerProcess> {
  const started = startProcess(settings(), ['worker']);
  processes.push(started);
  await started.ready();
  return started;
}

describe('a worker that is killed', () => {
  test('leaves its job to another within ten seconds, under the same key', async () => {
    const first = await startWorker();
    const id = await it.start('asking');
    await expect.poll(() => calls.length).toBe(1);
    await startWorker();
    await sleep(500);
    expect(calls).toHaveLength(1);

    const killedAt = performance.now();
    await first.end('SIGKILL');
    await expect.poll(() => calls.length).toBe(2);

    expect((calls[1]?.at ?? 0) - killedAt).toBeLessThan(10_000);
    expect(calls[1]?.key).toBe(calls[0]?.key);
    calls[1]?.response.end('"done"');
    await expect.poll(async () => (await it.state(id)).status).toBe('completed');
    await it.expectReplayable(id);
  });

  test('while timers fire, loses none and fires none twice', async () => {
    const first = await startWorker();
    await startWorker();
    const dueAt = new Map<string, number>();
    for (let count = 0; count < 80; count++) {
      const at = inMs(500 + count * 25);
      dueAt.set(await it.start('pausing', { at }), Date.parse(at));
    }
    await sleep(Math.max(0, Math.min(...dueAt.values()) + 700 - Date.now()));

    await first.end('SIGKILL');

    const fired = () =>
      it.sql<{ id: string; times: number; at: Date }>(
        `select instance_id as id, count(*)::int as times, max(at) as at from nativ.history_records
         where cause ->> 'kind' = 'fireTimer' and instance_id = any (?) group by 1`,
        [[...dueAt.keys()]],
      );
    await expect.poll(async () => (await fired()).length).toBe(80);
    for (const { id, times, at } of await fired()) {
      const late = at.getTime() - (dueAt.get(id) ?? 0);
      expect(times).toBe(1);
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThan(5_000);
    }
  });
});

describe('nativ replay', () => {
  const replay = async (which: string) => {
    const run = startProcess(settings(), ['replay', which]);
    const code = await run.exitCode();
    return { code, output: run.output() };
  };

  test('says of one run, and of all, whether the history gives the stored state', async () => {
    const good = await it.start('pausing', { at: inMs(3_600_000) });
    const bad = await it.start('pausing', { at: inMs(3_600_000) });
    await it.sql(`update nativ.instances set state = jsonb_set(state, '{counter}', '99') where id = ?`, [bad]);

    expect(await replay(good)).toMatchObject({ code: 0, output: expect.stringContaining('1 the same, 0 different') });
    expect(await replay(bad)).toMatchObject({
      code: 1,
      output: expect.stringContaining(`${bad}: its history gives another state`),
    });
    const all = await replay('--all');
    expect(all.code).toBe(1);
    expect(all.output).toContain(bad);
    expect(all.output).not.toContain(good);
  });

  test('tells in one sentence what it does not know', async () => {
    expect(await replay('nonsense')).toMatchObject({ code: 1, output: expect.stringContaining("'nonsense' is none") });
    const run = startProcess({}, ['replay']);
    expect(await run.exitCode()).toBe(1);
  });
});
