import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApplication, type TestApplication } from '../../test/application.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await startTestApplication();
});
afterAll(() => app.close());

const manual = {
  title: 'Noted',
  nodes: [
    { id: 'start', type: 'manualStart' },
    { id: 'answer', type: 'userTask', config: { group: 'legal', title: 'Answer' } },
    { id: 'done', type: 'end' },
  ],
  edges: [
    { id: 'in', source: 'start', target: 'answer' },
    { id: 'out', source: 'answer', target: 'done' },
  ],
};

test('keeps with each version what was said of it and who published it; the note is for those who design', async () => {
  const designer = await app.person('designer');
  const volunteer = await app.person('volunteer');
  await designer.post('/api/v1/flows').send({ key: 'noted', ...manual });

  const first = await designer.post('/api/v1/flows/noted/publish');
  const second = await designer.post('/api/v1/flows/noted/publish').send({ note: '  Legal answers first  ' });
  const long = await designer.post('/api/v1/flows/noted/publish').send({ note: 'x'.repeat(501) });
  const { items } = (await designer.get('/api/v1/flows/noted/versions')).body;
  const forOthers = (await volunteer.get('/api/v1/flows/noted/versions')).body.items;

  expect([first.status, second.status, long.status]).toEqual([201, 201, 422]);
  expect(second.body).toMatchObject({ number: 2, note: 'Legal answers first' });
  const me = (await designer.get('/api/v1/me')).body.user;
  expect(items).toMatchObject([
    { number: 2, note: 'Legal answers first', publishedBy: { id: me.id, name: me.name } },
    { number: 1, note: null, publishedBy: { id: me.id, name: me.name } },
  ]);
  expect(forOthers).toMatchObject([{ note: null, publishedBy: { name: me.name } }, { note: null }]);
  expect((await volunteer.get('/api/v1/flows/noted/versions/2')).body.note).toBeNull();
});

test('shows what designers wrote beside the steps to those who design alone', async () => {
  const designer = await app.person('designer');
  const volunteer = await app.person('volunteer');
  const note = {
    id: 'beside',
    kind: 'note',
    text: 'Not to be told',
    position: { x: 0, y: 0 },
    size: { width: 200, height: 100 },
  };
  const settings = { description: 'Helps', annotations: [note] };
  const made = await designer.post('/api/v1/flows').send({ key: 'annotated', ...manual, settings });
  await designer.post('/api/v1/flows/annotated/publish');

  const forDesigners = (await designer.get('/api/v1/flows/annotated/versions/1')).body;
  const forOthers = (await volunteer.get('/api/v1/flows/annotated/versions/1')).body;

  expect(made.status, made.text).toBe(201);
  expect(forDesigners.settings).toEqual(settings);
  expect(forOthers.settings).toEqual({ description: 'Helps' });
});

test('keeps the notes of forms too', async () => {
  const schema = { type: 'object', properties: { topic: { type: 'string', title: 'Topic' } } };
  await app.admin.post('/api/v1/forms').send({ key: 'noted', title: 'Noted', schema });

  // One sign, which stands for two letters once the text is composed.
  const note = '\uFB2B'.repeat(500);
  const { status } = await app.admin.post('/api/v1/forms/noted/publish').send({ note });
  const { items } = (await app.admin.get('/api/v1/forms/noted/versions')).body;

  expect(status).toBe(201);
  expect(items).toMatchObject([{ number: 1, note: note.normalize('NFC') }]);
});

test('says on which versions cases are under way before a flow is published, as far as the designer sees them', async () => {
  const designer = await app.person('designer');
  await designer.post('/api/v1/flows').send({ key: 'counted', ...manual });
  const before = await designer.get('/api/v1/flows/counted/publish-preview');
  await designer.post('/api/v1/flows/counted/publish');
  for (let run = 0; run < 2; run += 1) await app.admin.post('/api/v1/flows/counted/start').send({});
  await designer.post('/api/v1/flows/counted/publish');
  const begun = await app.admin.post('/api/v1/flows/counted/start').send({});

  const after = await app.admin.get('/api/v1/flows/counted/publish-preview');

  expect(before.body).toEqual({ nextVersion: 1, publishedVersion: null, running: [] });
  expect(begun.status).toBe(201);
  expect(after.body).toEqual({
    nextVersion: 3,
    publishedVersion: 2,
    running: [
      { version: 2, count: 1 },
      { version: 1, count: 2 },
    ],
  });
});
