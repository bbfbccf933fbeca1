import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApplication, type TestApplication } from '../test/application.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await startTestApplication();
});
afterAll(() => app.close());

test('changes a draft only as it was read, when asked to, so that two designers do not overwrite one another', async () => {
  const schema = { type: 'object', properties: { topic: { type: 'string' } } };
  const made = await app.admin.post('/api/v1/forms').send({ key: 'shared', title: 'One', schema });
  const basedOn = `"${made.body.updatedAt}"`;

  const first = await app.admin.patch('/api/v1/forms/shared').set('If-Match', basedOn).send({ title: 'Two' });
  const second = await app.admin.patch('/api/v1/forms/shared').set('If-Match', basedOn).send({ title: 'Three' });
  const unasked = await app.admin.patch('/api/v1/forms/shared').send({ title: 'Four' });

  expect([first.status, second.status, unasked.status]).toEqual([200, 412, 200]);
  expect(second.body.type).toBe('urn:nativ:problem:form.changed-meanwhile');
  expect(unasked.body.title).toBe('Four');
});

test('tells each change of a draft by a time of its own, also when many come in one millisecond', async () => {
  const made = await app.admin.post('/api/v1/flows').send({ key: 'hurried', title: 'One', nodes: [], edges: [] });

  const changes = await Promise.all(
    Array.from({ length: 40 }, (_none, number) =>
      app.admin.patch('/api/v1/flows/hurried').send({ title: `Title ${number}` }),
    ),
  );
  const { body } = await app.admin.get('/api/v1/flows/hurried');

  const times = changes.map((change) => change.body.updatedAt);
  expect(new Set([made.body.updatedAt, ...times]).size).toBe(41);
  expect(body.updatedAt).toBe(times.sort().at(-1));
});
