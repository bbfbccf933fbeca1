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
