import type { FlowDocument, Lesson, LessonAttempt, LessonNext, Question, RoomLesson } from '@nativ/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, startTestApplication, type TestApplication } from '../../test/application.ts';
import { forgetUnshown } from './forget-media.ts';

let it: TestApplication;
let champion: Client;
let learner: Client;
let lesson: Lesson;

beforeAll(async () => {
  it = await startTestApplication();
  champion = await it.person('champion');
  learner = await it.person('legal');
  lesson = await recorded();
});
afterAll(() => it.close());

/** Sends something, in a practice room where one is named, and expects it to be taken. */
async function send<Body>(client: Client, method: 'post' | 'patch', path: string, body: object, room?: string) {
  const request = client[method](path).set('Origin', it.address);
  const response = await (room === undefined ? request : request.set('Nativ-Room', room)).send(body);
  expect(response.status, response.text).toBeLessThan(300);
  return response.body as Body;
}
async function read<Body>(client: Client, path: string, room?: string): Promise<Body> {
  const request = client.get(path);
  const response = await (room === undefined ? request : request.set('Nativ-Room', room));
  expect(response.status, response.text).toBe(200);
  return response.body;
}

const inquiry = {
  kind: 'legal',
  legalArea: 'work',
  description: 'Made up.',
  urgency: 'thisWeek',
  contactBy: 'receipt',
};

/** A champion does a case in practice, and makes a lesson of it. */
async function recorded(): Promise<Lesson> {
  const room = await send<{ id: string }>(champion, 'post', '/api/v1/practice/rooms', { flow: 'inquiry-routing' });
  const receipt = await send<{ instanceId: string }>(
    champion,
    'post',
    '/api/v1/forms/inquiry/inquiries',
    { data: inquiry, language: 'he' },
    room.id,
  );
  const [task] = await tasksIn(champion, room.id);
  await complete(champion, room.id, task?.id ?? '', { outcome: 'answered', summary: 'They called and were heard.' });
  const made = { room: room.id, instance: receipt.instanceId, title: { he: 'מענה ראשון', en: 'A first response' } };
  return send(champion, 'post', '/api/v1/lessons', made);
}

const tasksIn = async (client: Client, room: string) =>
  (await read<{ items: { id: string; nodeId: string }[] }>(client, '/api/v1/tasks?status=open', room)).items;
const complete = (client: Client, room: string, task: string, data: object) =>
  send(client, 'post', `/api/v1/tasks/${task}/complete`, { data }, room);
const begin = (client: Client, mode: string) =>
  send<{ id: string; room: string }>(client, 'post', `/api/v1/lessons/${lesson.key}/attempts`, { mode });

async function publishFlow(change: (flow: FlowDocument) => FlowDocument): Promise<void> {
  const { nodes, edges } = await read<FlowDocument>(it.admin, '/api/v1/flows/inquiry-routing');
  const title = 'Inquiry routing';
  const changed = change({ title, nodes, edges });
  await send(it.admin, 'patch', '/api/v1/flows/inquiry-routing', { nodes: changed.nodes, edges: changed.edges });
  await send(it.admin, 'post', '/api/v1/flows/inquiry-routing/publish', { acceptBrokenScenarios: true });
}

