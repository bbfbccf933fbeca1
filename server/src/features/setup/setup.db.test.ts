import request from 'supertest';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { adminToken, cookieOf, createPeopleApp } from '../../test/people-app.ts';
import { prepareSetup } from './setup-service.ts';

let store: TestDatabase;
beforeEach(async () => {
  store = await createTestDatabase();
});
afterEach(() => store.drop());

const config = { adminToken: null, baseUrl: 'http://localhost:3000' };
const input = {
  name: 'First Admin',
  email: 'Admin@Sample.example',
  password: 'a long enough password',
  organization: 'העמותה',
};
const tokenOf = (prepared: { readonly link: string } | null) => prepared?.link.split('#')[1] ?? '';

test('the link makes the workspace and its first admin, who can sign in', async () => {
  const { app } = createPeopleApp(store.database);
  const prepared = await prepareSetup(store.database, config);
  expect(prepared?.link).toMatch(/^http:\/\/localhost:3000\/setup#[\w-]{32}$/);

  const done = await request(app)
    .post('/api/v1/setup')
    .send({ ...input, token: tokenOf(prepared) });
  const signedIn = await request(app)
    .post('/api/auth/sign-in/email')
    .set('Origin', 'http://localhost:3000')
    .send({ email: input.email, password: input.password });
  const me = await request(app).get('/api/v1/me').set('Cookie', cookieOf(signedIn));

  expect(done.status).toBe(204);
  expect(me.body).toMatchObject({
    user: { name: 'First Admin', email: 'admin@sample.example', role: 'admin' },
    workspace: { key: 'main', name: 'העמותה' },
    groups: [],
    openTaskCount: 0,
    heldBackCount: 0,
  });
});

test('a password that anybody would try first makes no admin, and leaves the link good', async () => {
  const { app } = createPeopleApp(store.database);
  const token = tokenOf(await prepareSetup(store.database, config));
  const send = (password: string) =>
    request(app)
      .post('/api/v1/setup')
      .send({ ...input, password, token });

  const weak = await send('Sunshine2024!');
  const context = await send('FirstAdmin2026');
  const strong = await send(input.password);

  expect([weak.status, weak.body.errors?.[0]?.path, context.status, strong.status]).toEqual([
    422,
    '/password',
    422,
    204,
  ]);
});

test('a link works once, and those of other servers end with it', async () => {
  const { app } = createPeopleApp(store.database);
  const links = [await prepareSetup(store.database, config), await prepareSetup(store.database, config)];
  const attempts = links
    .flatMap((link) => [link, link])
    .map((link, index) =>
      request(app)
        .post('/api/v1/setup')
        .send({ ...input, email: `admin${index}@sample.example`, token: tokenOf(link) }),
    );
  const statuses = (await Promise.all(attempts)).map(({ status }) => status).sort();

  expect(statuses).toEqual([204, 403, 403, 403]);
  expect(await store.database.owner('nativ.users')).toHaveLength(1);
  expect(await prepareSetup(store.database, config)).toBeNull();
});

test('a wrong and an expired link are one answer, and the database does not hold the link', async () => {
  const { app } = createPeopleApp(store.database);
  const token = tokenOf(await prepareSetup(store.database, config));
  const { rows } = await store.database.owner.raw('select to_jsonb(v)::text as row from identity.verifications v');
  expect(rows[0].row).not.toContain(token);
  await store.database.owner('identity.verifications').update({ expires_at: new Date(Date.now() - 1000) });

  const send = (sent: string) =>
    request(app)
      .post('/api/v1/setup')
      .send({ ...input, token: sent });
  const [expired, wrong] = [await send(token), await send('wrong')];
  expect([expired.status, { ...expired.body, id: '' }]).toEqual([wrong.status, { ...wrong.body, id: '' }]);
  expect(expired.body.type).toBe('urn:nativ:problem:setup.bad-link');
});

test('says of each field what it expects', async () => {
  const { app } = createPeopleApp(store.database);
  const body = { token: 'x', name: ' ', email: 'nobody', password: 'short', organization: '' };
  const { status, body: problem } = await request(app).post('/api/v1/setup').send(body);

  expect(status).toBe(422);
  const paths = new Set(problem.errors.map(({ path }: { path: string }) => path));
  expect([...paths].sort()).toEqual(['/email', '/name', '/organization', '/password']);
});

test('with an admin token, programs can provision at once, and a person can still take over', async () => {
  const { app } = createPeopleApp(store.database);
  const prepared = await prepareSetup(store.database, { ...config, adminToken });
  const asProgram = (path: string) => request(app).get(path).set('Authorization', `Bearer ${adminToken}`);

  expect((await asProgram('/api/v1/me')).body).toMatchObject({ user: { role: 'admin' }, workspace: { key: 'main' } });
  const made = await request(app)
    .post('/api/v1/groups')
    .set('Authorization', `Bearer ${adminToken}`)
    .send({ key: 'legal', name: 'Legal' });
  expect(made.status).toBe(201);
  const again = await prepareSetup(store.database, { ...config, adminToken });
  expect(await store.database.owner('nativ.workspaces')).toHaveLength(1);
  expect(tokenOf(again)).not.toBe(tokenOf(prepared));

  const done = await request(app)
    .post('/api/v1/setup')
    .send({ ...input, token: tokenOf(again) });
  expect(done.status).toBe(204);
  expect((await asProgram('/api/v1/me')).body.workspace).toEqual({ key: 'main', name: 'העמותה' });
});
