import type { Gathering, MemberList, SubmissionReceipt, Task, TaskSummary } from '@nativ/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, startTestApplication, type TestApplication } from '../../test/application.ts';

let app: TestApplication;
let legal: Client;
let psychologist: Client;
let volunteer: Client;
const ids: Record<string, string> = {};

beforeAll(async () => {
  app = await startTestApplication();
  [legal, psychologist, volunteer] = await Promise.all([
    app.person('legal'),
    app.person('psychologist'),
    app.person('volunteer'),
  ]);
  await legal.post('/api/v1/groups/legal/members').send({ email: 'volunteer@example.org', role: 'member' });
  const { body } = await legal.get('/api/v1/groups/legal/members');
  for (const { user } of (body as MemberList).items) ids[user.name] = user.id;
  ids.volunteer = (await volunteer.get('/api/v1/me')).body.user.id;
});
afterAll(() => app.close());

const make = async (client: Client, wish: object = {}): Promise<Task> => {
  const { body } = await client
    .post('/api/v1/tasks')
    .send({ group: 'legal', title: 'Book the hall', ...wish })
    .expect(201);
  return body;
};
const typeOf = ({ body }: { readonly body: { readonly type?: string } }) =>
  body.type?.replace('urn:nativ:problem:', '');

async function flowTask(): Promise<TaskSummary> {
  const data = { kind: 'legal', description: 'Help, please.', urgency: 'anyTime', contactBy: 'receipt' };
  const sent = await app.anybody.post('/api/v1/public/forms/inquiry/submissions').send({ data });
  const { instanceId } = sent.body as SubmissionReceipt;
  const { body } = await legal.get('/api/v1/tasks?status=open&group=legal&limit=100');
  const found = (body.items as TaskSummary[]).find((task) => task.instanceId === instanceId);
  if (!found) throw new Error('Expected a task for the group, but found none.');
  return found;
}