describe('a lesson', () => {
  test('is what the champion did, with what the designer has said of each step, and seen by nobody else yet', async () => {
    expect(lesson).toMatchObject({ state: 'draft', flow: 'inquiry-routing', verdict: 'valid', groups: ['legal'] });
    expect(lesson.steps).toHaveLength(1);
    const [first] = lesson.steps;
    expect(first?.step).toMatchObject({ nodeId: 'legalResponse', by: 'learner', counts: ['outcome'] });
    expect(first?.step.decision.answers).toMatchObject({ outcome: 'answered', summary: 'They called and were heard.' });
    expect(first?.step.why).toMatchObject({ en: expect.stringContaining('waiting') });
    expect(first?.questions.map(({ path }) => path)).toEqual(['outcome', 'summary']);

    expect((await learner.get(`/api/v1/lessons/${lesson.key}`)).status).toBe(404);
    expect((await read<LessonNext>(learner, '/api/v1/lessons/next')).lesson?.key).toBe('first-response');
    expect((await learner.post('/api/v1/lessons').set('Origin', it.address).send({})).status).toBe(403);
  });

  test('is told, published, and then a scenario of its flow', async () => {
    const [shown] = lesson.steps;
    const step = { ...shown?.step, why: { he: 'כי מחכים לנו.', en: 'Because somebody waits.' }, nodeId: 'elsewhere' };
    const body = { revision: lesson.revision, summary: 'How to answer first.', steps: [step] };
    const told = await send<Lesson>(champion, 'patch', `/api/v1/lessons/${lesson.key}`, body);
    expect(told.steps[0]?.step).toMatchObject({ nodeId: 'legalResponse', why: { en: 'Because somebody waits.' } });
    const late = await champion.patch(`/api/v1/lessons/${lesson.key}`).set('Origin', it.address).send(body);
    expect(late.body.type).toBe('urn:nativ:problem:lesson.changed-meanwhile');

    expect((await send<Lesson>(champion, 'post', `/api/v1/lessons/${lesson.key}/publish`, {})).state).toBe('published');
    const scenarios = await read<{ items: { lesson?: string }[] }>(it.admin, '/api/v1/flows/inquiry-routing/scenarios');
    expect(scenarios.items.filter((each) => each.lesson === lesson.key)).toHaveLength(1);
    const seen = await read<Lesson>(learner, `/api/v1/lessons/${lesson.key}`);
    expect(seen.steps[0]?.step.decision).toEqual({});
    expect(seen.start.answers).toEqual({});
  });

  test('shows pictures of its own, which are what they say they are', async () => {
    const png = Buffer.from('89504e470d0a1a0a00000000', 'hex');
    const add = (bytes: Buffer) =>
      champion
        .post(`/api/v1/lessons/${lesson.key}/media`)
        .set('Origin', it.address)
        .set('Content-Type', 'application/octet-stream')
        .send(bytes);
    const added = await add(png);
    expect(added.body, added.text).toMatchObject({ kind: 'image' });
    const address = `/api/v1/lessons/${lesson.key}/media/${added.body.file}`;
    const shown = await learner.get(address);
    expect(shown.headers['content-type']).toContain('image/png');
    expect(shown.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const part = await learner.get(address).set('Range', 'bytes=1-3');
    expect([part.status, part.headers['content-range'], part.body.toString()]).toEqual([206, 'bytes 1-3/12', 'PNG']);
    for (const text of [
      '<script>',
      '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
      '<!--ftyp--><script>',
      'GIF8<script>',
    ])
      expect((await add(Buffer.from(text))).status, text).toBe(415);
  });

  test('forgets pictures that no step shows any more, a day after they came', async () => {
    const kept = () => it.sql<{ id: string }>('select id from nativ.lesson_media');
    const before = (await kept()).length;
    expect(await forgetUnshown(it.store.database.owner)).toBe(0);
    await it.sql(`update nativ.lesson_media set created_at = now() - interval '2 days'`);

    expect([before > 0, await forgetUnshown(it.store.database.owner), await kept()]).toEqual([true, before, []]);
  });
});

describe('taking a lesson', () => {
  test('with guidance: the inquiry is there, the step is told, and what counts is judged', async () => {
    expect(await read(learner, '/api/v1/lessons/next')).toMatchObject({ mode: 'guided', left: 2, of: 2 });
    const { room } = await begin(learner, 'guided');
    expect((await begin(learner, 'guided')).room).toBe(room);
    const guide = await read<RoomLesson>(learner, '/api/v1/room/lesson', room);
    const step = guide.steps.find(({ id }) => id === guide.now);
    expect(step).toMatchObject({
      nodeId: 'legalResponse',
      state: 'now',
      expected: { answers: { outcome: 'answered' } },
    });
    expect((await tasksIn(learner, room)).map(({ id }) => id)).toContain(guide.task);

    await complete(learner, room, guide.task ?? '', { outcome: 'answered', summary: 'In other words.' });

    const after = await read<RoomLesson>(learner, '/api/v1/room/lesson', room);
    expect(after).toMatchObject({ isAtEnd: true, now: null, steps: [{ isRight: true }] });
    const result = await send<LessonAttempt>(learner, 'post', '/api/v1/room/lesson/finish', {}, room);
    expect(result).toMatchObject({ right: 1, of: 1, isPassed: null, mode: 'guided', steps: [{ result: 'right' }] });
    expect((await learner.get('/api/v1/room/lesson')).status).toBe(404);
  });

  test('as an assessment: no hints, a wrong decision is told at the end, the next one passes', async () => {
    const failed = await assess({ outcome: 'refer', summary: 'Not for us.' });
    expect(failed).toMatchObject({ right: 0, isPassed: false, attemptsLeft: 2 });
    expect(failed.steps[0]).toMatchObject({
      result: 'otherwise',
      fields: ['outcome'],
      why: { en: 'Because somebody waits.' },
    });

    const passed = await assess({ outcome: 'answered', summary: 'Answered.' });
    expect(passed).toMatchObject({ right: 1, isPassed: true, attemptsLeft: null });
    expect(await read(learner, '/api/v1/lessons/next')).toMatchObject({
      lesson: { key: 'first-response' },
      left: 1,
      of: 2,
    });
    const mine = await read<{ items: LessonAttempt[] }>(learner, `/api/v1/lessons/${lesson.key}/attempts`);
    expect(mine.items.map(({ isPassed }) => isPassed)).toEqual([true, false, null]);
    const others = await read<{ items: unknown[] }>(
      await it.person('social'),
      `/api/v1/lessons/${lesson.key}/attempts`,
    );
    expect(others.items).toEqual([]);
  });

  test('a question from it names lesson and step to a champion, who comes to help and ends nothing', async () => {
    const { room } = await begin(learner, 'guided');
    const body = { text: 'How?', screen: '/', picture: null, roomId: room, nodeId: 'legalResponse' };
    const { id } = await send<Question>(learner, 'post', '/api/v1/questions', body);
    await send(learner, 'patch', `/api/v1/practice/rooms/${room}`, { isShared: true });

    const asked = await read<Question>(champion, `/api/v1/questions/${id}`);
    expect(asked).toMatchObject({ flow: { key: 'inquiry-routing' }, node: { id: 'legalResponse' }, roomId: room });
    expect(asked.lesson?.key).toBe(lesson.key);
    expect(asked.lessons.map(({ key, step }) => [key, step])).toEqual([
      [lesson.key, 's1'],
      ['first-response', 's1'],
    ]);
    expect((await read<Question>(learner, `/api/v1/questions/${id}`)).lessons).toEqual([]);

    const joining = { userId: asked.champion?.id };
    await send(champion, 'post', `/api/v1/practice/rooms/${room}/members`, joining);
    expect((await read<RoomLesson>(champion, '/api/v1/room/lesson', room)).isMine).toBe(false);
    const ended = await champion
      .post('/api/v1/room/lesson/finish')
      .set('Origin', it.address)
      .set('Nativ-Room', room)
      .send({});
    expect(ended.body.type).toBe('urn:nativ:problem:lesson.not-yours');
    expect((await read<RoomLesson>(learner, '/api/v1/room/lesson', room)).isFinished).toBe(false);
  });

  async function assess(data: object): Promise<LessonAttempt> {
    const { room } = await begin(learner, 'assessment');
    const guide = await read<RoomLesson>(learner, '/api/v1/room/lesson', room);
    expect(guide).toMatchObject({ now: null, task: null, steps: [] });
    const [task] = await tasksIn(learner, room);
    await complete(learner, room, task?.id ?? '', data);
    return send(learner, 'post', '/api/v1/room/lesson/finish', {}, room);
  }
});

test('in the sample, colleagues do what is theirs before it is the learner’s turn', async () => {
  const intake = await it.person('intake');
  const path = '/api/v1/lessons/passing-on/attempts';
  const { room } = await send<{ room: string }>(intake, 'post', path, { mode: 'guided' });
  expect((await read<RoomLesson>(intake, '/api/v1/room/lesson', room)).now).toBeNull();

  await send(intake, 'post', '/api/v1/room/clock', { toNextTimer: true }, room);

  const guide = await read<RoomLesson>(intake, '/api/v1/room/lesson', room);
  expect(guide).toMatchObject({
    now: 's2',
    steps: [{ id: 's1', state: 'done' }, { state: 'now' }, { state: 'ahead' }],
  });
});

test('whoever tries the lesson of another group is in that group for as long as they learn', async () => {
  const social = await it.person('social');
  const { room } = await send<{ room: string }>(social, 'post', '/api/v1/lessons/first-response/attempts', {
    mode: 'guided',
  });
  const guide = await read<RoomLesson>(social, '/api/v1/room/lesson', room);
  expect(guide.now).not.toBeNull();
  await send(social, 'post', `/api/v1/tasks/${guide.task}/claim`, {}, room);

  await send(social, 'post', `/api/v1/practice/rooms/${room}/reset`, {});
  const anew = await read<RoomLesson>(social, '/api/v1/room/lesson', room);
  expect(anew.now).not.toBeNull();
  expect((await read<{ items: object[] }>(social, '/api/v1/tasks?status=open', room)).items).toHaveLength(1);
});

describe('a new version of the flow', () => {
  test('that gives a step another id carries the lesson along', async () => {
    await publishFlow((flow) => JSON.parse(JSON.stringify(flow).replaceAll('legalResponse', 'legalAnswer')));

    const carried = await read<Lesson>(champion, `/api/v1/lessons/${lesson.key}`);
    expect(carried).toMatchObject({ verdict: 'valid', recordedVersion: 2, judgement: { version: 2 } });
    expect(carried.steps[0]?.step.nodeId).toBe('legalAnswer');
  });

  test('that puts a step in makes it stale, says where, and is taken over with one click', async () => {
    const look = { group: 'legal', form: 'triage', title: { he: 'מבט נוסף', en: 'A second look' } };
    await publishFlow((flow) => ({
      ...flow,
      nodes: [...flow.nodes, { id: 'look', type: 'userTask', name: { en: 'A second look' }, config: look }],
      edges: [
        ...flow.edges.map((edge) => (edge.target === 'legalAnswer' ? { ...edge, target: 'look' } : edge)),
        { id: 'e_look', source: 'look', target: 'legalAnswer' },
      ],
    }));

    const stale = await read<Lesson>(champion, `/api/v1/lessons/${lesson.key}`);
    expect(stale.verdict).toBe('stale');
    expect(stale.judgement?.steps[0]).toMatchObject({ verdict: 'newStepBefore', nodes: ['look'] });
    expect(stale.judgement?.steps[0]?.message.en).toContain('A second look');
    const refused = await learner
      .post(`/api/v1/lessons/${lesson.key}/attempts`)
      .set('Origin', it.address)
      .send({ mode: 'alone' });
    expect(refused.body.type).toBe('urn:nativ:problem:lesson.does-not-fit');

    const over = await send<Lesson>(champion, 'post', `/api/v1/lessons/${lesson.key}/take-over`, {
      revision: stale.revision,
    });
    expect(over.verdict).toBe('valid');
    expect(over.steps.map(({ step }) => step.nodeId)).toEqual(['look', 'legalAnswer']);
  });
});
