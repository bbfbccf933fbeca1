import type { Application } from 'express';
import pg from 'pg';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../test/database.ts';
import { adminToken, cookieOf, createPeopleApp, sendSignIn, signIn } from '../test/people-app.ts';
import { emailOf, personas } from '../test/personas.ts';
import { letSignIn, seedPersonas } from '../test/seed-personas.ts';

let store: TestDatabase;
let database: TestDatabase['database'];
let app: Application;
beforeAll(async () => {
  store = await createTestDatabase();
  ({ database } = store);
  await seedPersonas(database.owner);
  await letSignIn(database.owner, 'member');
  await letSignIn(database.owner, 'stranger');
  ({ app } = createPeopleApp(database));
});
afterAll(() => store.drop());

const origin = 'http://localhost:3000';
const me = (cookie: string) => request(app).get('/api/v1/me').set('Cookie', cookie);

describe('signing in', () => {
  test('gives a cookie that scripts cannot read and other sites do not send', async () => {
    const response = await sendSignIn(app, 'member');

    expect(response.status).toBe(200);
    const [cookie, known, ...others] = response.headers['set-cookie'] as unknown as string[];
    expect(others).toEqual([]);
    expect(cookie).toMatch(/^nativ\.session_token=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(known).toMatch(/^nativ\.browser=[^;]+; Max-Age=15552000; Path=\/api; HttpOnly; SameSite=Lax$/);
  });

  test('gives a cookie for encrypted connections only where the address is encrypted', async () => {
    const { app: installed } = createPeopleApp(database, { baseUrl: 'https://forms.example.org' });
    const response = await sendSignIn(installed, 'member').set('Origin', 'https://forms.example.org');

    const [cookie] = response.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^__Secure-nativ\.session_token=.*; HttpOnly; Secure; SameSite=Lax$/);
    const who = await request(installed).get('/api/v1/me').set('Cookie', cookieOf(response));
    expect(who.body.user.id).toBe(personas.member.id);
  });

  test('takes the address in any case', async () => {
    const response = await request(app)
      .post('/api/auth/sign-in/email')
      .set('Origin', origin)
      .send({ email: emailOf('member').toUpperCase(), password: 'correct horse member' });

    expect(response.status).toBe(200);
  });

  test('gives one answer to a wrong password and to an unknown address', async () => {
    const wrong = await sendSignIn(app, 'member', 'wrong horse member');
    const unknown = await sendSignIn(app, 'outsider');

    expect([wrong.status, wrong.headers['set-cookie']]).toEqual([401, undefined]);
    expect({ ...unknown.body, id: '' }).toEqual({ ...wrong.body, id: '' });
    expect(wrong.body.type).toBe('urn:nativ:problem:session.wrong-password');
  });

  test('starts a new session each time, whatever cookie came along', async () => {
    const planted = await signIn(app, 'member');
    const response = await sendSignIn(app, 'member').set('Cookie', planted);

    expect(cookieOf(response)).not.toBe(planted);
  });

  test('stores ids in the order of time', async () => {
    const { rows } = await database.owner.raw('select id from identity.sessions');

    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row: { id: string }) => /^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(row.id))).toBe(true);
  });

  test('refuses a page of another site', async () => {
    const response = await sendSignIn(app, 'member').set('Origin', 'https://evil.example');

    expect([response.status, response.headers['set-cookie']]).toEqual([403, undefined]);
  });

  test('is the only way in: nobody signs up, and what we do not serve is not there', async () => {
    const paths = [
      'sign-up/email',
      'update-user',
      'delete-user',
      'list-sessions',
      'change-password',
      'revoke-other-sessions',
      'sign-in/social',
      'two-factor/enable',
      'request-password-reset',
      'Sign-In/email',
      'sign-in//email',
      'ok',
    ];
    for (const path of paths) {
      const response = await request(app)
        .post(`/api/auth/${path}`)
        .set('Origin', origin)
        .send({ email: 'new@sample.example', password: 'long enough for it', name: 'New' });
      expect([path, response.status]).toEqual([path, 404]);
    }
  });

  test('refuses a body that nobody needs for it', async () => {
    const response = await sendSignIn(app, 'member', 'x'.repeat(20_000));

    expect(response.status).toBe(413);
  });

  test('is slowed down for an address that tries often, and for no other', async () => {
    let number = 0;
    const tryFrom = (address: string) =>
      request(app)
        .post('/api/auth/sign-in/email')
        .set('Origin', origin)
        .set('X-Forwarded-For', address)
        .send({ email: `somebody${number++}@sample.example`, password: 'wrong horse' })
        .then(({ status }) => status);
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 21; attempt++) statuses.push(await tryFrom('203.0.113.7'));

    expect(statuses.slice(0, 20).every((status) => status === 401)).toBe(true);
    expect(statuses[20]).toBe(429);
    expect(await tryFrom('203.0.113.8')).toBe(401);
    const { rows } = await database.owner.raw("select count from identity.rate_limits where key like '203.0.113.7%'");
    expect(rows).toHaveLength(1);
  });

  test('does not let a client choose the address that is counted', async () => {
    const response = await sendSignIn(app, 'member')
      .set('X-Forwarded-For', '203.0.113.9')
      .set('X-Nativ-Client-Address', '198.51.100.1');
    const { rows } = await database.owner.raw(
      'select ip_address from identity.sessions order by created_at desc limit 1',
    );

    expect(response.status).toBe(200);
    expect(rows).toEqual([{ ip_address: '203.0.113.9' }]);
  });
});

