import type { Application } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Route } from '../../http/routes.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { createPeopleApp, signIn } from '../../test/people-app.ts';
import { id, type PersonaName, personas, workspaces } from '../../test/personas.ts';
import { publishedOf } from '../../test/published-of.ts';
import { letSignIn, seedPersonas } from '../../test/seed-personas.ts';
import { peopleRoutes } from '../people/people-part.ts';

let store: TestDatabase;
let app: Application;
let routes: readonly Route[];
const cookies: Partial<Record<PersonaName, string>> = {};

beforeAll(async () => {
  store = await createTestDatabase();
  await seedPersonas(store.database.owner);
  ({ app, routes } = createPeopleApp(store.database, {
    more: peopleRoutes({ ...store.database, published: publishedOf(store) }),
  }));
  for (const name of ['admin', 'member', 'psychologist'] as const) {
    await letSignIn(store.database.owner, name);
    cookies[name] = await signIn(app, name);
  }
});
afterAll(() => store.drop());

const asPersona = (who: PersonaName, method: 'get' | 'post' | 'delete', path: string, body?: object) => {
  const asked = request(app)
    [method](`/api/v1${path}`)
    .set('Cookie', cookies[who] ?? '')
    .set('Origin', 'http://localhost:3000');
  return body === undefined ? asked : asked.send(body);
};
const withToken = (token: string, path: string) =>
  request(app).get(`/api/v1${path}`).set('Authorization', `Bearer ${token}`);
const code = ({ body }: { readonly body: { type?: string } }) => body.type?.replace('urn:nativ:problem:', '');

async function newToken(who: PersonaName, scopes: readonly string[], more: object = {}) {
  const answer = await asPersona(who, 'post', '/tokens', { name: 'A program', scopes, days: 30, ...more });
  expect(answer.status, answer.text).toBe(201);
  return answer.body as { token: string; entry: { id: string; prefix: string; owner: { id: string } } };
}

describe('a token', () => {
  test('is shown once, kept as a hash, and known by how it begins', async () => {
    const { token, entry } = await newToken('member', ['people:read']);

    const list = await asPersona('member', 'get', '/tokens');
    const row = await store.database.owner('nativ.api_tokens').where({ id: entry.id }).first();

    expect(token.startsWith(entry.prefix)).toBe(true);
    expect(list.text).not.toContain(token);
    expect(JSON.stringify(row)).not.toContain(token.slice(12));
  });

  test('opens what its scopes say and nothing else', async () => {
    const { token } = await newToken('member', ['people:read']);

    expect((await withToken(token, '/people')).status).toBe(200);
    const groups = await withToken(token, '/groups');
    expect([groups.status, code(groups)]).toEqual([403, 'token.scope-missing']);
    expect(groups.body.detail).toContain('groups:read');
  });

  test('never makes another, whatever its scopes', async () => {
    const everything = ['people:read', 'people:write', 'workspace:read', 'workspace:write'];
    const { token } = await newToken('admin', everything);

    expect(code(await withToken(token, '/tokens'))).toBe('token.scope-missing');
  });

  test('sees no more than its owner, and less with what the owner loses', async () => {
    const { token } = await newToken('psychologist', ['groups:read', 'people:read']);
    const seen = (await withToken(token, '/groups')).body.items.map(({ key }: { key: string }) => key);
    expect(seen).toEqual(['events', 'psychological']);

    const { owner } = store.database;
    await owner('nativ.memberships').where({ user_id: personas.psychologist.id }).delete();
    expect((await withToken(token, '/groups')).body.items.map(({ key }: { key: string }) => key)).toEqual(['events']);
    await owner('nativ.users').where({ id: personas.psychologist.id }).update({ deactivated_at: new Date() });
    expect((await withToken(token, '/groups')).status).toBe(401);
    await owner('nativ.users').where({ id: personas.psychologist.id }).update({ deactivated_at: null });
    cookies.psychologist = await signIn(app, 'psychologist');
  });

  test('does not lend the rights of a role, only its owner’s', async () => {
    const { token } = await newToken('member', ['people:write']);
    const answer = await request(app)
      .post('/api/v1/people')
      .set('Authorization', `Bearer ${token}`)
      .send({ name: 'X', email: 'x@sample.example', role: 'admin' });

    expect(code(answer)).toBe('permission.denied');
  });

  test('ends when it is revoked, and when its time is over', async () => {
    const { token, entry } = await newToken('member', ['people:read']);
    const other = await newToken('member', ['people:read']);

    expect((await asPersona('psychologist', 'delete', `/tokens/${entry.id}`)).status).toBe(404);
    expect((await asPersona('member', 'delete', `/tokens/${entry.id}`)).status).toBe(204);
    await store.database.owner('nativ.api_tokens').where({ id: other.entry.id }).update({ expires_at: new Date() });

    expect((await withToken(token, '/people')).status).toBe(401);
    expect((await withToken(other.token, '/people')).status).toBe(401);
  });

  test('remembers when it was used', async () => {
    const { token, entry } = await newToken('member', ['people:read']);
    await withToken(token, '/people');

    const { body } = await asPersona('member', 'get', '/tokens');
    const found = body.items.find(({ id }: { id: string }) => id === entry.id);
    expect(Date.now() - Date.parse(found.lastUsedAt)).toBeLessThan(60_000);
  });

  test.each(['nativ_', 'nativ_x', 'x'.repeat(50)])('that nobody made is nobody’s: %s', async (token) => {
    expect((await withToken(token, '/people')).status).toBe(401);
  });
});

