import type { Application } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { codeOf } from '../../test/authenticator-app.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { cookieOf, createPeopleApp, sendSignIn, signIn } from '../../test/people-app.ts';
import { passwordOf, personas, workspaces } from '../../test/personas.ts';
import { letSignIn, seedPersonas } from '../../test/seed-personas.ts';

let store: TestDatabase;
let app: Application;
beforeAll(async () => {
  store = await createTestDatabase();
  await seedPersonas(store.database.owner);
  for (const name of ['member', 'admin', 'manager'] as const) await letSignIn(store.database.owner, name);
  ({ app } = createPeopleApp(store.database));
});
afterAll(() => store.drop());
beforeEach(async () => {
  const { owner } = store.database;
  for (const table of cleared) await owner(table).delete();
});

const origin = 'http://localhost:3000';
const cleared = [
  'identity.mails',
  'identity.second_factors',
  'identity.attempts',
  'identity.rate_limits',
  'identity.sessions',
  'nativ.security_settings',
];
const password = passwordOf('member');
const get = (cookie: string, path: string) => request(app).get(`/api/v1/${path}`).set('Cookie', cookie);
const post = (cookie: string, path: string, body: object = {}) =>
  request(app).post(`/api/v1/${path}`).set('Cookie', cookie).set('Origin', origin).send(body);
const problem = (answer: { status: number; body: { type?: string } }) =>
  `${answer.status} ${answer.body.type?.replace('urn:nativ:problem:', '') ?? ''}`.trim();

/** Sets a second factor up and gives what belongs to it. */
async function setUp(cookie: string) {
  const start = await post(cookie, 'account/second-factor/start', { password });
  const { secret } = start.body as { secret: string };
  const confirm = await post(cookie, 'account/second-factor/confirm', { code: codeOf(secret, -1) });
  return { secret, codes: confirm.body.codes as string[], cookie: cookieOf(confirm) };
}

const require = (settings: object) =>
  store.database.owner('nativ.security_settings').insert({ workspace_id: workspaces.ours, ...settings });

describe('setting up a second factor', () => {
  test('takes the password and the first code, and gives ten recovery codes', async () => {
    const cookie = await signIn(app, 'member');

    expect(problem(await post(cookie, 'account/second-factor/start', {}))).toBe('403 account.wrong-password');
    expect(problem(await post(cookie, 'account/second-factor/start', { password: 'wrong horse' }))).toBe(
      '403 account.wrong-password',
    );
    const { body } = await post(cookie, 'account/second-factor/start', { password });
    expect(body.uri).toMatch(/^otpauth:\/\/totp\/Nativ.*secret=[A-Z2-7]{32}/);
    expect((await get(cookie, 'account')).body.secondFactor).toMatchObject({ isOn: false });
    expect(problem(await post(cookie, 'account/second-factor/confirm', { code: '000000' }))).toBe(
      '403 account.wrong-code',
    );
    const done = await post(cookie, 'account/second-factor/confirm', { code: codeOf(body.secret) });
    expect(new Set(done.body.codes).size).toBe(10);
    expect(done.body.codes[0]).toMatch(/^[0-9a-hjkmnp-tv-z]{4}-[0-9a-hjkmnp-tv-z]{4}-[0-9a-hjkmnp-tv-z]{4}$/);
    expect((await get(cookieOf(done), 'account')).body.secondFactor).toEqual({
      isOn: true,
      isRequired: false,
      recoveryCodesLeft: 10,
    });
    expect(problem(await post(cookieOf(done), 'account/second-factor/start', { password }))).toBe(
      '409 account.second-factor-on',
    );
  });

  test('is nothing that a token does', async () => {
    const answer = await request(app)
      .post('/api/v1/account/second-factor/start')
      .set('Authorization', 'Bearer a-token-of-the-tests-that-is-long-enough')
      .send({});

    expect(problem(answer)).toBe('401 session.required');
  });

  test('asks other sessions for it from then on, and gives this one another token', async () => {
    const other = await signIn(app, 'member');
    const cookie = await signIn(app, 'member');
    const after = await setUp(cookie);

    expect((await get(after.cookie, 'me')).status).toBe(200);
    expect(problem(await get(cookie, 'me'))).toBe('401 session.required');
    expect(problem(await get(other, 'me'))).toBe('401 session.second-factor-missing');
  });

  test('leaves neither the secret nor a recovery code readable in the database', async () => {
    const { secret, codes } = await setUp(await signIn(app, 'member'));
    const { rows } = await store.database.owner.raw(`
      select to_jsonb(f)::text as row from identity.second_factors f
      union all select to_jsonb(c)::text from identity.recovery_codes c`);

    expect(rows).toHaveLength(11);
    for (const { row } of rows) {
      for (const text of [secret, ...codes]) expect(row).not.toContain(Buffer.from(text).toString('hex'));
      expect(row).not.toContain(secret);
    }
  });
});

