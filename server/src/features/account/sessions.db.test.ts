import type { Application } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../db/connections.ts';
import { silentLog } from '../../observability/log.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { cookieOf, createPeopleApp, sendSignIn, signIn } from '../../test/people-app.ts';
import { emailOf, passwordOf, personas, workspaces } from '../../test/personas.ts';
import { letSignIn, seedPersonas } from '../../test/seed-personas.ts';

let store: TestDatabase;
let app: Application;
beforeAll(async () => {
  store = await createTestDatabase();
  await seedPersonas(store.database.owner);
  for (const name of ['member', 'admin', 'designer'] as const) await letSignIn(store.database.owner, name);
  ({ app } = createPeopleApp(store.database));
});
afterAll(() => store.drop());
const cleared = ['identity.attempts', 'identity.rate_limits', 'identity.sessions', 'nativ.security_settings'];
beforeEach(async () => {
  for (const table of cleared) await store.database.owner(table).delete();
});

const origin = 'http://localhost:3000';
const get = (cookie: string, path: string, on = app) => request(on).get(`/api/v1/${path}`).set('Cookie', cookie);
const post = (cookie: string, path: string, body: object = {}, on = app) =>
  request(on).post(`/api/v1/${path}`).set('Cookie', cookie).set('Origin', origin).send(body);
const problem = (answer: { status: number; body: { type?: string } }) =>
  `${answer.status} ${answer.body.type?.replace('urn:nativ:problem:', '') ?? ''}`.trim();
const phone =
  'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36';

describe('the list of my sessions', () => {
  test('names each device in words, with when and from where, the current one marked', async () => {
    await sendSignIn(app, 'member').set('User-Agent', phone).set('X-Forwarded-For', '203.0.113.5');
    const { body } = await get(await signIn(app, 'member'), 'account/sessions');

    expect(body.items).toHaveLength(2);
    expect(body.items[0]).toMatchObject({ isCurrent: true });
    expect(body.items[1]).toMatchObject({
      isCurrent: false,
      browser: 'Chrome',
      system: 'Android',
      address: '203.0.113.5',
      provider: null,
    });
    expect(JSON.stringify(body)).not.toMatch(/token/i);
  });

  test('holds nobody else, and nobody ends a session of another', async () => {
    const admin = await signIn(app, 'admin');
    const [{ id }] = (await get(await signIn(app, 'member'), 'account/sessions')).body.items;

    expect((await get(admin, 'account/sessions')).body.items.map((one: { id: string }) => one.id)).not.toContain(id);
    expect(problem(await post(admin, `account/sessions/${id}/end`))).toBe('404 account.session-not-found');
    expect(problem(await post(admin, 'account/sessions/nothing-like-it/end'))).toBe('404 account.session-not-found');
  });

  test('is kept to the minute', async () => {
    const cookie = await signIn(app, 'member');
    await store.database.owner.raw("update identity.sessions set last_used_at = now() - interval '90 seconds'");
    const before = Date.now();
    const [session] = (await get(cookie, 'account/sessions')).body.items;

    expect(new Date(session.lastUsedAt).getTime()).toBeGreaterThan(before - 5_000);
  });
});

describe('on every server at once', () => {
  test('a session that was ended, and a role that was changed, count from the next request on', async () => {
    const elsewhere = await openDatabase(store.config, silentLog);
    try {
      const { app: other } = createPeopleApp(elsewhere);
      const [ended, kept] = [await signIn(app, 'admin'), await signIn(app, 'admin')];
      expect((await get(ended, 'invitations', other)).status).toBe(200);
      const items = (await get(ended, 'account/sessions')).body.items as { id: string; isCurrent: boolean }[];
      const { id } = items.find((one) => one.isCurrent) ?? { id: '' };

      await post(kept, `account/sessions/${id}/end`);
      expect(problem(await get(ended, 'me', other))).toBe('401 session.required');
      const setRole = (id: string, role: string) => store.database.owner('nativ.users').where({ id }).update({ role });
      // Somebody has to remain an admin.
      await setRole(personas.designer.id, 'admin');
      await setRole(personas.admin.id, 'designer');
      const afterwards = await get(kept, 'invitations', other);
      await setRole(personas.admin.id, 'admin');
      expect(problem(afterwards)).toBe('403 permission.denied');
    } finally {
      await elsewhere.close();
    }
  });

  test('all others can be ended in one go', async () => {
    const others = [await signIn(app, 'member'), await signIn(app, 'member')];
    const mine = await signIn(app, 'member');

    expect((await post(mine, 'account/end-other-sessions')).status).toBe(204);
    for (const cookie of others) expect((await get(cookie, 'me')).status).toBe(401);
    expect((await get(mine, 'me')).status).toBe(200);
  });
});

describe('an idle time', () => {
  const idle = (minutes: number) =>
    store.database.owner.raw('update identity.sessions set last_used_at = now() - make_interval(mins => ?)', [minutes]);

  test('ends a session that asked for nothing that long, and none that did', async () => {
    await store.database.owner('nativ.security_settings').insert({ workspace_id: workspaces.ours, idle_minutes: 30 });
    const cookie = await signIn(app, 'member');
    await idle(29);
    expect((await get(cookie, 'me')).status).toBe(200);
    await idle(29);
    expect((await get(cookie, 'me')).status).toBe(200);
    await idle(31);
    expect(problem(await get(cookie, 'me'))).toBe('401 session.required');
  });

  test('that nobody set ends nothing', async () => {
    const cookie = await signIn(app, 'member');
    await idle(3 * 24 * 60);

    expect((await get(cookie, 'me')).status).toBe(200);
  });
});

