import type { FlowDocument, Ledger, Notification, Rollout, RolloutOtherUnits, TrainingSession } from '@nativ/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PersonaApplication, startPersonaApplication } from '../../test/persona-application.ts';
import { type PersonaName, personas, workspaces } from '../../test/personas.ts';
import { trainingWriter } from '../notifications/write-training.ts';

let app: PersonaApplication;
let plan: Rollout;
beforeAll(async () => {
  app = await startPersonaApplication();
  await asks('designer', 'POST', '/api/v1/flows', 201, { key: 'letters', ...letters });
  await asks('designer', 'POST', '/api/v1/flows/letters/publish', 201, {});
  const { body } = await asks('champion', 'POST', '/api/v1/rollouts', 201, { title: 'Letters, anew', flow: 'letters' });
  plan = body;
  await leads('POST', '/units/legal/cohort', 200, {});
});
afterAll(() => app.close());

async function asks(as: PersonaName, method: string, path: string, status: number, body?: object) {
  const answer = await app.send({ method, path, as, ...(body && { body }) });
  expect(answer.status, `${as} ${method} ${path} ${answer.text}`).toBe(status);
  return answer;
}

/** Changes the plan as a champion, and keeps it as it is then. */
async function leads(method: string, path: string, status: number, body?: object): Promise<Rollout> {
  const answer = await asks('champion', method, `/api/v1/rollouts/${plan.id}${path}`, status, body);
  if (status < 300) plan = answer.body;
  return plan;
}

async function newsOf(name: PersonaName): Promise<string[]> {
  const { body } = await asks(name, 'GET', '/api/v1/notifications', 200);
  const news = body.items.flatMap(({ training }: Notification) => (training === null ? [] : [training.news]));
  await app.store.database.owner('nativ.notices').whereNotNull('rollout_id').delete();
  return news;
}

/** What the mail about the newest notice of somebody says to their calendar, line by line. */
async function calendarOf(name: PersonaName): Promise<readonly string[]> {
  const { owner, engine, people } = app.store.database;
  const notices = owner('nativ.notices').where({ user_id: personas[name].id, kind: 'training' });
  const notice = await notices.orderBy('at', 'desc').orderBy('id', 'desc').first('id');
  const write = trainingWriter({ engine, people, mailStops: Buffer.alloc(32), baseUrl: 'https://nativ.example' });
  const workspaceId = workspaces.ours;
  const mail = await write({ workspaceId, noticeId: notice.id, organization: 'The association' });
  expect(mail?.calendar?.file).toContain(`METHOD:${mail?.calendar?.method}\r\n`);
  return mail?.calendar?.file.replaceAll('\r\n ', '').split('\r\n') ?? [];
}

const session = (): TrainingSession => {
  const [found] = plan.sessions;
  if (!found) throw new Error('Expected a session to be planned.');
  return found;
};
const at = () => `/sessions/${session().id}`;

/** What the ledger holds while the session, which is still to come, has begun. */
async function ledgerOnceBegun(): Promise<Ledger['items']> {
  const begins = (startsAt: string) =>
    app.store.database.owner('nativ.training_sessions').where({ id: session().id }).update({ starts_at: startsAt });
  const { startsAt } = session();
  await begins('2026-01-01T08:00:00Z');
  const { body } = await asks('champion', 'GET', `/api/v1/rollouts/${plan.id}/ledger`, 200);
  await begins(startsAt);
  return (body as Ledger).items;
}
const waits = (name: PersonaName) => session().learners.find(({ userId }) => userId === personas[name].id)?.isWaiting;

