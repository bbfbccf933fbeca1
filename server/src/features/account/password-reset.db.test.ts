import type { Application } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Background, startBackground } from '../../background.ts';
import { silentLog } from '../../observability/log.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { headerOf, linkIn, type MailServer, startMailServer, textOf } from '../../test/mail-server.ts';
import { createPeopleApp, sendSignIn, signIn } from '../../test/people-app.ts';
import { emailOf, passwordOf, personas } from '../../test/personas.ts';
import { letSignIn, seedPersonas } from '../../test/seed-personas.ts';

let store: TestDatabase;
let app: Application;
let mail: MailServer;
let background: Background;
beforeAll(async () => {
  store = await createTestDatabase();
  mail = await startMailServer();
  await seedPersonas(store.database.owner);
  for (const name of ['member', 'admin'] as const) await letSignIn(store.database.owner, name);
  ({ app } = createPeopleApp(store.database, { smtpUrl: mail.url }));
  // Links are made with the key of the program: the background has the one of the application.
  const config = { ...store.config, smtpUrl: mail.url, secretKey: 'a secret of the tests, long enough for it' };
  background = startBackground({ config, database: store.database, log: silentLog });
});
afterAll(async () => {
  await background.stop();
  await mail.close();
  await store.drop();
});
beforeEach(async () => {
  mail.received.length = 0;
  for (const table of ['identity.attempts', 'identity.rate_limits', 'identity.reset_links', 'identity.second_factors'])
    await store.database.owner(table).delete();
});

const post = (path: string, body: object, language = 'en') =>
  request(app).post(`/api/v1/password-resets${path}`).set('Accept-Language', language).send(body);
const problem = (answer: { status: number; body: { type?: string } }) =>
  `${answer.status} ${answer.body.type?.replace('urn:nativ:problem:', '') ?? ''}`.trim();
const arrived = (count: number) => expect.poll(() => mail.received.length).toBe(count);
const isQuiet = () =>
  expect
    .poll(
      async () =>
        (
          await store.database.owner.raw(
            `select count(*)::int as n from graphile_worker.jobs where task_identifier = 'sendMail'`,
          )
        ).rows[0].n,
      {
        timeout: 10_000,
      },
    )
    .toBe(0);

/** The tokens of the links that have come, in order; notices that something was changed come between them. */
const links = () =>
  mail.received
    .map((received) => linkIn(received))
    .flatMap((link) => (link.includes('/reset#') ? [link.split('#')[1]] : []));

async function askForLink(email = emailOf('member'), language = 'en'): Promise<string> {
  const before = links().length;
  await post('', { email }, language);
  await expect.poll(() => links().length).toBe(before + 1);
  return links()[before] ?? '';
}