describe('signing in with a second factor', () => {
  test('opens nothing but the place for the code, until it is there', async () => {
    const { secret } = await setUp(await signIn(app, 'member'));
    const response = await sendSignIn(app, 'member');
    const cookie = cookieOf(response);

    expect(response.body).toEqual({ standing: 'secondFactor' });
    expect((await get(cookie, 'session')).body.standing).toBe('secondFactor');
    for (const path of ['me', 'account', 'account/sessions', 'tasks', 'feed'])
      expect(problem(await get(cookie, path))).toMatch(/^(401 session.second-factor-missing|404 .*)$/);
    expect(problem(await post(cookie, 'account/second-factor/turn-off', { password, code: codeOf(secret) }))).toBe(
      '401 session.second-factor-missing',
    );
    const proved = await post(cookie, 'session/second-factor', { code: codeOf(secret) });
    expect(proved.status).toBe(204);
    expect((await get(cookieOf(proved), 'me')).status).toBe(200);
    expect(problem(await get(cookie, 'me'))).toBe('401 session.required');
  });

  test('takes each code of the app once, on whatever device', async () => {
    const { secret } = await setUp(await signIn(app, 'member'));
    const code = codeOf(secret);
    const attempts = await Promise.all(
      [1, 2, 3, 4].map(async () => post(await signIn(app, 'member'), 'session/second-factor', { code })),
    );

    expect(attempts.map(({ status }) => status).sort()).toEqual([204, 403, 403, 403]);
  });

  test('takes each recovery code once, also when it is sent twice at the same moment', async () => {
    const { codes } = await setUp(await signIn(app, 'member'));
    const recoveryCode = codes[3]?.toUpperCase().replaceAll('-', ' ') ?? '';
    const cookies = [await signIn(app, 'member'), await signIn(app, 'member')];
    const attempts = await Promise.all(
      cookies.map((cookie) => post(cookie, 'session/second-factor', { recoveryCode })),
    );
    const [right] = attempts.filter(({ status }) => status === 204);

    expect(attempts.map(({ status }) => status).sort()).toEqual([204, 403]);
    expect((await get(cookieOf(right ?? { headers: {} }), 'account')).body.secondFactor.recoveryCodesLeft).toBe(9);
  });

  test('is slowed down for whoever guesses, and not for the person in a browser of theirs', async () => {
    const { secret } = await setUp(await signIn(app, 'member'));
    const known = cookieOf(await post(await signIn(app, 'member'), 'session/second-factor', { code: codeOf(secret) }))
      .split('; ')
      .find((cookie) => cookie.startsWith('nativ.browser'));
    const guesser = await signIn(app, 'member');
    const statuses: number[] = [];
    for (let guess = 0; guess < 8; guess++)
      statuses.push((await post(guesser, 'session/second-factor', { code: '000000' })).status);

    expect(statuses).toEqual([403, 403, 403, 403, 403, 403, 429, 429]);
    const refused = await post(await signIn(app, 'member'), 'session/second-factor', { code: codeOf(secret, 1) });
    expect(problem(refused)).toBe('429 attempts.too-many');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    const own = `${await signIn(app, 'member')}; ${known}`;
    expect((await post(own, 'session/second-factor', { code: codeOf(secret, 1) })).status).toBe(204);
  });

  test('does not let many guesses at once slip past the count', async () => {
    await setUp(await signIn(app, 'member'));
    const cookie = await signIn(app, 'member');
    const guesses = Array.from({ length: 30 }, (_, n) =>
      post(cookie, 'session/second-factor', { code: String(100_000 + n) }),
    );
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);

    expect(statuses.filter((status) => status === 403)).toHaveLength(6);
  });
});

