import type { Application } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Background, startBackground } from '../../background.ts';
import { silentLog } from '../../observability/log.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { headerOf, linkIn, type MailServer, startMailServer, textOf } from '../../test/mail-server.ts';
import { cookieOf, createPeopleApp, sendSignIn, signIn } from '../../test/people-app.ts';
import { emailOf, id, passwordOf, personas, workspaces } from '../../test/personas.ts';
import { letSignIn, seedPersonas } from '../../test/seed-personas.ts';

let store: TestDatabase;
let app: Application;
let mailing: Application;
let mail: MailServer;
let background: Background;
beforeAll(async () => {
  store = await createTestDatabase();
  mail = await startMailServer();
  await seedPersonas(store.database.owner);
  for (const name of ['member', 'admin', 'stranger'] as const) await letSignIn(store.database.owner, name);
  ({ app } = createPeopleApp(store.database));
  ({ app: mailing } = createPeopleApp(store.database, { smtpUrl: mail.url }));
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
  for (const table of ['identity.attempts', 'identity.rate_limits', 'nativ.invitations'])
    await store.database.owner(table).delete();
});

const origin = 'http://localhost:3000';
const path = '/api/v1/invitations';
const invitation = { email: 'New.Person@sample.example', name: 'New Person', role: 'designer', language: 'he' };
const password = 'a small red lighthouse';
const post = (cookie: string, to: string, body: object = {}, on = app) =>
  request(on).post(`${path}${to}`).set('Cookie', cookie).set('Origin', origin).send(body);
const guest = (to: string, body: object) => request(app).post(`${path}${to}`).send(body);
const problem = (answer: { status: number; body: { type?: string } }) =>
  `${answer.status} ${answer.body.type?.replace('urn:nativ:problem:', '') ?? ''}`.trim();
const tokenOf = (link: string | null | undefined) => link?.split('#')[1] ?? '';
let number = 0;
const newEmail = () => `guest${number++}@sample.example`;

async function invite(more: object = {}) {
  const email = newEmail();
  const { body } = await post(await signIn(app, 'admin'), '', { ...invitation, email, ...more });
  return { email, token: tokenOf(body.link), id: body.invitation?.id as string, body };
}

