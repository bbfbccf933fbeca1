import { type QuestionWords, questionKinds } from '@nativ/runtime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, startTestApplication, type TestApplication } from '../../../test/application.ts';

const words: QuestionWords = {
  title: 'A question',
  option: (number) => `Option ${number}`,
  address: { street: 'Street', houseNumber: 'No', apartment: 'Flat', city: 'City', postalCode: 'Code', country: 'In' },
  lowLabel: 'Low',
  highLabel: 'High',
  richText: 'Read this.',
  consent: 'I agree',
};

/** A question of each kind, each of which must be answered. */
const kinds = questionKinds.flatMap(({ id, isAsked, create }) =>
  isAsked && id !== 'custom' ? [[id, create(words)] as const] : [],
);
const allKinds = {
  schema: {
    type: 'object',
    required: kinds.map(([id]) => id),
    properties: Object.fromEntries(kinds.map(([id, shape]) => [id, shape.schema])),
  },
  uiSchema: Object.fromEntries(kinds.map(([id, shape]) => [id, shape.ui])),
};
const file = (rule: object, more: object = {}) => ({
  type: 'string',
  title: 'A file',
  format: 'file',
  'x-file': rule,
  ...more,
});
const form = (properties: Readonly<Record<string, object>>) => ({
  schema: { type: 'object', required: Object.keys(properties), properties },
  uiSchema: {},
});

const forms: Readonly<
  Record<string, { readonly schema: object; readonly uiSchema: object; readonly settings?: object }>
> = {
  'all-kinds': allKinds,
  sealed: form({
    words: { type: 'string', title: 'In confidence', 'x-sensitivity': 'sensitive' },
    proof: file({ accept: ['application/pdf'] }, { 'x-sensitivity': 'sensitive' }),
  }),
  rows: form({
    people: {
      type: 'array',
      title: 'People',
      minItems: 2,
      maxItems: 3,
      items: {
        type: 'object',
        required: ['name', 'photo', 'on'],
        properties: {
          name: { type: 'string', title: 'Name', minLength: 2 },
          photo: file({ accept: ['image/*'] }),
          on: { type: 'string', title: 'Day', format: 'date' },
        },
      },
    },
    papers: { type: 'array', title: 'Papers', minItems: 3, uniqueItems: true, items: file({}) },
  }),
  shapes: form({
    code: { type: 'string', title: 'Code', pattern: '^[0-9]{5}$' },
    several: { type: 'array', title: 'Several', minItems: 3, uniqueItems: true, items: { enum: ['a', 'b', 'c', 'd'] } },
    share: { type: 'number', title: 'Share', exclusiveMinimum: 0, exclusiveMaximum: 1 },
    where: {
      type: 'object',
      title: 'Where',
      required: ['city'],
      properties: { city: { type: 'string', minLength: 2 } },
    },
  }),
  recording: form({ recording: file({ accept: ['audio/mpeg'] }) }),
};

let it: TestApplication;
let learner: Client;
let room: string;
beforeAll(async () => {
  it = await startTestApplication();
  learner = await it.person('legal');
  for (const [key, document] of Object.entries(forms)) {
    await it.admin
      .post('/api/v1/forms')
      .send({ key, title: key, ...document })
      .expect(201);
    const published = await it.admin.post(`/api/v1/forms/${key}/publish`);
    expect(published.status, `${key} ${published.text}`).toBe(201);
  }
  const steps = Object.keys(forms);
  const nodes = [
    { id: 'begin', type: 'manualStart' },
    { id: 'split', type: 'parallelGateway' },
    ...steps.map((key) => ({
      id: key.replace('-', ''),
      type: 'userTask',
      config: { group: 'social', title: key, form: key },
    })),
    { id: 'join', type: 'parallelGateway' },
    { id: 'done', type: 'end' },
  ];
  const edges = [
    ['begin', 'split'],
    ...steps.flatMap((key) => [
      ['split', key.replace('-', '')],
      [key.replace('-', ''), 'join'],
    ]),
    ['join', 'done'],
  ].map(([source, target], at) => ({ id: `e${at}`, source, target }));
  await it.admin.post('/api/v1/flows').send({ key: 'every-kind', title: 'Every kind', nodes, edges }).expect(201);
  const published = await it.admin.post('/api/v1/flows/every-kind/publish');
  expect(published.status, published.text).toBe(201);
  const opened = await learner.post('/api/v1/practice/rooms').set('Origin', it.address).send({ flow: 'every-kind' });
  expect(opened.status, opened.text).toBe(201);
  room = opened.body.id;
  const started = await inRoom(learner.post('/api/v1/flows/every-kind/start').send({}));
  expect(started.status, started.text).toBe(201);
});
afterAll(() => it.close());

const inRoom = (request: ReturnType<Client['get']>) => request.set({ 'Nativ-Room': room, Origin: it.address });

test('colleagues answer every kind of question; what they cannot is said, and done by whoever practises', async () => {
  for (let moves = 0; moves < 3; moves++)
    await inRoom(learner.post('/api/v1/room/clock').send({ forwardMs: 3_600_000 }));

  const open = await it.sql<{ title: string }>(
    `select coalesce(title ->> 'en', title #>> '{}') as title from nativ.tasks where workspace_id = ? and status = 'open'`,
    [room],
  );
  expect(open).toEqual([{ title: 'recording' }]);
  const files = await it.sql<{ count: number }>(
    `select count(*)::int as count from nativ.files where workspace_id = ? and state = 'attached'`,
    [room],
  );
  // A signature, a file, files; one in confidence; a photo of each of two people or three; three papers.
  expect(files[0]?.count).toBeGreaterThanOrEqual(9);

  const { left } = (await inRoom(learner.get('/api/v1/room'))).body;
  expect(left).toMatchObject([{ group: { en: 'Social support' } }]);
  const [{ taskId }] = left;
  expect((await inRoom(learner.get(`/api/v1/tasks/${taskId}`))).status).toBe(404);
  const taken = await inRoom(learner.post(`/api/v1/room/tasks/${taskId}/take`).send({}));
  expect(taken.status, taken.text).toBe(200);
  expect(taken.body.left).toEqual([]);
  expect((await inRoom(learner.get(`/api/v1/tasks/${taskId}`))).body).toMatchObject({ may: { complete: true } });
  expect((await learner.post(`/api/v1/room/tasks/${taskId}/take`).set('Origin', it.address).send({})).status).toBe(404);
});