describe('a required second factor', () => {
  test('leads somebody without one to set it up, and to nothing else', async () => {
    const before = await signIn(app, 'manager');
    await require({ second_factor: 'everybody' });
    const after = await sendSignIn(app, 'member');
    const cookie = cookieOf(after);

    expect(after.body.standing).toBe('setUp');
    expect(problem(await get(before, 'me'))).toBe('401 session.second-factor-required');
    expect(problem(await get(cookie, 'me'))).toBe('401 session.second-factor-required');
    expect(problem(await post(cookie, 'account/end-other-sessions'))).toBe('401 session.second-factor-required');
    expect((await get(cookie, 'account')).body.secondFactor).toMatchObject({ isOn: false, isRequired: true });
    const { secret } = (await post(cookie, 'account/second-factor/start')).body;
    const done = await post(cookie, 'account/second-factor/confirm', { code: codeOf(secret) });
    expect((await get(cookieOf(done), 'me')).status).toBe(200);
  });

  test('of some roles is asked of these', async () => {
    await require({ second_factor: 'roles', second_factor_roles: ['admin'] });

    expect((await sendSignIn(app, 'admin')).body.standing).toBe('setUp');
    expect((await sendSignIn(app, 'member')).body.standing).toBe('whole');
  });

  test('counts from the moment in which somebody is given such a role', async () => {
    await require({ second_factor: 'roles', second_factor_roles: ['designer'] });
    const cookie = await signIn(app, 'member');
    expect((await get(cookie, 'me')).status).toBe(200);
    const me = store.database.owner('nativ.users').where({ id: personas.member.id });
    await me.clone().update({ role: 'designer' });

    const answer = await get(cookie, 'me');
    await me.clone().update({ role: 'member' });
    expect(problem(answer)).toBe('401 session.second-factor-required');
  });

  test('cannot be turned off', async () => {
    const { secret, cookie } = await setUp(await signIn(app, 'member'));
    await require({ second_factor: 'everybody' });
    const answer = await post(cookie, 'account/second-factor/turn-off', { password, code: codeOf(secret) });

    expect(problem(answer)).toBe('409 account.second-factor-kept');
  });
});

describe('turning a second factor off', () => {
  test('takes the password and a code, and leaves nothing of it', async () => {
    const { secret, codes, cookie } = await setUp(await signIn(app, 'member'));
    const off = (body: object) => post(cookie, 'account/second-factor/turn-off', body);

    expect(problem(await off({ code: codeOf(secret) }))).toBe('403 account.wrong-password');
    expect(problem(await off({ password }))).toBe('403 account.wrong-code');
    expect(problem(await off({ password, code: '000000' }))).toBe('403 account.wrong-code');
    expect((await off({ password, recoveryCode: codes[0] })).status).toBe(204);
    expect((await get(cookie, 'account')).body.secondFactor).toEqual({
      isOn: false,
      isRequired: false,
      recoveryCodesLeft: 0,
    });
    expect((await sendSignIn(app, 'member')).body.standing).toBe('whole');
  });

  test('is recorded, and so is turning it on', async () => {
    const { owner } = store.database;
    const { secret, cookie } = await setUp(await signIn(app, 'member'));
    await post(cookie, 'account/second-factor/turn-off', { password, code: codeOf(secret) });
    const entries = await owner('nativ.audit_entries')
      .where({ actor_id: personas.member.id })
      .whereLike('action', 'account.%')
      .orderBy('id', 'desc')
      .limit(2);

    expect(entries.map(({ action }) => action).reverse()).toEqual([
      'account.secondFactorOn',
      'account.secondFactorOff',
    ]);
  });

  test('new recovery codes take the place of the old ones', async () => {
    const { secret, codes, cookie } = await setUp(await signIn(app, 'member'));
    const renewed = await post(cookie, 'account/second-factor/recovery-codes', { password, code: codeOf(secret) });
    const session = await signIn(app, 'member');

    expect(renewed.body.codes).toHaveLength(10);
    expect(problem(await post(session, 'session/second-factor', { recoveryCode: codes[0] }))).toBe(
      '403 account.wrong-code',
    );
    expect((await post(session, 'session/second-factor', { recoveryCode: renewed.body.codes[0] })).status).toBe(204);
  });
});

