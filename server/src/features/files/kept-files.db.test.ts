import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, startTestApplication, type TestApplication } from '../../test/application.ts';
import { pdf } from '../../test/file-form.ts';
import { forgetArchived } from '../posts/forget-archived-store.ts';

let app: TestApplication;
let admin: Client;
let volunteer: Client;
let social: Client;
beforeAll(async () => {
  app = await startTestApplication();
  [admin, volunteer, social] = await Promise.all([app.person('admin'), app.person('volunteer'), app.person('social')]);
});
afterAll(() => app.close());

async function upload(by: Client, group: string, bytes = pdf(4000)): Promise<string> {
  const begun = await by.post('/api/v1/files').send({ group, name: 'plan.pdf', size: bytes.length });
  expect(begun.status, begun.text).toBe(201);
  const { id, token } = begun.body;
  const whole = await app.anybody
    .patch(`/api/v1/public/uploads/${id}`)
    .set({ 'Nativ-Upload': token, 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' })
    .send(bytes);
  expect(whole.body, whole.text).toMatchObject({ isWhole: true });
  return id;
}

const got = (by: Client, id: string) => by.get(`/api/v1/files/${id}`).buffer(true).responseType('blob');
const startsAt = '2999-01-01T10:00:00Z';

test.each([
  ['tasks', { group: 'volunteers', title: 'Paint the hall' }],
  ['gatherings', { group: 'volunteers', title: 'An evening', startsAt }],
])('files are kept with %s, for those who see it, and go and come back', async (kind, wish) => {
  const made = await volunteer.post(`/api/v1/${kind}`).send(wish);
  expect(made.status, made.text).toBe(201);
  const at = `/api/v1/${kind}/${made.body.id}/files`;
  const bytes = pdf(5000);
  const file = await upload(volunteer, 'volunteers', bytes);

  const added = await volunteer.post(at).send({ files: [file] });
  const stolen = await admin.post(at).send({ files: [await upload(volunteer, 'volunteers')] });

  expect(added.status, added.text).toBe(200);
  const entry = { file: { id: file, name: 'plan.pdf', mediaType: 'application/pdf', size: bytes.length } };
  expect(added.body).toMatchObject({ items: [{ ...entry, mayRemove: true }], mayAdd: true });
  expect([stolen.status, stolen.body.type]).toEqual([404, 'urn:nativ:problem:file.not-found']);
  expect(Buffer.compare((await got(admin, file)).body, bytes)).toBe(0);

  expect((await volunteer.post(`/api/v1/files/${file}/remove`)).status).toBe(204);
  expect((await volunteer.get(at)).body.items).toEqual([]);
  expect([(await got(admin, file)).status, (await got(volunteer, file)).status]).toEqual([404, 404]);
  expect((await admin.post(`/api/v1/files/${file}/restore`)).status).toBe(404);
  expect((await volunteer.post(`/api/v1/files/${file}/restore`)).status).toBe(204);
  expect((await admin.get(at)).body.items).toMatchObject([entry]);

  await volunteer.post(`/api/v1/files/${file}/remove`);
  await app.sql(`update nativ.files set removed_at = now() - interval '31 days' where id = ?`, [file]);
  await forgetArchived(app.store.database.owner);
  expect((await volunteer.post(`/api/v1/files/${file}/restore`)).status).toBe(404);
  expect(await app.sql('select state, name from nativ.files where id = ?', [file])).toEqual([
    { state: 'gone', name: null },
  ]);
});

test('what somebody else added is theirs, and a task of a flow keeps none', async () => {
  const made = await admin.post('/api/v1/tasks').send({ group: 'volunteers', title: 'Paint the hall' });
  const at = `/api/v1/tasks/${made.body.id}/files`;
  const file = await upload(admin, 'volunteers');
  await admin.post(at).send({ files: [file] });

  const others = await volunteer.post(`/api/v1/files/${file}/remove`);
  expect([others.status, others.body.type]).toEqual([403, 'urn:nativ:problem:file.not-yours']);
  expect((await volunteer.get(at)).body.items).toMatchObject([{ mayRemove: false }]);

  const sent = await app.anybody
    .post('/api/v1/public/forms/inquiry/submissions')
    .send({ data: { kind: 'social', description: 'Somebody to talk to', urgency: 'thisWeek', contactBy: 'receipt' } });
  const [task] = await app.sql<{ id: string }>('select id from nativ.tasks where instance_id = ?', [
    sent.body.instanceId,
  ]);
  const ofFlow = await social.post(`/api/v1/tasks/${task?.id}/files`).send({ files: [] });
  expect(ofFlow.body.type).toBe('urn:nativ:problem:task.of-flow');
});

test('files that are added at the same time all open', async () => {
  for (const _again of [1, 2, 3]) {
    const made = await volunteer.post('/api/v1/tasks').send({ group: 'volunteers', title: 'Paint the hall' });
    const files = await Promise.all([1, 2, 3, 4].map(() => upload(volunteer, 'volunteers')));

    await Promise.all(files.map((id) => volunteer.post(`/api/v1/tasks/${made.body.id}/files`).send({ files: [id] })));

    const opened = await Promise.all(files.map((id) => got(volunteer, id)));
    expect(opened.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  }
});
