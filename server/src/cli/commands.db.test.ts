import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApplication, type TestApplication } from '../test/application.ts';
import { placesOf } from '../test/dump.ts';
import { startProcess } from '../test/server-process.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await startTestApplication();
});
afterAll(() => app.close());

/** Runs a command as an operator does, beside the server, and gives what it said and how it ended. */
async function nativ(args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const { url, config } = app.store;
  const started = startProcess(
    { DATABASE_URL: url, NATIV_SECRET_KEY: config.secretKey, LOG_LEVEL: 'warn', ...more },
    args,
  );
  const code = await started.exitCode();
  return { code, said: started.output() };
}

const words = 'canary-of-an-inquirer';
async function send() {
  const data = { kind: 'legal', description: words, urgency: 'anyTime', contactBy: 'phone', phone: '052-7654321' };
  const response = await app.anybody.post('/api/v1/public/forms/inquiry/submissions').send({ data });
  expect(response.status, response.text).toBe(201);
  return response.body as { id: string; reference: string };
}

describe('nativ erase', () => {
  test('says what would go, and does it only when told so', async () => {
    const { id, reference } = await send();
    const erased = async () =>
      (await app.sql<{ at: Date | null }>('select erased_at as at from nativ.submissions where id = ?', [id]))[0]?.at;

    const preview = await nativ(['erase', reference]);
    const before = await erased();
    const done = await nativ(['erase', reference, '--yes']);
    const again = await nativ(['erase', reference, '--yes']);

    expect([preview.code, preview.said]).toEqual([0, expect.stringMatching(/submissions +1[\s\S]*Nothing was erased/)]);
    expect(before).toBeNull();
    expect([done.code, done.said]).toEqual([0, expect.stringContaining('It is erased.')]);
    expect(await erased()).not.toBeNull();
    expect(await placesOf(app.store.database.owner, '052-7654321')).toEqual([]);
    expect(done.said).not.toContain(words);
    expect(again.code).toBe(1);
    expect(again.said).toContain('Expected the reference of an inquiry');
  });
});

describe('nativ keys rotate', () => {
  const sealing = 'a new sealing key of thirty-two characters';

  test('wraps the keys with the new one beside a server, and has nothing left to do the second time', async () => {
    const { id } = await send();

    const missing = await nativ(['keys', 'rotate']);
    const first = await nativ(['keys', 'rotate'], { NATIV_SEALING_KEY: sealing });
    const second = await nativ(['keys', 'rotate'], { NATIV_SEALING_KEY: sealing });

    expect([missing.code, missing.said]).toEqual([1, expect.stringContaining('NATIV_SEALING_KEY')]);
    expect([first.code, first.said]).toEqual([0, expect.stringMatching(/^[1-9]\d* keys wrapped anew, 0 left/m)]);
    expect([second.code, second.said]).toEqual([0, expect.stringMatching(/^0 keys wrapped anew, 0 left/m)]);
    for (const { said } of [first, second]) expect(said).not.toContain(sealing);
    expect(await app.sql('select 1 from nativ.case_keys where id = ?', [id])).toHaveLength(1);
  });
});