describe('the plan of a roll-out', () => {
  test('takes in more units, gives one up that nobody signed off, and keeps the last', async () => {
    const others = await asks('champion', 'GET', `/api/v1/rollouts/${plan.id}/other-units`, 200);
    expect((others.body as RolloutOtherUnits).items.map(({ key }) => key)).toContain('events');
    await leads('POST', '/units', 200, { groups: ['events', 'legal'] });
    expect(plan.unitList.map(({ group }) => group.key)).toEqual(['events', 'legal']);

    // Whoever is in both is invited to one roll-out, not to two.
    expect(await newsOf('member')).toHaveLength(1);
    await leads('POST', '/units/events/cohort', 200, {});
    expect(plan.unitList).toMatchObject([{ invited: 1 }, { invited: 2 }]);
    expect(await newsOf('member')).toEqual([]);

    await leads('POST', '/units/events/sign-off', 200, {});
    await leads('DELETE', '/units/events/sign-off', 200);
    await leads('DELETE', '/units/events', 409);
    await leads('DELETE', '/units/legal', 200);
    await leads('POST', '/units', 200, { groups: ['legal'] });
    expect(plan.unitList).toMatchObject([{ group: { key: 'events' } }, { group: { key: 'legal' }, invited: 0 }]);
    await leads('POST', '/units', 422, { groups: ['no-such-group'] });
    await asks('manager', 'DELETE', `/api/v1/rollouts/${plan.id}/units/legal`, 403);
  });

  test('has another rule and lessons that count, by which units are judged at once', async () => {
    await leads('PATCH', '', 200, { rule: 'sharePassed', share: 0.5, lessonIds: [] });
    expect(plan).toMatchObject({ rule: 'sharePassed', share: 0.5, lessonIds: [] });
    await leads('PATCH', '', 200, { rule: 'signOff' });
    expect(plan).toMatchObject({ rule: 'signOff', share: null });
  });

  test('lets those wait who are invited to a full session, and gives them the place that is left', async () => {
    await leads('POST', '/units/legal/cohort', 200, { userIds: [personas.member.id] });
    await newsOf('member');
    const times = { startsAt: '2036-01-01T08:00:00Z', endsAt: '2036-01-01T09:00:00Z' };
    await leads('POST', '/sessions', 201, { ...times, place: 'Room 2', capacity: 1, units: ['legal'] });
    expect(await newsOf('member')).toEqual(['session']);

    await leads('POST', '/units/legal/cohort', 200, { userIds: [personas.manager.id] });
    await leads('POST', `${at()}/learners`, 200, { userIds: [personas.manager.id, personas.outsider.id] });
    expect([waits('member'), waits('manager'), waits('outsider')]).toEqual([false, true, undefined]);
    expect(await newsOf('manager')).toContain('waiting');

    const taught = await ledgerOnceBegun();
    expect(taught).toContainEqual(expect.objectContaining({ kind: 'session', what: 'Room 2', result: null }));
    expect(taught.filter(({ kind }) => kind === 'session')).toHaveLength(1);

    await leads('DELETE', `${at()}/learners/${personas.member.id}`, 200);
    expect([waits('member'), waits('manager')]).toEqual([undefined, false]);
    expect(await newsOf('manager')).toEqual(['place']);
  });

  test('tells whoever is invited of another time, once, and that a session is called off', async () => {
    await leads('PATCH', at(), 200, { place: 'Room 3', capacity: null });
    expect(session()).toMatchObject({ place: 'Room 3', capacity: null });
    const kept = [`UID:${session().id}@nativ`, 'LOCATION:Room 3', 'STATUS:CONFIRMED'];
    expect(await calendarOf('manager')).toEqual(expect.arrayContaining(kept));
    expect(await newsOf('manager')).toEqual(['changed']);
    await leads('PATCH', at(), 200, { place: 'Room 3' });
    expect(await newsOf('manager')).toEqual([]);

    await leads('PATCH', at(), 200, { attended: [{ userId: personas.manager.id, attended: true }] });
    await leads('DELETE', `${at()}/learners/${personas.manager.id}`, 409);
    await leads('PATCH', at(), 200, { attended: [{ userId: personas.manager.id, attended: false }] });
    await leads('PATCH', at(), 200, { isCalledOff: true });
    const takenOut = ['METHOD:CANCEL', `UID:${session().id}@nativ`, 'STATUS:CANCELLED'];
    expect(await calendarOf('manager')).toEqual(expect.arrayContaining(takenOut));
    expect(await newsOf('manager')).toEqual(['calledOff']);
    await leads('PATCH', at(), 404, { place: 'Room 4' });
  });

  test('takes whoever is no longer taught out of the sessions to come', async () => {
    const times = { startsAt: '2036-02-01T08:00:00Z', endsAt: '2036-02-01T09:00:00Z' };
    await leads('POST', '/sessions', 201, { ...times, place: 'Room 5', units: ['legal'] });
    await newsOf('manager');
    await leads('DELETE', `/units/legal/cohort/${personas.manager.id}`, 200);
    const [, coming] = plan.sessions;
    expect(coming?.learners.map(({ userId }) => userId)).toEqual([personas.member.id]);
    expect(await newsOf('manager')).toEqual(['removed']);
  });

  test('is told to open pages by its name, to those alone who may have it open', async () => {
    const { rows } = await app.store.database.owner.raw(
      `select distinct unnest(user_ids) as id from vault.live_events where workspace_id = ? and kind = 'rollout' and ? = any (ids)`,
      [workspaces.ours, plan.id],
    );
    const told = rows.map(({ id }: { id: string }) => id);
    expect(told).toEqual(expect.arrayContaining([personas.champion.id, personas.member.id, personas.manager.id]));
    expect(told).not.toContain(personas.outsider.id);
  });
});

const letters: FlowDocument = {
  title: 'Letters',
  nodes: [
    { id: 'begin', type: 'manualStart' },
    { id: 'task', type: 'userTask', config: { group: 'legal', title: 'Read' } },
    { id: 'done', type: 'end' },
  ],
  edges: [
    { id: 'a', source: 'begin', target: 'task' },
    { id: 'b', source: 'task', target: 'done' },
  ],
};