describe('inviting somebody', () => {
  test('is for admins', async () => {
    expect(problem(await post(await signIn(app, 'member'), '', invitation))).toBe('403 permission.denied');
    expect((await request(app).get(path)).status).toBe(401);
  });

  test('without a mail server gives the admin a link to hand over, this once', async () => {
    const admin = await signIn(app, 'admin');
    const sent = await post(admin, '', invitation);
    const list = await request(app).get(path).set('Cookie', admin);

    expect(sent.status).toBe(201);
    expect(sent.body.link).toMatch(/^http:\/\/localhost:3000\/invitation#[\w-]{43}$/);
    expect(list.body.items).toEqual([sent.body.invitation]);
    expect(list.body.items[0]).toMatchObject({
      email: 'new.person@sample.example',
      role: 'designer',
      invitedBy: 'The admin',
      isExpired: false,
    });
    expect(JSON.stringify(list.body)).not.toContain(tokenOf(sent.body.link));
    const { rows } = await store.database.owner.raw('select to_jsonb(i)::text as row from nativ.invitations i');
    expect(rows[0].row).not.toContain(tokenOf(sent.body.link));
  });

  test('with a mail server sends the link to that one address and shows it to nobody', async () => {
    const admin = await signIn(mailing, 'admin');
    const name = 'https://evil.example\r\nBcc: evil@evil.example';
    await store.database.owner('nativ.users').where({ id: personas.admin.id }).update({ name });
    const email = newEmail();
    const sent = await post(admin, '', { ...invitation, email }, mailing);
    await expect.poll(() => mail.received.length).toBe(1);
    await store.database.owner('nativ.users').where({ id: personas.admin.id }).update({ name: 'The admin' });
    const [received] = mail.received;

    expect(sent.body.link).toBeNull();
    if (!received) return;
    expect(received.to).toEqual([email]);
    expect(headerOf(received, 'Subject')).toBe('הזמנה לנתיב');
    expect(headerOf(received, 'Bcc')).toBeNull();
    expect(headerOf(received, 'To')).toBe(email);
    expect(textOf(received)).not.toContain('https://evil.example');
    const accepted = await guest('/accept', { token: tokenOf(linkIn(received)), name: 'Guest', password });
    expect(accepted.status).toBe(204);
  });

  test.each([
    'dana@sample.example,evil@evil.example',
    'dana@sample.example\nBcc: x@evil.example',
    'Dana <dana@sample.example>',
    '"dana@evil.example "@sample.example',
  ])('refuses %j as an address', async (email) => {
    expect((await post(await signIn(app, 'admin'), '', { ...invitation, email })).status).toBe(422);
  });

  test('refuses an address that signs in here, or that has an open invitation', async () => {
    const admin = await signIn(app, 'admin');
    await post(admin, '', invitation);

    expect(problem(await post(admin, '', invitation))).toBe('409 invitation.already-open');
    expect(problem(await post(admin, '', { ...invitation, email: emailOf('member') }))).toBe(
      '409 invitation.person-exists',
    );
  });

  test('is limited for one address', async () => {
    const { id: invitationId } = await invite();
    const admin = await signIn(app, 'admin');
    const statuses: number[] = [];
    for (let n = 0; n < 6; n++) statuses.push((await post(admin, `/${invitationId}/send-again`)).status);

    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  });
});

describe('the link of an invitation', () => {
  test('says what it is to, makes the person, signs in, and works once', async () => {
    const { email, token } = await invite();
    const offer = await guest('/look-up', { token });
    const accepted = await guest('/accept', { token, name: '  דנה כהן ', password });

    expect(offer.body).toEqual({
      email,
      name: 'New Person',
      role: 'designer',
      organization: 'ours',
      hasAccount: false,
    });
    expect(accepted.status).toBe(204);
    const me = await request(app).get('/api/v1/me').set('Cookie', cookieOf(accepted));
    expect(me.body).toMatchObject({ user: { name: 'דנה כהן', role: 'designer' }, workspace: { key: 'ours' } });
    expect(problem(await guest('/accept', { token, name: 'Another', password }))).toBe('403 link.bad');
    expect(problem(await guest('/look-up', { token }))).toBe('403 link.bad');
  });

  test('makes one person when it is used five times at the same moment', async () => {
    const { email, token } = await invite();
    const attempts = await Promise.all(
      [1, 2, 3, 4, 5].map((n) => guest('/accept', { token, name: `Guest ${n}`, password })),
    );

    expect(attempts.map(({ status }) => status).sort()).toEqual([204, 403, 403, 403, 403]);
    expect(await store.database.owner('nativ.users').where({ email })).toHaveLength(1);
  });

  test('gives a person who was entered before a way to sign in, and the role that they have', async () => {
    const email = newEmail();
    const person = { workspace_id: workspaces.ours, id: id(801), email, name: 'Entered Before', role: 'champion' };
    await store.database.owner('nativ.users').insert(person);
    const { body } = await post(await signIn(app, 'admin'), '', { ...invitation, email, role: 'member' });
    const accepted = await guest('/accept', { token: tokenOf(body.link), name: 'Entered Before', password });
    const me = await request(app).get('/api/v1/me').set('Cookie', cookieOf(accepted));

    expect(me.body.user).toMatchObject({ id: id(801), role: 'champion' });
  });

  test('does not open the account of somebody who signs in for another work space', async () => {
    const email = emailOf('stranger');
    const { body } = await post(await signIn(app, 'admin'), '', { ...invitation, email });
    const token = tokenOf(body.link);

    expect((await guest('/look-up', { token })).body.hasAccount).toBe(true);
    expect(problem(await guest('/accept', { token, name: 'Stranger', password }))).toBe('403 account.wrong-password');
    const accepted = await guest('/accept', { token, name: 'Stranger', password: passwordOf('stranger') });
    expect(accepted.status).toBe(204);
    expect(await store.database.owner('nativ.users').where({ email })).toHaveLength(2);
    expect((await sendSignIn(app, 'stranger')).status).toBe(200);
  });

  test('works no more after it was revoked, sent again, or has grown old; one answer for all', async () => {
    const admin = await signIn(app, 'admin');
    const [revoked, renewed, old] = [await invite(), await invite(), await invite()];
    await post(admin, `/${revoked.id}/revoke`);
    const again = await post(admin, `/${renewed.id}/send-again`);
    await store.database
      .owner('nativ.invitations')
      .where({ id: old.id })
      .update({ expires_at: new Date(Date.now() - 1000) });
    const answers = [];
    for (const { token } of [revoked, renewed, old, { token: 'made-up' }])
      answers.push(await guest('/look-up', { token }));

    expect(answers.map(problem)).toEqual(Array(4).fill('403 link.bad'));
    expect(new Set(answers.map(({ body }) => JSON.stringify({ ...body, id: '' }))).size).toBe(1);
    expect((await guest('/look-up', { token: tokenOf(again.body.link) })).status).toBe(200);
  });

  test('refuses a password that is easy to guess', async () => {
    const { token } = await invite();

    expect(problem(await guest('/accept', { token, name: 'Guest', password: 'guest12345' }))).toBe('422 password.weak');
  });
});

describe('an invitation', () => {
  test('of one work space is nothing to the admin of another', async () => {
    const { id: invitationId } = await invite();
    const stranger = await signIn(app, 'stranger');

    expect((await request(app).get(path).set('Cookie', stranger)).body.items).toEqual([]);
    expect(problem(await post(stranger, `/${invitationId}/revoke`))).toBe('404 invitation.not-found');
    expect(problem(await post(stranger, `/${invitationId}/send-again`))).toBe('404 invitation.not-found');
  });

  test('is recorded from being sent to being accepted, with ids and roles only', async () => {
    const { token, id: invitationId } = await invite();
    await post(await signIn(app, 'admin'), `/${invitationId}/send-again`);
    await guest('/look-up', { token });
    const entries = await store.database.owner('nativ.audit_entries').where({ subject_id: invitationId }).orderBy('id');

    expect(entries.map(({ action, detail }) => [action, detail])).toEqual([
      ['invitation.sent', { role: 'designer' }],
      ['invitation.sentAgain', {}],
    ]);
  });
});
