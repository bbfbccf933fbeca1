import type { Application } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OidcProviderSettings } from '../../config/setting.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { type ForgingProvider, startForgingProvider } from '../../test/forging-provider.ts';
import { startProvider, type TestProvider } from '../../test/oidc-provider.ts';
import { cookieOf, createPeopleApp, sendSignIn, signIn } from '../../test/people-app.ts';
import { emailOf, id, personas, workspaces } from '../../test/personas.ts';
import { letSignIn, seedPersonas } from '../../test/seed-personas.ts';

let store: TestDatabase;
let provider: TestProvider;
let forging: ForgingProvider;
let app: Application;
beforeAll(async () => {
  store = await createTestDatabase();
  const callback = (name: string) => `http://localhost:3000/api/auth/oidc/${name}/callback`;
  provider = await startProvider([callback('oidc')]);
  forging = await startForgingProvider('nativ', emailOf('member'));
  await seedPersonas(store.database.owner);
  for (const name of ['member', 'admin'] as const) await letSignIn(store.database.owner, name);
  ({ app } = createPeopleApp(store.database, { oidcProviders: settings() }));
});
afterAll(async () => {
  await provider.close();
  await forging.close();
  await store.drop();
});
const cleared = ['identity.attempts', 'identity.rate_limits', 'identity.sessions', 'nativ.invitations'];
beforeEach(async () => {
  provider.accounts.clear();
  forging.next = {};
  for (const table of cleared) await store.database.owner(table).delete();
  await store.database.owner('identity.accounts').whereNot({ provider_id: 'credential' }).delete();
});

const settings = (): OidcProviderSettings[] => [
  { ...provider, id: 'oidc', label: 'The university', secondFactor: 'ours' },
  { ...provider, issuer: forging.issuer, id: 'oidc-2', label: 'The forger', secondFactor: 'ours' },
];
const account = (email: string, email_verified = true) => ({ email, email_verified, name: 'Somebody' });

/** Leaves for a provider, and gives where to and with which cookie. */
async function leave(name = 'oidc', query = '') {
  const response = await request(app).get(`/api/auth/oidc/${name}/start${query}`);
  return { status: response.status, address: response.headers.location ?? '', cookie: cookieOf(response) };
}

/** Comes back, with what the provider gave the browser. */
const comeBack = (address: string, cookie: string, on = app) => {
  const { pathname, search } = new URL(address);
  return request(on).get(`${pathname}${search}`).set('Cookie', cookie);
};

/** The whole way, in one browser. */
async function enter(name: string, on = app) {
  const response = await request(on).get('/api/auth/oidc/oidc/start');
  const back = await provider.visit(response.headers.location ?? '', name);
  return comeBack(back, cookieOf(response), on);
}
const me = (response: Parameters<typeof cookieOf>[0]) =>
  request(app).get('/api/v1/me').set('Cookie', cookieOf(response));
const hasSession = (response: Parameters<typeof cookieOf>[0]) => cookieOf(response).includes('session_token=');