describe('a program', () => {
  test('gets an account of its own from an admin, with a role and groups, and shows among no people', async () => {
    const program = { role: 'member', groups: [{ group: 'legal' }] };
    const { token, entry } = await newToken('admin', ['groups:read', 'people:read'], { program });

    const groups = await withToken(token, '/groups');
    const people = await asPersona('member', 'get', '/people?limit=100');

    expect(groups.body.items.map(({ key }: { key: string }) => key)).toContain('legal');
    expect(people.text).not.toContain(entry.owner.id);
  });

  test('is closed with the last of its tokens, and not before', async () => {
    const { entry } = await newToken('admin', ['groups:read'], { program: { role: 'member', groups: [] } });
    const { owner } = store.database;
    const status = async () => (await asPersona('admin', 'get', `/people/${entry.owner.id}`)).body.status as string;
    await owner('nativ.api_tokens').insert({
      workspace_id: workspaces.ours,
      id: id(990),
      user_id: entry.owner.id,
      name: 'another',
      prefix: 'x',
      hash: Buffer.from('another'),
      scopes: [],
      expires_at: '2100-01-01',
      created_by: personas.admin.id,
    });

    await asPersona('admin', 'delete', `/tokens/${entry.id}`);
    const withOneLeft = await status();
    await asPersona('admin', 'delete', `/tokens/${id(990)}`);

    expect([withOneLeft, await status()]).not.toContain(undefined);
    expect(withOneLeft).not.toBe('deactivated');
    expect(await status()).toBe('deactivated');
    expect(
      await owner('nativ.audit_entries').where({ action: 'person.deactivated', subject_id: entry.owner.id }),
    ).toHaveLength(1);
  });

  test('is not for others to make', async () => {
    const answer = await asPersona('member', 'post', '/tokens', {
      name: 'x',
      scopes: ['people:read'],
      days: 1,
      program: { role: 'admin' },
    });

    expect(answer.status).toBe(403);
  });
});

test('each route that no token opens is one of these', () => {
  const closed = routes.filter(({ permission, scope }) => permission !== undefined && scope === undefined);
  const areas = new Set(closed.map(({ path }) => (path.endsWith('-second-factor') ? 'account' : path.split('/')[3])));

  expect([...areas].sort()).toEqual(['account', 'invitations', 'security-settings', 'session', 'tokens']);
});
