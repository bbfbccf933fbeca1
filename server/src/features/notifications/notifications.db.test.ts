import type { Notification } from '@nativ/schemas';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type Client,
  type SamplePersonName,
  startTestApplication,
  type TestApplication,
} from '../../test/application.ts';

let app: TestApplication;
let admin: Client;
beforeAll(async () => {
  app = await startTestApplication();
  admin = await app.person('admin');
});
afterAll(() => app.close());
beforeEach(() => app.sql('delete from guard.look_ups'));

const words = 'canary-of-an-inquirer';

async function send(kind = 'legal') {
  const data = { kind, description: words, urgency: 'anyTime', contactBy: 'receipt' };
  const response = await app.anybody.post('/api/v1/public/forms/inquiry/submissions').send({ data });
  expect(response.status, response.text).toBe(201);
  const { instanceId, receipt, reference } = response.body;
  const [task] = await app.sql<{ id: string }>('select id from nativ.tasks where instance_id = ?', [instanceId]);
  return { instanceId, receipt, reference, taskId: task?.id ?? '' };
}

async function idOf(name: SamplePersonName): Promise<string> {
  const [row] = await app.sql<{ id: string }>('select id from nativ.users where email = ?', [`${name}@example.org`]);
  return row?.id ?? '';
}

async function told(name: SamplePersonName, kind?: Notification['kind']): Promise<Notification[]> {
  const { body, text } = await (await app.person(name)).get('/api/v1/notifications?limit=100');
  expect(text).not.toContain(words);
  return body.items.filter((one: Notification) => kind === undefined || one.kind === kind);
}

describe('a notice', () => {
  test('tells whoever was given a task, and not whoever took it', async () => {
    const { taskId, instanceId, reference } = await send();
    await admin.post(`/api/v1/tasks/${taskId}/assign`).send({ assigneeId: await idOf('legal') });
    const mine = await told('legal', 'assigned');
    await admin.post(`/api/v1/tasks/${taskId}/assign`).send({ assigneeId: null });
    const afterwards = await told('legal', 'assigned');
    await (await app.person('legal')).post(`/api/v1/tasks/${taskId}/claim`);

    expect(mine).toEqual([
      expect.objectContaining({
        taskId,
        instanceId,
        reference,
        readAt: null,
        group: expect.objectContaining({ key: 'legal' }),
      }),
    ]);
    expect(mine[0]?.by?.id).toBe(await idOf('admin'));
    expect(afterwards).toEqual([]);
    expect(await told('legal', 'assigned')).toEqual([]);
  });

  test('tells whoever is mentioned, each time, and counts what is not read', async () => {
    const { taskId } = await send();
    const legal = await app.person('legal');
    const mentions = [await idOf('admin')];
    await legal.post(`/api/v1/tasks/${taskId}/comments`).send({ text: words, mentions });
    await legal.post(`/api/v1/tasks/${taskId}/comments`).send({ text: words, mentions });

    const [newest] = await told('admin', 'mentioned');
    const before = (await admin.get('/api/v1/notifications?unread=true')).body;
    const read = await admin.post(`/api/v1/notifications/${newest?.id}/read`);
    const after = (await admin.get('/api/v1/notifications?unread=true')).body;

    expect(await told('admin', 'mentioned')).toHaveLength(2);
    expect(read.status).toBe(204);
    expect(after.unreadCount).toBe(before.unreadCount - 1);
    expect(after.items).toHaveLength(before.items.length - 1);
    // It is mine to read, and nobody else's.
    expect((await legal.post(`/api/v1/notifications/${newest?.id}/read`)).status).toBe(404);
    await admin.post('/api/v1/notifications/read-all');
    expect((await admin.get('/api/v1/notifications')).body.unreadCount).toBe(0);
  });

  test('tells whoever works on a case that its inquirer wrote', async () => {
    const { receipt, instanceId, taskId } = await send();
    await (await app.person('legal')).post(`/api/v1/tasks/${taskId}/claim`);
    await app.anybody.post('/r').type('form').send({ receipt, do: 'write', text: words });

    expect(await told('legal', 'inquirerWrote')).toEqual([expect.objectContaining({ instanceId, by: null })]);
    expect((await told('social', 'inquirerWrote')).filter((one) => one.instanceId === instanceId)).toEqual([]);
  });

  test('that a classified group was opened goes to all who read it, and can be read but not taken away', async () => {
    await admin.post('/api/v1/break-glass').send({ group: 'psychological', reason: 'a complaint of today', hours: 1 });

    const [notice] = await told('psychologist', 'glassBroken');
    const psychologist = await app.person('psychologist');
    const removed = await psychologist.delete(`/api/v1/notifications/${notice?.id}`);
    await psychologist.post(`/api/v1/notifications/${notice?.id}/read`);

    expect(notice).toMatchObject({ by: { id: await idOf('admin') }, group: { key: 'psychological' } });
    expect(removed.status).toBe(404);
    expect(await told('psychologist', 'glassBroken')).toHaveLength(1);
    expect(await told('social', 'glassBroken')).toEqual([]);
  });

  test('of somebody who asks to be forgotten goes to those who answer for the case', async () => {
    const { receipt, instanceId } = await send('psychological');
    await app.anybody.post('/r').type('form').send({ receipt, do: 'forget' });

    const managers = await app.sql<{ email: string }>(
      `select u.email from nativ.memberships m join nativ.groups g on g.id = m.group_id join nativ.users u on u.id = m.user_id
       where g.key = 'psychological' and m.role = 'manager'`,
    );
    expect(managers).not.toEqual([]);
    for (const { email } of managers)
      expect(await told(email.split('@')[0] as SamplePersonName, 'erasureAsked')).toContainEqual(
        expect.objectContaining({ instanceId }),
      );
  });

  test('that an export of me was made by an admin, and none of my own', async () => {
    await admin.post(`/api/v1/exports/people/${await idOf('volunteer')}`);
    await (await app.person('volunteer')).post('/api/v1/exports/me');

    expect(await told('volunteer', 'exported')).toEqual([expect.objectContaining({ taskId: null, instanceId: null })]);
  });

  test('goes out of sight with what it is about', async () => {
    const { taskId } = await send('psychological');
    const psychologist = await idOf('psychologist');
    await app.sql(`update nativ.tasks set assignee_id = ? where id = ?`, [psychologist, taskId]);
    const before = await told('psychologist', 'assigned');
    await app.sql(`update nativ.tasks set group_id = (select id from nativ.groups where key = 'donors') where id = ?`, [
      taskId,
    ]);
    await app.sql(`update nativ.groups set access = 'classified' where key = 'donors'`);

    expect(before.map((one) => one.taskId)).toContain(taskId);
    expect((await told('psychologist')).map((one) => one.taskId)).not.toContain(taskId);
  });
});