describe('signing in with another system', () => {
  test('is offered by its name', async () => {
    const { body } = await request(app).get('/api/v1/session');

    expect(body.providers).toEqual([
      { id: 'oidc', label: 'The university' },
      { id: 'oidc-2', label: 'The forger' },
    ]);
  });

  test('leaves with PKCE, a state and a nonce, the state bound to this browser', async () => {
    const response = await request(app).get('/api/auth/oidc/oidc/start');
    const { origin, searchParams } = new URL(response.headers.location ?? '');

    expect([response.status, origin]).toEqual([303, provider.issuer]);
    expect(searchParams.get('code_challenge_method')).toBe('S256');
    for (const name of ['code_challenge', 'state', 'nonce']) expect(searchParams.get(name)).toMatch(/^[\w-]{40,}$/);
    expect(String(response.headers['set-cookie'])).toMatch(
      /^nativ\.visit=[\w-]+; Max-Age=600; Path=\/api\/auth\/oidc; HttpOnly; SameSite=Lax$/,
    );
  });

  test('lets in whoever exists here, by the address that the provider has verified', async () => {
    provider.accounts.set('m', account(emailOf('member').toUpperCase()));
    const response = await enter('m');

    expect([response.status, response.headers.location]).toEqual([303, '/']);
    expect((await me(response)).body.user.id).toBe(personas.member.id);
    const sessions = await request(app).get('/api/v1/account/sessions').set('Cookie', cookieOf(response));
    expect(sessions.body.items).toMatchObject([{ provider: 'The university', isCurrent: true }]);
    const { body } = await request(app).get('/api/v1/account').set('Cookie', cookieOf(response));
    expect(body.providers).toEqual(['The university']);
  });

  test('knows the person again by the subject, also under another address', async () => {
    provider.accounts.set('m', account(emailOf('member')));
    await enter('m');
    provider.accounts.set('m', account('new.address@sample.example', false));

    expect((await me(await enter('m'))).body.user.id).toBe(personas.member.id);
  });

  test('keeps no token of the provider', async () => {
    provider.accounts.set('m', account(emailOf('member')));
    await enter('m');
    const row = await store.database.owner('identity.accounts').where({ provider_id: provider.issuer }).first();

    expect([row.access_token, row.refresh_token, row.id_token]).toEqual([null, null, null]);
  });

  test('makes a person of whoever was invited, under the address that was invited', async () => {
    const email = 'invited@sample.example';
    await request(app)
      .post('/api/v1/invitations')
      .set('Cookie', await signIn(app, 'admin'))
      .set('Origin', 'http://localhost:3000')
      .send({ email, name: 'The invited', role: 'champion', language: 'en' });
    provider.accounts.set('i', account(email));
    const response = await enter('i');

    expect((await me(response)).body.user).toMatchObject({ email, name: 'The invited', role: 'champion' });
    expect(await store.database.owner('nativ.invitations').whereNull('accepted_at')).toHaveLength(0);
  });

  test('gives somebody who was entered by an admin a way to sign in', async () => {
    const email = 'entered@sample.example';
    const person = { workspace_id: workspaces.ours, id: id(802), email, name: 'Entered', role: 'member' };
    await store.database.owner('nativ.users').insert(person);
    provider.accounts.set('e', account(email));

    expect((await me(await enter('e'))).body.user.id).toBe(id(802));
  });

  test('asks for the second factor of whoever has one here, unless the provider is trusted with it', async () => {
    await store.database.owner('identity.second_factors').insert({
      user_id: 'identity-member',
      sealed_secret: Buffer.from('x'),
      confirmed_at: new Date(),
    });
    provider.accounts.set('m', account(emailOf('member')));
    const ours = await me(await enter('m'));
    const [trusted] = settings().map((one) => ({ ...one, secondFactor: 'theirs' as const }));
    const { app: trusting } = createPeopleApp(store.database, { oidcProviders: trusted ? [trusted] : [] });
    const theirs = await me(await enter('m', trusting));
    await store.database.owner('identity.second_factors').delete();

    expect(ours.body.type).toBe('urn:nativ:problem:session.second-factor-missing');
    expect(theirs.status).toBe(200);
  });

  test.each([
    ['/tasks/1?tab=2', '/tasks/1?tab=2'],
    ['https://evil.example/', '/'],
    ['//evil.example/', '/'],
    ['/\\evil.example/', '/'],
    ['/\t/evil.example/', '/'],
  ])('comes back to %j as %j', async (returnTo, expected) => {
    provider.accounts.set('m', account(emailOf('member')));
    const { address, cookie } = await leave('oidc', `?returnTo=${encodeURIComponent(returnTo)}`);
    const response = await comeBack(await provider.visit(address, 'm'), cookie);

    expect(response.headers.location).toBe(expected);
  });
});

