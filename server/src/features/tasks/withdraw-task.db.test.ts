import type { SubmissionReceipt, TaskSummary } from '@nativ/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, startTestApplication, type TestApplication } from '../../test/application.ts';

let app: TestApplication;
let manager: Client;
let member: Client;
beforeAll(async () => {
  app = await startTestApplication();
  manager = await app.person('legal');
  member = await app.person('social');
  const joining = { email: 'social@example.org', role: 'member' };
  await manager.post('/api/v1/groups/legal/members').send(joining).expect(200);
});
afterAll(() => app.close());

async function newTask(): Promise<TaskSummary> {
  const data = { kind: 'legal', description: 'Help, please.', urgency: 'anyTime', contactBy: 'receipt' };
  const sent = await app.anybody.post('/api/v1/public/forms/inquiry/submissions').send({ data });
  const { instanceId } = sent.body as SubmissionReceipt;
  const { body } = await manager.get('/api/v1/tasks?status=open&group=legal&limit=100');
  const found = (body.items as TaskSummary[]).find((task) => task.instanceId === instanceId);
  if (!found) throw new Error('Expected a task for the group, but found none.');
  return found;
}

const withdraw = (client: Client, id: string, how = 'drop') =>
  client.post(`/api/v1/tasks/${id}/withdraw`).send({ how, reason: 'It was answered by phone.' });

describe('a task that is no longer needed', () => {
  test('is taken back by a manager: it is gone for whoever had it, and the case says so', async () => {
    const task = await newTask();
    await member.post(`/api/v1/tasks/${task.id}/claim`).expect(200);

    const { body } = await withdraw(manager, task.id).expect(200);

    expect(body.status).toBe('cancelled');
    await member.post(`/api/v1/tasks/${task.id}/complete`).send({ data: {} }).expect(409);
    const history = await manager.get(`/api/v1/instances/${task.instanceId}/history`).expect(200);
    expect(history.body.items.map(({ kind }: { kind: string }) => kind)).toContain('branchDropped');
    expect(await app.sql(`select 1 from nativ.audit_entries where action = 'task.withdrawn'`)).toHaveLength(1);
  });

  test('is not taken back by others, nor twice, nor without a reason', async () => {
    const task = await newTask();

    await withdraw(member, task.id).expect(403);
    await withdraw(await app.person('volunteer'), task.id).expect(404);
    await withdraw(app.anybody, task.id).expect(401);
    await withdraw(manager, task.id, 'forget').expect(422);
    await manager.post(`/api/v1/tasks/${task.id}/withdraw`).send({ how: 'drop', reason: '' }).expect(422);
    await withdraw(manager, task.id).expect(200);
    await withdraw(manager, task.id).expect(409);
  });
});
