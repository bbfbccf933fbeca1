import type { FlowDocument, SubmissionReceipt } from '@nativ/schemas';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApplication, type TestApplication } from '../../test/application.ts';
import { placesOf } from '../../test/dump.ts';
import { replayFaults } from '../../test/replayed.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await startTestApplication();
  const form = {
    title: { he: 'ליווי', en: 'Support' },
    schema: {
      type: 'object',
      properties: { story: { type: 'string', 'x-sensitivity': 'sensitive' }, kind: { type: 'string' } },
    },
    settings: { language: 'he', exposure: 'atRisk' },
  };
  await app.admin.post('/api/v1/forms').send({ key: 'support', ...form });
  expect((await app.admin.post('/api/v1/forms/support/publish')).status).toBe(201);
  const flow: FlowDocument = {
    title: 'Support',
    nodes: [
      { id: 'begin', type: 'formStart', config: { form: 'support' }, status: { he: 'קיבלנו', en: 'We have it' } },
      { id: 'ask', type: 'messageInquirer', config: { text: { he: 'מתי נוח?', en: 'When suits you?' } } },
      {
        id: 'wait',
        type: 'receiveMessage',
        config: { message: 'reply', variable: 'reply' },
        status: { he: 'מחכים לתשובה שלך', en: 'Waiting for your answer' },
      },
      { id: 'call', type: 'userTask', config: { group: 'social', title: 'Call' }, status: { en: 'We will call' } },
      { id: 'done', type: 'end' },
    ],
    edges: ['begin', 'ask', 'wait', 'call', 'done'].flatMap((target, index, all) =>
      index === 0 ? [] : [{ id: `to_${target}`, source: all[index - 1] ?? '', target }],
    ),
  };
  await app.admin.post('/api/v1/flows').send({ key: 'support', ...flow });
  const published = await app.admin.post('/api/v1/flows/support/publish');
  expect(published.status, published.text).toBe(201);
});
afterAll(() => app.close());
// All tests come from one address.
beforeEach(() => app.sql('delete from guard.look_ups'));

async function send(story = 'what happened'): Promise<SubmissionReceipt> {
  const response = await app.anybody
    .post('/api/v1/public/forms/support/submissions')
    .send({ data: { story, kind: 'x' } });
  expect(response.status, response.text).toBe(201);
  return response.body;
}

const ask = (receipt: string, fields: Record<string, string> = {}, lang = 'en') =>
  app.anybody
    .post(`/r?lang=${lang}`)
    .set('Accept', 'text/html')
    .type('form')
    .send({ receipt, ...fields });

const messageOn = (html: string) => /name="message" value="([^"]+)"/.exec(html)?.[1] ?? '';

