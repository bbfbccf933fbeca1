import { strFromU8, unzipSync } from 'fflate';
import type { Response } from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, startTestApplication, type TestApplication } from '../../test/application.ts';
import { wipePerson } from '../erasure/erase-person-store.ts';

const asked = 'canary-of-a-question';
const ofRoom = 'canary-of-a-room';
let app: TestApplication;
let learner: Client;
let person: { readonly id: string; readonly workspace_id: string };

beforeAll(async () => {
  app = await startTestApplication();
  learner = await app.person('legal');
  const [row] = await app.sql<typeof person>(
    `select id, workspace_id from nativ.users where email = 'legal@example.org'`,
  );
  if (!row) throw new Error('Expected somebody who does legal help.');
  person = row;
  await learn();
  await practise();
});
afterAll(() => app.close());

/** They ask, take a lesson, and are at a session. */
async function learn(): Promise<void> {
  const champion = await app.person('champion');
  const question = await learner.post('/api/v1/questions').send({ text: asked, screen: '/lessons', picture: null });
  expect(question.status, question.text).toBe(201);
  const { body: plan } = await champion.post('/api/v1/rollouts').send({ title: 'Anew', flow: 'inquiry-routing' });
  const path = `/api/v1/rollouts/${plan.id}`;
  expect((await champion.post(`${path}/units/legal/cohort`).send({})).status).toBe(200);
  const times = { startsAt: '2036-01-01T08:00:00Z', endsAt: '2036-01-01T09:00:00Z', place: 'Room 2', units: ['legal'] };
  const { body: planned } = await champion.post(`${path}/sessions`).send(times);
  const attended = [{ userId: person.id, attended: true }];
  const came = await champion.patch(`${path}/sessions/${planned.sessions[0].id}`).send({ attended });
  expect(came.status, came.text).toBe(200);
  await app.sql(
    `insert into nativ.attempts (workspace_id, id, lesson_id, lesson_revision, user_id, mode, finished_at, step_count, right_count, passed)
     select l.workspace_id, gen_random_uuid(), l.id, 1, ?, 'assessment', now(), 2, 2, true from nativ.lessons l where l.workspace_id = ? limit 1`,
    [person.id, person.workspace_id],
  );
}

async function practise(): Promise<void> {
  const { body: room } = await learner.post('/api/v1/practice/rooms').send({ purpose: 'free', title: ofRoom });
  const sent = await learner
    .post('/api/v1/room/inquiries')
    .set('Nativ-Room', room.id)
    .send({ form: 'inquiry', language: 'en', seed: 7 });
  expect(sent.status, sent.text).toBe(201);
}

async function everythingAboutMe(): Promise<string> {
  const response: Response = await learner
    .post('/api/v1/exports/me')
    .buffer(true)
    .parse((stream, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => done(null, Buffer.concat(pieces)));
    });
  expect(response.status).toBe(200);
  return strFromU8(unzipSync(new Uint8Array(response.body))['data.json'] ?? new Uint8Array());
}

test('what somebody learned, asked and attended is in everything about them, and nothing of their practice rooms', async () => {
  const text = await everythingAboutMe();

  const { lessons, asked: questions, trainings } = JSON.parse(text);
  expect(lessons).toMatchObject([{ mode: 'assessment', right: 2, ofSteps: 2, passed: true }]);
  expect(questions).toMatchObject([{ text: asked, screen: '/lessons' }]);
  expect(trainings).toContainEqual(expect.objectContaining({ title: 'Anew', attended: true }));
  expect(text).not.toContain(ofRoom);
  expect(text).not.toContain('@practice.invalid');
});

test('all of it goes with them when they are erased', async () => {
  const { owner } = app.store.database;
  // So that every group of theirs keeps a manager.
  await app.sql(`update nativ.memberships set role = 'manager' where workspace_id = ? and user_id <> ?`, [
    person.workspace_id,
    person.id,
  ]);
  await owner.transaction((transaction) => wipePerson(transaction, person.workspace_id, person.id));

  for (const table of ['attempts', 'session_learners', 'cohort_members', 'notices'])
    expect(await app.sql(`select 1 from nativ.${table} where user_id = ?`, [person.id]), table).toEqual([]);
  expect(await app.sql('select 1 from nativ.questions where text = ?', [asked])).toEqual([]);
});