describe('a session', () => {
  test('says who one is', async () => {
    const response = await me(await signIn(app, 'member'));

    expect(response.status).toBe(200);
    expect(response.body.user).toEqual({
      id: personas.member.id,
      name: 'The member',
      email: emailOf('member'),
      role: 'member',
    });
    expect(response.body.workspace).toEqual({ key: 'ours', name: 'ours' });
    expect(response.body.groups.map(({ key }: { key: string }) => key)).toEqual(['events', 'legal']);
    expect(response.body.openTaskCount).toBe(2);
  });

  test('ends at once with signing out', async () => {
    const cookie = await signIn(app, 'member');
    const out = await request(app).post('/api/auth/sign-out').set('Cookie', cookie).set('Origin', origin).send({});

    expect(out.status).toBe(204);
    expect((await me(cookie)).status).toBe(401);
  });

  test('ends at once when it is deleted, and when the person loses the link to it', async () => {
    const cookie = await signIn(app, 'stranger');
    expect((await me(cookie)).status).toBe(200);
    await database.owner('nativ.users').where({ id: personas.stranger.id }).update({ identity_id: null });
    expect((await me(cookie)).status).toBe(401);
    await database
      .owner('nativ.users')
      .where({ id: personas.stranger.id })
      .update({ identity_id: 'identity-stranger' });
    expect((await me(cookie)).status).toBe(200);
    await database.owner('identity.sessions').where({ user_id: 'identity-stranger' }).delete();
    expect((await me(cookie)).status).toBe(401);
  });

  test('ends after a week', async () => {
    const cookie = await signIn(app, 'member');
    await database.owner('identity.sessions').update({ expires_at: new Date(Date.now() - 1000) });

    expect((await me(cookie)).status).toBe(401);
  });

  test('is not made of a token alone, such as one read in the database', async () => {
    await signIn(app, 'member');
    const { token } = await database.owner('identity.sessions').orderBy('created_at', 'desc').first('token');

    for (const value of [token, `${token}.`, `${token}.${Buffer.alloc(32).toString('base64')}`]) {
      expect((await me(`nativ.session_token=${encodeURIComponent(value)}`)).status).toBe(401);
    }
  });
});

describe('a bearer token', () => {
  const withToken = (token: string) => request(app).get('/api/v1/me').set('Authorization', `Bearer ${token}`);

  test('works in the name of the first admin of the first workspace', async () => {
    const response = await withToken(adminToken);

    expect([response.status, response.body.user?.id]).toEqual([200, personas.admin.id]);
  });

  test('that is another one is nobody, even beside a good cookie', async () => {
    const cookie = await signIn(app, 'stranger');
    const response = await withToken(`${adminToken}x`).set('Cookie', cookie);

    expect(response.status).toBe(401);
  });
});

describe('a page of another site', () => {
  test('writes nothing with the cookie of whoever opens it', async () => {
    const cookie = await signIn(app, 'stranger');
    const write = (headers: Record<string, string>) =>
      request(app).post('/api/v1/posts').set('Cookie', cookie).set(headers).send({ group: 'legal', text: 'hello' });

    const refused = await write({ Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' });
    expect([refused.status, refused.body.type]).toEqual([403, 'urn:nativ:problem:request.cross-site']);
    expect((await write({ Origin: origin, 'Sec-Fetch-Site': 'same-origin' })).status).toBe(201);
  });
});

test('says that the store is away when it is, rather than that the password is wrong', async () => {
  const pool = { ...database, identity: new pg.Pool({ host: '127.0.0.1', port: 1 }) };
  const { app: cutOff } = createPeopleApp(pool);
  const response = await sendSignIn(cutOff, 'member');

  expect([response.status, response.body.type]).toEqual([503, 'urn:nativ:problem:server.database-unavailable']);
});