describe('somebody whom another system vouches for is not let in', () => {
  const refused = (response: { status: number; headers: Record<string, string> }, trouble: string) => {
    expect([response.status, response.headers.location]).toEqual([303, `/sign-in?trouble=${trouble}`]);
    expect(hasSession(response)).toBe(false);
  };

  test('when nobody invited them, and nothing is left of the try', async () => {
    provider.accounts.set('s', account('somebody.else@sample.example'));

    refused(await enter('s'), 'notInvited');
    expect(await store.database.owner('identity.users').where({ email: 'somebody.else@sample.example' })).toEqual([]);
  });

  test('when the address was not verified there, be it one of ours or one that was invited', async () => {
    provider.accounts.set('m', account(emailOf('member'), false));

    refused(await enter('m'), 'unverified');
    expect(await store.database.owner('identity.accounts').where({ provider_id: provider.issuer })).toEqual([]);
  });

  test('when their account here is closed', async () => {
    const row = store.database.owner('nativ.users').where({ id: personas.member.id });
    await row.clone().update({ deactivated_at: new Date() });
    provider.accounts.set('m', account(emailOf('member')));
    const response = await enter('m');
    await row.clone().update({ deactivated_at: null });

    refused(response, 'notInvited');
  });

  test('when another subject of the same provider takes the address over', async () => {
    provider.accounts.set('m', account(emailOf('member')));
    await enter('m');
    provider.accounts.set('later', account(emailOf('member')));

    refused(await enter('later'), 'notInvited');
  });

  test('with an answer that another browser was given', async () => {
    provider.accounts.set('m', account(emailOf('member')));
    const mine = await leave();
    const theirs = await leave();

    refused(await comeBack(await provider.visit(theirs.address, 'm'), mine.cookie), 'expired');
    refused(await comeBack(await provider.visit((await leave()).address, 'm'), ''), 'expired');
  });

  test('with a state that somebody made up, in the address and in the cookie', async () => {
    const forged = 'http://localhost:3000/api/auth/oidc/oidc/callback?code=x&state=made-up';

    refused(await comeBack(forged, 'nativ.visit=made-up'), 'expired');
  });

  test('with an answer that was used before', async () => {
    provider.accounts.set('m', account(emailOf('member')));
    const { address, cookie } = await leave();
    const back = await provider.visit(address, 'm');
    expect(hasSession(await comeBack(back, cookie))).toBe(true);

    refused(await comeBack(back, cookie), 'expired');
  });

  test('with the answer of one provider at the address of another', async () => {
    provider.accounts.set('m', account(emailOf('member')));
    const { address, cookie } = await leave();
    const back = (await provider.visit(address, 'm')).replace('/oidc/oidc/', '/oidc/oidc-2/');

    refused(await comeBack(back, cookie), 'expired');
  });

  test('with a code of another visit', async () => {
    provider.accounts.set('m', account(emailOf('member')));
    const [mine, theirs] = [await leave(), await leave()];
    const other = new URL(await provider.visit(theirs.address, 'm')).searchParams.get('code') ?? '';
    const back = new URL(await provider.visit(mine.address, 'm'));
    back.searchParams.set('code', other);

    refused(await comeBack(back.href, mine.cookie), 'refused');
  });

  test('when they come back after ten minutes', async () => {
    provider.accounts.set('m', account(emailOf('member')));
    const { address, cookie } = await leave();
    const back = await provider.visit(address, 'm');
    await store.database.owner('identity.provider_visits').update({ expires_at: new Date(Date.now() - 1000) });

    refused(await comeBack(back, cookie), 'expired');
  });

  test('when they did not agree there', async () => {
    const { address, cookie } = await leave('oidc-2');
    const back = new URL(forging.back(address));
    back.searchParams.delete('code');
    back.searchParams.set('error', 'access_denied');

    refused(await comeBack(back.href, cookie), 'refused');
  });
});

