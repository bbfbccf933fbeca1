import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, startTestApplication, type TestApplication } from '../../test/application.ts';
import { pdf } from '../../test/file-form.ts';
import { wipeCase } from '../erasure/erase-case-store.ts';

let app: TestApplication;
let psychologist: Client;
let volunteer: Client;
let social: Client;
beforeAll(async () => {
  app = await startTestApplication();
  [psychologist, volunteer, social] = await Promise.all([
    app.person('psychologist'),
    app.person('volunteer'),
    app.person('social'),
  ]);
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

test('a file comes with a post and with a comment, for those who see them and nobody else', async () => {
  const bytes = pdf(4000);
  const id = await upload(psychologist, 'psychological', bytes);
  const post = await psychologist.post('/api/v1/posts').send({ group: 'psychological', text: 'The plan', files: [id] });
  expect(post.status, post.text).toBe(201);
  expect(post.body.files).toEqual([{ id, name: 'plan.pdf', mediaType: 'application/pdf', size: bytes.length }]);
  const other = await upload(psychologist, 'psychological', bytes);
  const comment = await psychologist
    .post(`/api/v1/posts/${post.body.id}/comments`)
    .send({ text: 'And another', files: [other] });
  expect(comment.body.files).toMatchObject([{ id: other }]);

  for (const file of [id, other]) {
    expect(Buffer.compare((await got(psychologist, file)).body, bytes)).toBe(0);
    expect((await got(social, file)).status).toBe(404);
  }
});

test('nobody attaches what somebody else has uploaded, or what was uploaded for another group', async () => {
  const theirs = await upload(psychologist, 'psychological');
  const wrong = await upload(volunteer, 'volunteers');
  const write = (by: Client, group: string, files: string[]) =>
    by.post('/api/v1/posts').send({ group, text: 'x', files });

  const [stolen, elsewhere] = [
    await write(volunteer, 'psychological', [theirs]),
    await write(volunteer, 'psychological', [wrong]),
  ];

  expect([stolen.status, stolen.body.type]).toEqual([404, 'urn:nativ:problem:file.not-found']);
  expect([elsewhere.status, elsewhere.body.type]).toEqual([404, 'urn:nativ:problem:file.not-found']);
  const begun = await social.post('/api/v1/files').send({ group: 'psychological', name: 'x.pdf', size: 9 });
  expect([begun.status, begun.body.type]).toEqual([404, 'urn:nativ:problem:file.not-found']);
});

test('a file under the post of a case goes with the key of the case', async () => {
  const sent = await app.anybody
    .post('/api/v1/public/forms/inquiry/submissions')
    .send({ data: { kind: 'social', description: 'Somebody to talk to', urgency: 'thisWeek', contactBy: 'receipt' } });
  expect(sent.status, sent.text).toBe(201);
  const [{ id: postId, workspace_id: workspaceId } = { id: '', workspace_id: '' }] = await app.sql<{
    id: string;
    workspace_id: string;
  }>('select id, workspace_id from nativ.posts where instance_id = ?', [sent.body.instanceId]);
  const file = await upload(social, 'social');
  const said = await social.post(`/api/v1/posts/${postId}/comments`).send({ text: 'x', files: [file] });
  expect(said.status, said.text).toBe(201);

  await app.store.database.owner.transaction((transaction) =>
    wipeCase(transaction, workspaceId, { submissionId: sent.body.id, instanceIds: [sent.body.instanceId] }),
  );

  expect((await got(social, file)).status).toBe(404);
  const [row] = await app.sql('select state, name, comment_id from nativ.files where id = ?', [file]);
  expect(row).toEqual({ state: 'gone', name: null, comment_id: null });
  expect(await app.sql('select 1 from nativ.sealed_values where row_id = ?', [file])).toEqual([]);
});
