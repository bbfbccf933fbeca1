import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApplication, type TestApplication } from '../../test/application.ts';
import { wipeCase } from './erase-case-store.ts';
import { wipePerson } from './erase-person-store.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await startTestApplication();
});
afterAll(() => app.close());

interface TimesRow {
  readonly workspace_id: string;
  readonly instance_id: string;
  readonly submission_id: string;
  readonly person_id: string | null;
  readonly responded_at: Date | null;
}

async function answeredCase(): Promise<TimesRow> {
  const data = { kind: 'legal', description: 'My employer read my letters.', urgency: 'anyTime', contactBy: 'receipt' };
  const sent = await app.anybody.post('/api/v1/public/forms/inquiry/submissions').send({ data }).expect(201);
  const legal = await app.person('legal');
  await legal
    .post(`/api/v1/instances/${sent.body.instanceId}/conversation`)
    .send({ text: 'We are with you.' })
    .expect(204);
  return timesOf(sent.body.instanceId);
}

async function timesOf(instanceId: string): Promise<TimesRow> {
  const [row] = await app.sql<TimesRow & Record<string, unknown>>(
    `select c.*, i.submission_id from nativ.case_times c join nativ.instances i on i.id = c.instance_id where c.instance_id = ?`,
    [instanceId],
  );
  if (!row) throw new Error(`Expected case '${instanceId}' to have times, but it has none.`);
  return row;
}

test('how long a case waited stays when it is erased, and who answered goes', async () => {
  const { workspace_id: workspaceId, instance_id: instanceId, ...before } = await answeredCase();
  expect(before.person_id).not.toBeNull();

  const found = { submissionId: before.submission_id, instanceIds: [instanceId] };
  await app.store.database.owner.transaction((transaction) => wipeCase(transaction, workspaceId, found));

  expect(await timesOf(instanceId)).toMatchObject({ person_id: null, responded_at: before.responded_at });
});

test('nobody is named any more by the cases that an erased person answered', async () => {
  const { workspace_id: workspaceId, instance_id: instanceId } = await answeredCase();
  const [volunteer] = await app.sql<{ id: string }>("select id from nativ.users where email = 'volunteer@example.org'");
  await app.sql('update nativ.case_times set person_id = ?', [volunteer?.id]);

  await app.store.database.owner.transaction((transaction) =>
    wipePerson(transaction, workspaceId, volunteer?.id ?? ''),
  );

  expect((await timesOf(instanceId)).person_id).toBeNull();
});