describe('an ID token', () => {
  const forge = async (forgery: ForgingProvider['next']) => {
    forging.next = forgery;
    const { address, cookie } = await leave('oidc-2');
    return comeBack(forging.back(address), cookie);
  };

  test('that is honest is believed', async () => {
    expect(hasSession(await forge({}))).toBe(true);
  });

  test.each<[string, ForgingProvider['next']]>([
    ['is for another client', { claims: { aud: 'another-client' } }],
    ['is for several, and not from one of them', { claims: { aud: ['nativ', 'another'], azp: 'another' } }],
    ['is from another issuer', { claims: { iss: 'https://evil.example' } }],
    ['is signed with a key that the provider never published', { signature: 'ofAnother' }],
    ['is not signed at all', { signature: 'none' }],
    ['is of another visit', { claims: { nonce: 'of another visit' } }],
    ['has no nonce', { claims: { nonce: undefined } }],
    ['has expired', { claims: { exp: Math.floor(Date.now() / 1000) - 600 } }],
    ['comes beside the address of another subject', { claims: { email: undefined }, userInfoSubject: 'another' }],
    ['says verified in a word', { claims: { email_verified: 'true' } }],
  ])('that %s is not', async (_what, forgery) => {
    const response = await forge(forgery);

    expect(response.headers.location).toMatch(/^\/sign-in\?trouble=(refused|unverified)$/);
    expect(hasSession(response)).toBe(false);
  });

  test('of a provider that names another issuer in its answer is not', async () => {
    const { address, cookie } = await leave('oidc-2');
    const back = new URL(forging.back(address));
    back.searchParams.set('iss', 'https://evil.example');

    expect(hasSession(await comeBack(back.href, cookie))).toBe(false);
  });
});

test('a provider that is away leads back to the sign-in page, which says so', async () => {
  const [away] = settings().map((one) => ({ ...one, issuer: 'http://127.0.0.1:1' }));
  const { app: cutOff } = createPeopleApp(store.database, { oidcProviders: away ? [away] : [] });
  const response = await request(cutOff).get('/api/auth/oidc/oidc/start');

  expect([response.status, response.headers.location]).toEqual([303, '/sign-in?trouble=away']);
});

test('a provider that nobody set up is not there', async () => {
  expect((await request(app).get('/api/auth/oidc/nothing/start')).status).toBe(404);
  expect((await request(app).get('/api/auth/oidc/nothing/callback')).status).toBe(404);
});

describe('signing in by password, switched off', () => {
  const settings = { secondFactor: 'optional', secondFactorRoles: [], idleMinutes: null };
  const save = (cookie: string, passwordSignIn: boolean) =>
    request(app)
      .put('/api/v1/security-settings')
      .set('Cookie', cookie)
      .set('Origin', 'http://localhost:3000')
      .send({ ...settings, passwordSignIn });
  const state = async () => (await request(app).get('/api/v1/session')).body.passwordSignIn as boolean;

  test('takes an admin who has come by the other system, and leaves that way open to everybody else only', async () => {
    const { owner } = store.database;
    const early = await save(await signIn(app, 'admin'), false);
    provider.accounts.set('a', account(emailOf('admin')));
    const admin = cookieOf(await enter('a'));
    const saved = await save(admin, false);
    const byPassword = await sendSignIn(app, 'member');
    provider.accounts.set('m', account(emailOf('member')));
    const byProvider = await enter('m');
    // Of two work spaces one still takes passwords, so that the page goes on asking for them.
    const shown = await state();

    expect([early.status, early.body.type]).toEqual([409, 'urn:nativ:problem:security.link-first']);
    expect([saved.status, saved.body.passwordSignIn]).toEqual([200, false]);
    expect([byPassword.status, byPassword.body.type]).toEqual([403, 'urn:nativ:problem:session.password-off']);
    expect(cookieOf(byPassword)).not.toContain('session_token=');
    expect((await sendSignIn(app, 'member', 'a wrong password')).status).toBe(401);
    expect(hasSession(byProvider)).toBe(true);
    expect(shown).toBe(true);

    // Whatever becomes of that admin, nobody is locked out.
    await owner('identity.accounts').where({ provider_id: provider.issuer }).delete();
    expect((await sendSignIn(app, 'member')).status).toBe(200);
    await owner('nativ.security_settings').delete();
  });
});