describe('a session', () => {
  test('is never one that somebody planted', async () => {
    const planted = 'nativ.session_token=a-token-of-somebody-else.c2lnbmF0dXJl';
    const response = await sendSignIn(app, 'member').set('Cookie', planted);
    const { rows } = await store.database.owner.raw('select token from identity.sessions');

    expect(cookieOf(response)).not.toContain('a-token-of-somebody-else');
    expect(rows).toHaveLength(1);
    expect(rows[0].token).not.toContain('a-token-of-somebody-else');
  });

  test('of somebody whose account is closed begins no more, with the words that a stranger hears', async () => {
    const me = store.database.owner('nativ.users').where({ id: personas.member.id });
    await me.clone().update({ deactivated_at: new Date() });
    const closed = await sendSignIn(app, 'member');
    await me.clone().update({ deactivated_at: null });
    const wrong = await sendSignIn(app, 'member', 'wrong horse member');

    expect({ ...closed.body, id: '' }).toEqual({ ...wrong.body, id: '' });
    expect(closed.headers['set-cookie']).toBeUndefined();
    expect(await store.database.owner('identity.sessions')).toHaveLength(0);
  });

  test('is not changed by a page of another site', async () => {
    const cookie = await signIn(app, 'member');
    const foreign = (path: string, method: 'post' | 'patch' = 'post') =>
      request(app)[method](path).set('Cookie', cookie).set('Origin', 'https://evil.example').send({});

    for (const path of ['/api/auth/sign-out', '/api/v1/account/end-other-sessions', '/api/v1/account/password'])
      expect(problem(await foreign(path))).toBe('403 request.cross-site');
    expect((await get(cookie, 'me')).status).toBe(200);
  });
});

describe('changing my password', () => {
  const change = (cookie: string, currentPassword: string, newPassword: string) =>
    post(cookie, 'account/password', { currentPassword, newPassword });

  test('takes the present one, ends all other sessions and gives this one another token', async () => {
    const other = await signIn(app, 'member');
    const cookie = await signIn(app, 'member');
    const fresh = 'four quiet green trams';

    expect(problem(await change(cookie, 'wrong horse member', fresh))).toBe('403 account.wrong-password');
    expect(problem(await change(cookie, passwordOf('member'), 'short'))).toBe('422 request.invalid');
    expect(problem(await change(cookie, passwordOf('member'), 'themember2026'))).toBe('422 password.weak');
    const done = await change(cookie, passwordOf('member'), fresh);
    expect(done.status).toBe(204);
    expect((await get(cookieOf(done), 'me')).status).toBe(200);
    expect((await get(cookie, 'me')).status).toBe(401);
    expect((await get(other, 'me')).status).toBe(401);
    expect((await sendSignIn(app, 'member')).status).toBe(401);
    expect((await sendSignIn(app, 'member', fresh)).status).toBe(200);
    await change(cookieOf(done), fresh, passwordOf('member'));
  });

  test('is slowed down for whoever guesses at an open screen', async () => {
    const cookie = await signIn(app, 'member');
    const statuses: number[] = [];
    for (let guess = 0; guess < 7; guess++)
      statuses.push((await change(cookie, `guess number ${guess}`, 'four quiet green trams')).status);

    expect(statuses).toEqual([403, 403, 403, 403, 403, 403, 429]);
  });
});

test('my name is mine to change, and nobody else is renamed', async () => {
  const cookie = await signIn(app, 'member');
  const answer = await request(app)
    .patch('/api/v1/account')
    .set('Cookie', cookie)
    .set('Origin', origin)
    .send({ name: '  דנה  ' });
  const names = await store.database.owner('nativ.users').select('id', 'name').where({ name: 'דנה' });

  expect(answer.status).toBe(204);
  expect(names).toEqual([{ id: personas.member.id, name: 'דנה' }]);
});

describe('guessing at one account from many addresses', () => {
  const guess = (n: number, email = emailOf('admin')) =>
    request(app)
      .post('/api/auth/sign-in/email')
      .set('Origin', origin)
      .set('X-Forwarded-For', `198.51.100.${n}`)
      .send({ email, password: `guess number ${n}` });

  test('is slowed down, for an address that nobody has as well', async () => {
    for (const email of [emailOf('admin'), 'nobody@sample.example']) {
      const statuses: number[] = [];
      for (let n = 0; n < 8; n++) statuses.push((await guess(n, email)).status);
      expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429, 429]);
    }
  });

  test('keeps nobody out of a browser in which they have signed in before', async () => {
    const known = cookieOf(await sendSignIn(app, 'admin'))
      .split('; ')
      .find((cookie) => cookie.startsWith('nativ.browser'));
    for (let n = 0; n < 8; n++) await guess(n);

    expect((await sendSignIn(app, 'admin')).status).toBe(429);
    expect((await sendSignIn(app, 'admin').set('Cookie', known ?? '')).status).toBe(200);
    expect((await sendSignIn(app, 'member').set('Cookie', known ?? '')).status).toBe(200);
  });

  test('leaves no address that was typed in the database', async () => {
    await guess(1, 'somebody.private@sample.example');
    const { rows } = await store.database.owner.raw('select to_jsonb(a)::text as row from identity.attempts a');

    expect(rows.length).toBeGreaterThan(0);
    for (const { row } of rows) expect(row).not.toContain('private');
  });

  test('waits longer each time, and is forgotten after a day', async () => {
    for (let n = 0; n < 6; n++) await guess(n);
    const waits: number[] = [];
    for (let n = 0; n < 4; n++) {
      waits.push(Number((await guess(n)).headers['retry-after']));
      await store.database.owner('identity.attempts').update({ free_at: new Date(0) });
      await guess(n);
    }
    await store.database.owner('identity.attempts').update({ forget_at: new Date(0) });

    expect(waits).toEqual([2, 4, 8, 16]);
    expect((await guess(9)).status).toBe(401);
  });
});
