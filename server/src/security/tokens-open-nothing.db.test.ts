import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApplication, type TestApplication } from '../test/application.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await startTestApplication();
});
afterAll(() => app.close());

test('no token opens what is sealed, breaks glass, takes out everything or erases, not even that of the first admin, who may', async () => {
  const data = { kind: 'legal', description: 'canary', urgency: 'today', contactBy: 'receipt' };
  const sent = await app.anybody.post('/api/v1/public/forms/inquiry/submissions').send({ data });
  const { id, instanceId } = sent.body;
  const tasks = await app.sql<{ id: string }>('select id from nativ.tasks where instance_id = ?', [instanceId]);

  const answers = await Promise.all([
    app.admin.post(`/api/v1/submissions/${id}/open`).send({}),
    app.admin.post(`/api/v1/tasks/${tasks[0]?.id}/open`).send({}),
    app.admin.post(`/api/v1/instances/${instanceId}/conversation/open`),
    app.admin.post('/api/v1/break-glass').send({ group: 'psychological', reason: 'to see what there is', hours: 1 }),
    app.admin.post(`/api/v1/exports/inquirers/${sent.body.reference}`),
    app.admin.post('/api/v1/exports/me'),
    app.admin.post(`/api/v1/exports/people/${randomUUID()}`),
    app.admin.get('/api/v1/erasures'),
    app.admin.post('/api/v1/erasures/preview').send({ reference: sent.body.reference }),
    app.admin.post('/api/v1/erasures').send({ reference: sent.body.reference, confirmation: sent.body.reference }),
    app.admin.post(`/api/v1/erasures/${randomUUID()}/cancel`),
    app.admin.post(`/api/v1/people/${randomUUID()}/erase`).send({ confirmation: 'x' }),
    app.admin.get('/api/v1/groups/legal/reads'),
  ]);

  for (const { status, body, text } of answers) {
    expect([status, body.type], text).toEqual([403, 'urn:nativ:problem:token.scope-missing']);
    expect(text).not.toContain('canary');
  }
  expect(await app.sql('select 1 from nativ.reads')).toEqual([]);
  expect(await app.sql('select 1 from nativ.break_glass')).toEqual([]);
  const admin = await app.person('admin');
  expect((await admin.post(`/api/v1/submissions/${id}/open`).send({})).text).toContain('canary');
});