describe('the page of the inquirer', () => {
  test('says in the words of the flow how far it has come, who reads it, and what was asked', async () => {
    const { receipt } = await send();

    const { text, headers } = await ask(receipt);

    expect(text).toContain('Waiting for your answer');
    expect(text).toContain('When suits you?');
    expect(text).toContain('Leave this page now');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect((await ask(receipt, {}, 'he')).text).toContain('מחכים לתשובה שלך');
    expect(text).not.toContain('what happened');
  });

  test('takes a message once, gives it to the flow that waits for it, and keeps it sealed', async () => {
    const { receipt, instanceId = '' } = await send();
    const page = await ask(receipt);
    const words = 'canary-reply: after five';
    const writing = { do: 'write', message: messageOn(page.text), text: words };

    const written = await ask(receipt, writing);
    await ask(receipt, writing);

    expect(written.text).toContain('We will call');
    expect(written.text).toContain(words);
    expect((await ask(receipt)).text.split(words)).toHaveLength(2);
    const rows = await app.sql<{ count: string }>(
      `select count(*) from nativ.messages where instance_id = ? and direction = 'fromInquirer'`,
      [instanceId],
    );
    expect(rows[0]?.count).toBe('1');
    expect(await placesOf(app.store.database.owner, 'canary-reply')).toEqual([]);
    const [workspace] = await app.sql<{ id: string }>('select id from nativ.workspaces');
    expect(await replayFaults(app.store.database.engine, workspace?.id ?? '')).toEqual([]);
  });

  test('brings messages to the staff, sealed until they are opened, and the answer back', async () => {
    const { receipt, instanceId = '' } = await send();
    await ask(receipt, { do: 'write', message: '', text: 'canary-to-staff' });
    await ask(receipt, { do: 'contact', how: 'here only', when: '', avoid: '' });
    const [social, legal] = [await app.person('social'), await app.person('legal')];
    const path = `/api/v1/instances/${instanceId}/conversation`;

    const seen = await social.get(path);
    const opened = await social.post(`${path}/open`);
    const written = await social.post(path).send({ text: 'canary-from-staff' });

    expect(seen.body).toMatchObject({ hasSealed: true, mayWrite: true });
    expect(seen.text).not.toContain('canary');
    expect(opened.body.messages.map(({ text }: { text: unknown }) => text)).toContain('canary-to-staff');
    expect(opened.body.contact).toEqual({ how: 'here only', when: '', avoid: '' });
    expect(written.status).toBe(204);
    expect((await ask(receipt)).text).toContain('canary-from-staff');
    for (const response of [
      await legal.get(path),
      await legal.post(`${path}/open`),
      await legal.post(path).send({ text: 'x' }),
    ])
      expect(response.status).toBe(404);
    expect(await placesOf(app.store.database.owner, 'canary-')).toEqual([]);
    const log = await app.sql(`select distinct kind from nativ.reads where instance_id = ? order by 1`, [instanceId]);
    expect(log).toEqual([{ kind: 'contact' }, { kind: 'message' }]);
  });

  test('keeps how to be reached, sealed, and shows it again', async () => {
    const { receipt } = await send();

    await ask(receipt, { do: 'contact', how: 'canary-only by text', when: 'mornings', avoid: 'my brother' });

    const { text } = await ask(receipt);
    for (const kept of ['canary-only by text', 'mornings', 'my brother']) expect(text).toContain(`value="${kept}"`);
    expect(await placesOf(app.store.database.owner, 'canary-only')).toEqual([]);
  });

  test('lets the inquirer be forgotten in two steps, and take it back', async () => {
    const { receipt, id } = await send();
    const pending = () =>
      app.sql('select cause, done_at from nativ.erasures where subject_id = ? and cancelled_at is null', [id]);

    const first = await ask(receipt, { do: 'askToForget' });
    expect(first.text).toContain('Shall we erase everything?');
    expect(await pending()).toEqual([]);

    const second = await ask(receipt, { do: 'forget' });
    await ask(receipt, { do: 'forget' });
    expect(second.text).toContain('This will be erased');
    expect(await pending()).toEqual([{ cause: 'inquirer', done_at: null }]);

    expect((await ask(receipt, { do: 'withdraw' })).text).toContain('Nothing will be erased');
    expect(await pending()).toEqual([]);
  });
});

test('staff who take a call fill the same form, and the receipt is the caller’s own', async () => {
  const intake = await app.person('intake');

  const taken = await intake.post('/api/v1/forms/support/inquiries').send({ data: { story: 'told by telephone' } });
  const outside = await app.anybody.post('/api/v1/forms/support/inquiries').send({ data: { story: 'x' } });

  expect(taken.status, taken.text).toBe(201);
  expect(outside.status).toBe(401);
  expect((await ask(taken.body.receipt)).text).toContain('Waiting for your answer');
  const rows = await app.sql(
    'select u.email from nativ.submissions s join nativ.users u on u.id = s.taken_by where s.id = ?',
    [taken.body.id],
  );
  expect(rows).toEqual([{ email: 'intake@example.org' }]);
});

// The last one: what a node itself counts lasts a minute, and no test can empty it.
test('answers a guess and a number that is none alike, and counts right and wrong alike', async () => {
  const { receipt } = await send();
  const guess = await ask('1234 5678 9012 3456');
  expect(guess.status).toBe(404);

  for (let tries = 0; tries < 29; tries++) await ask('1234 5678 9012 3456');
  const [right, wrong] = await Promise.all([ask(receipt), ask('0000 0000 0000 0000')]);

  expect([right.status, wrong.status]).toEqual([429, 429]);
  const plain = (text: string) => text.replace(/nonce="[^"]+"/g, '');
  expect(plain(right.text)).toBe(plain(wrong.text));
  expect(JSON.stringify(await app.sql('select * from guard.look_ups'))).not.toContain('127.0.0.1');
});