describe('asking for a new password', () => {
  test('sends a link to the address of the account, in the language of the page', async () => {
    const answer = await post('', { email: emailOf('member').toUpperCase() }, 'he');
    await arrived(1);
    const [received] = mail.received;

    expect([answer.status, answer.text]).toEqual([202, '']);
    expect(received?.to).toEqual([emailOf('member')]);
    if (!received) return;
    expect(headerOf(received, 'Subject')).toBe('סיסמה חדשה לנתיב');
    expect(headerOf(received, 'Content-Language')).toBe('he');
    expect(headerOf(received, 'Message-ID')).toMatch(/^<[0-9a-f-]{36}@localhost>$/);
    expect(textOf(received)).toContain('30 דקות');
    expect(linkIn(received)).toMatch(/^http:\/\/localhost:3000\/reset#[\w-]{43}$/);
  });

  test('gives the same answer for an address that nobody has, and sends nothing', async () => {
    const known = await post('', { email: emailOf('member') });
    const unknown = await post('', { email: 'nobody@sample.example' });
    const noPassword = await post('', { email: emailOf('manager') });
    await isQuiet();

    const facts = ({ status, text, headers }: typeof known) => [status, text, Object.keys(headers).sort()];
    expect(facts(unknown)).toEqual(facts(known));
    expect(facts(noPassword)).toEqual(facts(known));
    expect(mail.received.flatMap(({ to }) => to)).toEqual([emailOf('member')]);
  });

  test('does the same work for an address that nobody has', async () => {
    const count = async () =>
      (await store.database.owner.raw('select count(*)::int as n from identity.mails')).rows[0].n;
    const before = await count();
    await post('', { email: 'nobody@sample.example' });

    expect(await count()).toBe(before + 1);
    await isQuiet();
  });

  test('is limited per account, for one that nobody has as well', async () => {
    for (const email of [emailOf('member'), 'nobody@sample.example']) {
      const statuses: number[] = [];
      for (let n = 0; n < 4; n++) statuses.push((await post('', { email })).status);
      expect(statuses).toEqual([202, 202, 202, 429]);
    }
    await isQuiet();
  });

  test('goes out after all when the mail server was away, as one mail', async () => {
    mail.refuse(true);
    await post('', { email: emailOf('member') });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    mail.refuse(false);
    await store.database.owner.raw('update graphile_worker._private_jobs set run_at = now() where attempts > 0');
    await arrived(1);
    await isQuiet();

    expect(mail.received).toHaveLength(1);
  });
});

describe('the link for a new password', () => {
  test('sets it once, ends every session, and signs nobody in', async () => {
    const session = await signIn(app, 'member');
    const token = await askForLink();
    const fresh = 'three brown boats at noon';

    expect((await post('/look-up', { token })).body).toEqual({ email: emailOf('member') });
    expect(problem(await post('/complete', { token, password: 'themember1' }))).toBe('422 password.weak');
    const done = await post('/complete', { token, password: fresh });
    expect(done.status).toBe(204);
    expect(String(done.headers['set-cookie'])).not.toContain('session_token');
    expect((await request(app).get('/api/v1/me').set('Cookie', session)).status).toBe(401);
    expect(problem(await post('/complete', { token, password: fresh }))).toBe('403 link.bad');
    expect((await sendSignIn(app, 'member')).status).toBe(401);
    expect((await sendSignIn(app, 'member', fresh)).status).toBe(200);
    const subjects = () => mail.received.map((received) => headerOf(received, 'Subject'));
    await expect.poll(subjects).toContain('Your Nativ password was changed');
  });

  test('works once when it is used twice at the same moment', async () => {
    const token = await askForLink();
    const attempts = await Promise.all(
      ['one grey stone bridge', 'two grey stone bridges'].map((password) => post('/complete', { token, password })),
    );

    expect(attempts.map(({ status }) => status).sort()).toEqual([204, 403]);
  });

  test('ends with the others of the same person', async () => {
    const first = await askForLink();
    const second = await askForLink();

    expect((await post('/complete', { token: second, password: 'a long way to go by bus' })).status).toBe(204);
    expect(problem(await post('/complete', { token: first, password: 'a long way to go by tram' }))).toBe(
      '403 link.bad',
    );
  });

  test('that is wrong and one that is too old are one answer', async () => {
    const token = await askForLink();
    await store.database.owner('identity.reset_links').update({ expires_at: new Date(Date.now() - 1000) });
    const [old, wrong] = [await post('/look-up', { token }), await post('/look-up', { token: `${token}x` })];

    expect(problem(old)).toBe('403 link.bad');
    expect({ ...wrong.body, id: '' }).toEqual({ ...old.body, id: '' });
  });

  test('cannot be made out of what the database holds', async () => {
    const token = await askForLink();
    const { rows } = await store.database.owner.raw(`
      select to_jsonb(l)::text as row from identity.reset_links l union all select to_jsonb(m)::text from identity.mails m
      union all select to_jsonb(j)::text from graphile_worker._private_jobs j`);

    expect(rows.length).toBeGreaterThan(0);
    for (const { row } of rows) expect(row).not.toContain(token);
  });

  test('leaves the second factor asked for', async () => {
    const token = await askForLink(emailOf('admin'));
    await store.database.owner('identity.second_factors').insert({
      user_id: 'identity-admin',
      sealed_secret: Buffer.from('x'),
      confirmed_at: new Date(),
    });
    await post('/complete', { token, password: passwordOf('admin') });

    expect((await sendSignIn(app, 'admin')).body).toEqual({ standing: 'secondFactor' });
  });

  test('lets somebody in whom guesses of others keep waiting', async () => {
    const guess = async () => {
      for (let n = 0; n < 8; n++)
        await sendSignIn(app, 'admin', `guess number ${n}`).set('X-Forwarded-For', `198.51.100.${n}`);
    };
    await guess();
    expect((await sendSignIn(app, 'admin')).status).toBe(429);
    const token = await askForLink(emailOf('admin'));
    const done = await post('/complete', { token, password: passwordOf('admin') });
    await guess();
    const cookie = String(done.headers['set-cookie']).split(';')[0] ?? '';

    expect((await sendSignIn(app, 'admin').set('Cookie', cookie)).status).toBe(200);
  });

  test('is recorded, without who asked', async () => {
    const token = await askForLink(emailOf('admin'));
    await post('/complete', { token, password: passwordOf('admin') });
    const entry = await store.database
      .owner('nativ.audit_entries')
      .where({ action: 'account.passwordReset' })
      .orderBy('id', 'desc')
      .first();

    expect(entry).toMatchObject({ actor_id: personas.admin.id, subject_id: personas.admin.id, detail: {} });
  });
});

test('mails keep no address once they are sent', async () => {
  await askForLink();
  await isQuiet();
  const { rows } = await store.database.owner.raw('select recipient from identity.mails where sent_at is not null');

  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every(({ recipient }: { recipient: unknown }) => recipient === null)).toBe(true);
});