describe('a task without a flow', () => {
  test('stands in no case, belongs to who made it, and has its checklist in order', async () => {
    const task = await make(legal, { instructions: 'Ask two places.', checklist: ['Call', 'Pay'] });

    expect(task).toMatchObject({
      instanceId: null,
      nodeId: null,
      reference: null,
      stage: 'new',
      title: 'Book the hall',
    });
    expect(task.checklist.map(({ text }) => text)).toEqual(['Call', 'Pay']);
    expect(task.may).toMatchObject({ edit: true, archive: true, complete: true, withdraw: false });
  });

  test('is not made by somebody who does not work in the group, nor for somebody who is not of it', async () => {
    const stranger = await app.person('social');

    const outside = await stranger.post('/api/v1/tasks').send({ group: 'legal', title: 'x' });
    const forStranger = await legal
      .post('/api/v1/tasks')
      .send({ group: 'legal', title: 'x', assigneeId: (await stranger.get('/api/v1/me')).body.user.id });

    expect([typeOf(outside), typeOf(forStranger)]).toEqual(['group.not-found', 'task.assignee-not-member']);
  });

  test('begins when it is taken, and is new again when it is given back', async () => {
    const task = await make(legal);

    const taken = await volunteer.post(`/api/v1/tasks/${task.id}/claim`);
    const back = await volunteer.post(`/api/v1/tasks/${task.id}/assign`).send({ assigneeId: null });

    expect([taken.body.stage, back.body.stage]).toEqual(['inProgress', 'new']);
  });

  test('is handed on, changed and archived by who made it, and left alone by others who do not lead the group', async () => {
    const task = await make(volunteer, { assigneeId: null });
    const handed = await volunteer.post(`/api/v1/tasks/${task.id}/assign`).send({ assigneeId: ids.volunteer });
    const changed = await volunteer
      .patch(`/api/v1/tasks/${task.id}`)
      .send({ title: 'Book two halls', instructions: null });
    const other = await make(legal, { assigneeId: await idOf(legal) });
    const refused = await volunteer.patch(`/api/v1/tasks/${other.id}`).send({ title: 'Mine now' });
    const notArchived = await volunteer.post(`/api/v1/tasks/${other.id}/archive`).send({});

    expect(handed.body.assignee.id).toBe(ids.volunteer);
    expect(changed.body).toMatchObject({ title: 'Book two halls', instructions: null });
    expect([typeOf(refused), typeOf(notArchived)]).toEqual(['task.not-yours', 'task.not-yours']);
  });

  test('is completed by a button, opened again, archived and brought back', async () => {
    const task = await make(legal);
    const at = `/api/v1/tasks/${task.id}`;

    const done = await legal.post(`${at}/complete`).send({ data: {} });
    const again = await volunteer.post(`${at}/complete`).send({ data: {} });
    const open = await legal.post(`${at}/reopen`).send({});
    const away = await legal.post(`${at}/archive`).send({});
    const listed = await legal.get('/api/v1/tasks?group=legal&limit=100');
    const archived = await legal.get('/api/v1/tasks?group=legal&archived=true');
    const back = await legal.post(`${at}/restore`).send({});

    expect([done.body.status, open.body.status, away.body.status, back.body.status]).toEqual([
      'completed',
      'open',
      'cancelled',
      'open',
    ]);
    expect(typeOf(again)).toBe('task.already-completed');
    expect(idsIn(listed)).not.toContain(task.id);
    expect(idsIn(archived)).toEqual([task.id]);
    expect(back.body).toMatchObject({ archivedAt: null, completedAt: null });
  });

  test('is listed by what is due or to be looked at first', async () => {
    const late = await make(legal, { title: 'due', dueAt: '2030-01-03T08:00:00Z' });
    const soon = await make(legal, {
      title: 'follow up',
      dueAt: '2030-01-05T08:00:00Z',
      followUpAt: '2030-01-01T08:00:00Z',
    });
    const never = await make(legal, { title: 'whenever' });

    const order = idsIn(await legal.get('/api/v1/tasks?group=legal&status=open&limit=100'));

    expect(order.filter((id) => [late.id, soon.id, never.id].includes(id))).toEqual([soon.id, late.id, never.id]);
  });

  test('is as unknown to others as one that does not exist', async () => {
    const task = await make(psychologist, { group: 'psychological' });

    const answers = await Promise.all([
      legal.get(`/api/v1/tasks/${task.id}`),
      legal.patch(`/api/v1/tasks/${task.id}`).send({ title: 'x' }),
      legal.post(`/api/v1/tasks/${task.id}/archive`).send({}),
      legal.post(`/api/v1/tasks/${task.id}/complete`).send({ data: {} }),
      legal.post(`/api/v1/tasks/${task.id}/withdraw`).send({ how: 'drop', reason: 'x' }),
      legal.post(`/api/v1/tasks/${task.id}/checklist`).send({ text: 'x' }),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
  });

  test('is not taken out of a flow, and nobody steps back from a case that is not there', async () => {
    const task = await make(legal, { assigneeId: await idOf(legal) });

    const withdrawn = await legal.post(`/api/v1/tasks/${task.id}/withdraw`).send({ how: 'drop', reason: 'x' });
    const record = await legal.get(`/api/v1/tasks/${task.id}/assignment`);
    const recused = await legal.post(`/api/v1/tasks/${task.id}/recuse`).send({});

    expect(typeOf(withdrawn)).toBe('task.no-flow');
    expect(record.body).toMatchObject({ mayRecuse: false, instanceId: null });
    expect(recused.status).toBeGreaterThanOrEqual(400);
    expect(recused.status).toBeLessThan(500);
  });
});

describe('a task of a flow', () => {
  test('waits, and comes back on the day that its worker names, while its words stay those of the flow', async () => {
    const { id } = await flowTask();
    await legal.post(`/api/v1/tasks/${id}/claim`);

    const waits = await legal
      .patch(`/api/v1/tasks/${id}`)
      .send({ stage: 'onHold', followUpAt: '2030-01-01T08:00:00Z' });
    const reworded = await legal.patch(`/api/v1/tasks/${id}`).send({ title: 'x' });
    const archived = await legal.post(`/api/v1/tasks/${id}/archive`).send({});

    expect(waits.body).toMatchObject({ stage: 'onHold', followUpAt: '2030-01-01T08:00:00.000Z' });
    expect([typeOf(reworded), typeOf(archived)]).toEqual(['task.of-flow', 'task.of-flow']);
  });

  test('has a checklist that its worker keeps', async () => {
    const { id } = await flowTask();
    await legal.post(`/api/v1/tasks/${id}/claim`);
    const at = `/api/v1/tasks/${id}/checklist`;
    const add = async (text: string) => (await legal.post(at).send({ text })).body.items;
    await add('Read the file');
    const [first, second] = await add('Call');

    const ticked = await legal.patch(`${at}/${first.id}`).send({ done: true });
    const turned = await legal.put(`${at}/order`).send({ ids: [second.id, first.id] });
    const shorter = await legal.delete(`${at}/${second.id}`);
    const foreign = await volunteer.post(at).send({ text: 'Not mine' });

    expect(ticked.body.items[0]).toMatchObject({ doneBy: { id: await idOf(legal) } });
    expect(turned.body.items.map(({ text }: { text: string }) => text)).toEqual(['Call', 'Read the file']);
    expect(shorter.body.items).toHaveLength(1);
    expect(typeOf(foreign)).toBe('task.not-yours');
  });
});

describe('an event', () => {
  const wish = { group: 'legal', title: 'Open evening', startsAt: '2999-01-01T17:00:00Z', place: 'The house' };
  const hold = async (more: object = {}): Promise<Gathering> =>
    (
      await legal
        .post('/api/v1/gatherings')
        .send({ ...wish, ...more })
        .expect(201)
    ).body;

  test('asks people in, who say whether they come', async () => {
    const event = await hold({ people: [ids.volunteer] });

    const answered = await volunteer.post(`/api/v1/gatherings/${event.id}/answer`).send({ answer: 'going' });
    const mine = await volunteer.get('/api/v1/gatherings?mine=true');

    expect(event.participants).toEqual([{ person: expect.objectContaining({ id: ids.volunteer }), answer: 'invited' }]);
    expect(answered.body).toMatchObject({ going: 1, myAnswer: 'going', may: { answer: true, edit: false } });
    expect(idsIn(mine)).toContain(event.id);
  });

  test('gives its last place to one of two who want it at the same moment', async () => {
    const event = await hold({ places: 1 });

    const answers = await Promise.all(
      [legal, volunteer].map((client) =>
        client.post(`/api/v1/gatherings/${event.id}/answer`).send({ answer: 'going' }),
      ),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.map(typeOf)).toContain('gathering.full');
  });

  test('is changed and called off by who made it, and nobody comes to it any more', async () => {
    const event = await hold();
    const at = `/api/v1/gatherings/${event.id}`;

    const foreign = await volunteer.patch(at).send({ title: 'Mine' });
    const backwards = await legal.patch(at).send({ endsAt: '2998-01-01T17:00:00Z' });
    const changed = await legal.patch(at).send({ place: 'Elsewhere', endsAt: '2999-01-01T19:00:00Z' });
    await legal.post(`${at}/archive`).send({}).expect(200);
    const late = await volunteer.post(`${at}/answer`).send({ answer: 'maybe' });

    expect([typeOf(foreign), typeOf(backwards), typeOf(late)]).toEqual([
      'gathering.not-yours',
      'gathering.bad-times',
      'gathering.called-off',
    ]);
    expect(changed.body).toMatchObject({ place: 'Elsewhere', endsAt: '2999-01-01T19:00:00.000Z' });
  });

  test('is told of nobody who does not see its group, and is hidden from them', async () => {
    const event = await hold();
    const outsider = await app.person('social');
    const outsiderId = await idOf(outsider);

    const invited = await volunteer.post(`/api/v1/gatherings/${event.id}/participants`).send({ people: [outsiderId] });
    const seen = await outsider.get(`/api/v1/gatherings/${event.id}`);

    expect(invited.body).toMatchObject({ participants: [], unreached: [outsiderId] });
    expect(typeOf(seen)).toBe('gathering.not-found');
  });

  test('moves to another group, and is watched, as other items are', async () => {
    const event = await hold();
    const watching = await volunteer.put(`/api/v1/gatherings/${event.id}/watch`).send({});
    const moved = await app.admin.post(`/api/v1/gatherings/${event.id}/move`).send({ group: 'events' });

    expect(watching.body).toMatchObject({ watching: true });
    expect(moved.status).toBe(204);
    expect((await app.admin.get(`/api/v1/gatherings/${event.id}`)).body.group.key).toBe('events');
  });
});

async function idOf(client: Client): Promise<string> {
  return (await client.get('/api/v1/me')).body.user.id;
}

const idsIn = ({ body }: { readonly body: { readonly items: readonly { readonly id: string }[] } }): string[] =>
  body.items.map(({ id }) => id);