describe('somebody who has lost phone and recovery codes', () => {
  const remove = (cookie: string, person: string, reason = 'lost the phone, showed a passport') =>
    post(cookie, `people/${person}/remove-second-factor`, { reason });

  test('is helped by an admin, signed out everywhere and told by mail; nobody else helps', async () => {
    const { cookie } = await setUp(await signIn(app, 'member'));
    const admin = await signIn(app, 'admin');

    expect(problem(await remove(await signIn(app, 'manager'), personas.member.id))).toBe('403 permission.denied');
    expect(problem(await remove(admin, personas.stranger.id))).toBe('404 user.not-found');
    expect(problem(await remove(admin, personas.member.id, '     '))).toBe('422 request.invalid');
    expect((await remove(admin, personas.member.id)).status).toBe(204);
    expect(problem(await remove(admin, personas.member.id))).toBe('409 account.second-factor-off');
    expect(problem(await get(cookie, 'me'))).toBe('401 session.required');
    expect((await sendSignIn(app, 'member')).body.standing).toBe('whole');
    const { owner } = store.database;
    expect(await owner('identity.mails').where({ kind: 'secondFactorOff' }).first()).toMatchObject({
      recipient: 'member@sample.example',
    });
    expect(await owner('nativ.audit_entries').where({ action: 'person.secondFactorRemoved' }).first()).toMatchObject({
      actor_id: personas.admin.id,
      subject_id: personas.member.id,
      detail: { reason: 'lost the phone, showed a passport' },
    });
  });

  test('and who works in another work space too is a matter of both', async () => {
    await setUp(await signIn(app, 'member'));
    const stranger = store.database.owner('nativ.users').where({ id: personas.stranger.id });
    await stranger.clone().update({ identity_id: 'identity-member' });
    const answer = await remove(await signIn(app, 'admin'), personas.member.id);
    await stranger.clone().update({ identity_id: null });

    expect(problem(answer)).toBe('409 person.second-factor-elsewhere');
  });
});

describe('the settings of a work space', () => {
  const put = (cookie: string, body: object) =>
    request(app).put('/api/v1/security-settings').set('Cookie', cookie).set('Origin', origin).send(body);

  test('are for admins, and a change is recorded', async () => {
    const admin = await signIn(app, 'admin');
    const settings = { secondFactor: 'roles', secondFactorRoles: ['designer'], idleMinutes: 30, passwordSignIn: true };

    expect(problem(await put(await signIn(app, 'member'), settings))).toBe('403 permission.denied');
    expect((await put(admin, settings)).body).toEqual(settings);
    expect((await get(admin, 'security-settings')).body).toEqual(settings);
    expect(problem(await put(admin, { ...settings, idleMinutes: 1 }))).toBe('422 request.invalid');
    const entry = await store.database.owner('nativ.audit_entries').where({ action: 'security.changed' }).first();
    expect(entry).toMatchObject({ actor_id: personas.admin.id, detail: { roles: 'designer', idleMinutes: '30' } });
  });
});
