import { randomUUID } from 'node:crypto';
import type { Adoption, FlowDocument, Rollout, RolloutCohort } from '@nativ/schemas';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PersonaApplication, startPersonaApplication } from '../../test/persona-application.ts';
import { emailOf, groups, id, type PersonaName, personas, workspaces } from '../../test/personas.ts';

const workspaceId = workspaces.ours;
const lesson = id(66_501);

let app: PersonaApplication;
beforeAll(async () => {
  app = await startPersonaApplication();
});
afterAll(() => app.close());

/** Asks as somebody, and holds the status of the answer against the one expected. */
function person(as: PersonaName) {
  const asking = (method: string) => (path: string, body?: object) => ({
    async expect(status: number) {
      const answer = await app.send({ method, path, as, ...(body && { body }) });
      expect(answer.status, `${as} ${method} ${path} ${answer.text}`).toBe(status);
      return answer;
    },
  });
  return { get: asking('get'), post: asking('post'), patch: asking('patch'), delete: asking('delete') };
}

const flow = (title: string): FlowDocument => ({
  title: 'Letters',
  nodes: [
    { id: 'begin', type: 'manualStart' },
    { id: 'task', type: 'userTask', config: { group: 'legal', title } },
    { id: 'done', type: 'end' },
  ],
  edges: [
    { id: 'a', source: 'begin', target: 'task' },
    { id: 'b', source: 'task', target: 'done' },
  ],
});

describe('a roll-out', () => {
  let plan: Rollout;
  const path = () => `/api/v1/rollouts/${plan.id}`;
  const unit = () => `${path()}/units/legal`;

  test('is planned for the groups of its flow by a champion, and one at a time', async () => {
    const designer = person('designer');
    await designer.post('/api/v1/flows', { key: 'letters', ...flow('Old') }).expect(201);
    await designer.post('/api/v1/flows/letters/publish', { liveFor: 'readyGroups' }).expect(409);
    await designer.post('/api/v1/flows/letters/publish', {}).expect(201);
    await designer.patch('/api/v1/flows/letters', flow('New')).expect(200);
    await designer.post('/api/v1/flows/letters/publish', { liveFor: 'readyGroups' }).expect(201);

    const champion = person('champion');
    const { body } = await champion.post('/api/v1/rollouts', { title: 'Letters, anew', flow: 'letters' }).expect(201);
    plan = body;
    expect(plan).toMatchObject({ isStaged: true, units: 1, ready: 0, mayLead: true });
    expect(plan.unitList).toMatchObject([
      { group: { key: 'legal' }, people: 2, invited: 0, isLive: false, signOff: null },
    ]);
    await champion.post('/api/v1/rollouts', { title: 'Again', flow: 'letters' }).expect(409);
    await designer.post('/api/v1/rollouts', { title: 'Mine', flow: 'letters' }).expect(403);
  });

  test('tells those who are invited, to lessons and to a session, and nobody twice', async () => {
    const champion = person('champion');
    const invited = await champion.post(`${unit()}/cohort`, {}).expect(200);
    await champion.post(`${unit()}/cohort`, {}).expect(200);
    expect(invited.body.unitList).toMatchObject([{ invited: 2, practised: 0, silent: 0 }]);
    const times = { startsAt: '2026-01-01T08:00:00Z', endsAt: '2026-01-01T09:00:00Z' };
    const planned = await champion
      .post(`${path()}/sessions`, { ...times, place: 'Room 2', units: ['legal'] })
      .expect(201);
    expect(planned.body.sessions).toMatchObject([
      { place: 'Room 2', learners: [{ attended: null }, { attended: null }] },
    ]);

    const member = person('member');
    const { body } = await member.get('/api/v1/notifications').expect(200);
    expect(body.items.filter(({ kind }: { kind: string }) => kind === 'training')).toHaveLength(2);
    expect((await member.get(path()).expect(200)).body).toMatchObject({ isLearner: true, mayLead: false });
    await person('outsider').get(path()).expect(404);
  });

  test('counts who practised and who passed by their attempts, who is stuck, and who was at the session', async () => {
    await seedLesson();
    await attempt('member', { passed: false });
    await attempt('member', { passed: false });
    await attempt('member', { passed: false });
    const champion = person('champion');
    const { sessions } = (await champion.get(path()).expect(200)).body as Rollout;
    const [session] = sessions;
    await champion
      .patch(`${path()}/sessions/${session?.id}`, { attended: [{ userId: personas.manager.id, attended: true }] })
      .expect(200);

    const cohort: RolloutCohort = (await champion.get(`${unit()}/cohort`).expect(200)).body;
    expect(cohort.others).toEqual([]);
    expect(cohort.members.map(({ userId, standing }) => [userId, standing])).toEqual(
      expect.arrayContaining([
        [personas.member.id, 'stuck'],
        [personas.manager.id, 'practising'],
      ]),
    );
    await attempt('member', { passed: true });
    const after: Rollout = (await champion.get(path()).expect(200)).body;
    expect(after.unitList).toMatchObject([{ practised: 2, passed: 1, stuck: 0 }]);
  });

  test('makes a unit live with its sign-off, until that is taken back', async () => {
    const champion = person('champion');
    const signed = await champion.post(`${unit()}/sign-off`, { note: 'They can' }).expect(200);
    expect(signed.body).toMatchObject({ ready: 1, unitList: [{ isLive: true, signOff: { note: 'They can' } }] });
    const groups = await champion.get('/api/v1/flows/letters/live-groups').expect(200);
    expect(groups.body).toMatchObject({ version: 2, previousVersion: 1, groups: [expect.anything()] });

    const back = await champion.delete(`${unit()}/sign-off`).expect(200);
    expect(back.body).toMatchObject({ ready: 0, unitList: [{ isLive: false, signOff: null }] });
    await person('manager').post(`${unit()}/sign-off`, {}).expect(403);
  });

  test('shows managers their own units, and nobody else', async () => {
    const manager = person('manager');
    const { items }: Adoption = (await manager.get('/api/v1/adoption').expect(200)).body;
    expect(items.find(({ rollout }) => rollout.id === plan.id)).toMatchObject({ invited: 2, passed: 1, isLive: false });
    await person('champion').patch(path(), { unitsSeeEachOther: true }).expect(403);
    expect((await person('outsider').get('/api/v1/adoption').expect(200)).body.items).toEqual([]);
  });

  test('shows managers how many of each other got how far once an admin allows it, and never who', async () => {
    const [admin, champion, manager] = [person('admin'), person('champion'), person('manager')];
    await admin.post('/api/v1/groups', { key: 'social', name: 'Social support', access: 'closed' }).expect(201);
    await admin.post('/api/v1/groups/social/members', { email: emailOf('outsider'), role: 'manager' }).expect(200);
    await champion.post(`${path()}/units`, { groups: ['social'] }).expect(200);
    await champion.post(`${path()}/units/social/cohort`, {}).expect(200);
    const seen = async () => {
      const { items }: Adoption = (await manager.get('/api/v1/adoption').expect(200)).body;
      const { unitList }: Rollout = (await manager.get(path()).expect(200)).body;
      const listed = items.filter(({ rollout }) => rollout.id === plan.id);
      expect(listed.map(({ group }) => group.key)).toEqual(unitList.map(({ group }) => group.key));
      return unitList;
    };
    expect(await seen()).toMatchObject([{ group: { key: 'legal' } }]);

    await admin.patch(path(), { unitsSeeEachOther: true }).expect(200);
    expect(await seen()).toMatchObject([
      { group: { key: 'legal' }, people: 2, invited: 2 },
      { group: { key: 'social', name: 'Social support' }, people: 2, invited: 2, practised: 0 },
    ]);
    const { members, others } = (await manager.get(`${path()}/units/social/cohort`).expect(200)).body as RolloutCohort;
    expect([...members, ...others]).toEqual([]);
    await manager.get('/api/v1/groups/social').expect(404);

    await admin.patch(path(), { unitsSeeEachOther: false }).expect(200);
    expect(await seen()).toHaveLength(1);
    await champion.delete(`${path()}/units/social`).expect(200);
  });

  test('keeps who was taught what, and gives it as CSV without formulas', async () => {
    const champion = person('champion');
    await champion.post(`${unit()}/sign-off`, { note: '=1+1' }).expect(200);
    const { body } = await champion.get(`${path()}/ledger?language=en`).expect(200);
    const kinds = body.items.map(({ kind }: { kind: string }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['attempt', 'session', 'signOff', 'withdrawal']));
    const csv = await champion.get(`${path()}/ledger.csv?language=en`).expect(200);
    expect(csv.text).toContain(`"'=1+1"`);
  });

  test('gives all of it as a file, and its newest on the screen', async () => {
    const owner = new pg.Client(app.store.url);
    await owner.connect();
    await owner.query(
      `insert into nativ.sign_offs (workspace_id, id, rollout_id, group_id, at, withdrawn_at)
       select workspace_id, gen_random_uuid(), rollout_id, group_id, at - interval '1 day', at - interval '1 day'
       from nativ.sign_offs, generate_series(1, 600) where rollout_id = $1 and withdrawn_at is null`,
      [plan.id],
    );
    await owner.end();

    const champion = person('champion');
    const { body } = await champion.get(`${path()}/ledger?language=en`).expect(200);
    const { text } = await champion.get(`${path()}/ledger.csv?language=en`).expect(200);

    expect(body.items[0]).toMatchObject({ kind: 'signOff', what: '=1+1' });
    expect(body.items).toHaveLength(200);
    expect(text.trim().split('\n').length).toBeGreaterThan(1200);
  });

  test('ends with the newest version live for everybody', async () => {
    const champion = person('champion');
    const { body } = await champion.post(`${path()}/go-live`).expect(200);
    expect(body).toMatchObject({ state: 'done', isStaged: false, unitList: [{ isLive: true }] });
    await champion.post(`${unit()}/sign-off`, {}).expect(409);
  });

  test('tells what changed since a unit is live: how soon people were answered, by those who learned and by the others', async () => {
    const seen = async () => {
      const { items }: Adoption = (await person('manager').get('/api/v1/adoption').expect(200)).body;
      return items.find(({ rollout }) => rollout.id === plan.id)?.effect;
    };
    await answered(4, { daysAgo: 2, hours: 10, by: 'member' });
    expect(await seen()).toMatchObject({ firstResponseBefore: null, firstResponseAfter: null });
    await answered(1, { daysAgo: 2, hours: 10, by: 'member' });
    await answered(5, { daysAgo: -1, hours: 2, by: 'member' });
    await answered(7, { daysAgo: -1, hours: 6, by: 'admin' });
    expect(await seen()).toEqual({
      firstResponseBefore: 10,
      firstResponseAfter: 6,
      firstResponseTrained: 2,
      firstResponseUntrained: 6,
      reworkBefore: null,
      reworkAfter: null,
      reworkTrained: null,
      reworkUntrained: null,
    });
  });

  test('signs a unit off by itself once the share has passed', async () => {
    const champion = person('champion');
    const wish = { title: 'By share', flow: 'letters', rule: 'sharePassed', share: 1 };
    plan = (await champion.post('/api/v1/rollouts', wish).expect(201)).body;
    await champion.post(`${unit()}/cohort`, { userIds: [personas.member.id, personas.manager.id] }).expect(200);
    await attempt('member', { passed: true });
    expect((await champion.get(path()).expect(200)).body.ready).toBe(0);
    await attempt('manager', { passed: true });
    expect((await champion.get(path()).expect(200)).body).toMatchObject({
      ready: 1,
      unitList: [{ signOff: { by: null } }],
    });
  });
});

async function seedLesson(): Promise<void> {
  const [row] = await app.store.database.owner('nativ.flows').where({ workspace_id: workspaceId, key: 'letters' });
  const add = (lessonId: string, key: string, groups: readonly string[]) =>
    app.store.database.owner('nativ.lessons').insert({
      workspace_id: workspaceId,
      id: lessonId,
      key,
      flow_id: row.id,
      document: JSON.stringify({ title: { en: 'Letters', he: 'מכתבים' }, groups }),
      fits: '{}',
      state: 'published',
    });
  await add(lesson, 'letters', []);
  // What others learn of the same flow is not asked of this unit.
  await add(id(66_502), 'letters-elsewhere', ['elsewhere']);
}

/** Cases of the flow that somebody of the unit answered so many hours after they came. */
async function answered(
  count: number,
  { daysAgo, hours, by }: { readonly daysAgo: number; readonly hours: number; readonly by: PersonaName },
): Promise<void> {
  const { owner } = app.store.database;
  const [flow] = await owner('nativ.flows').where({ workspace_id: workspaceId, key: 'letters' });
  const receivedAt = Date.now() - daysAgo * 86_400_000;
  await owner('nativ.case_times').insert(
    Array.from({ length: count }, () => ({
      workspace_id: workspaceId,
      instance_id: randomUUID(),
      form_id: randomUUID(),
      flow_id: flow.id,
      group_ids: [groups.legal.id],
      received_at: new Date(receivedAt),
      responded_at: new Date(receivedAt + hours * 3_600_000),
      person_id: personas[by].id,
    })),
  );
}

let attempts = 66_600;
async function attempt(name: 'member' | 'manager', { passed }: { readonly passed: boolean }): Promise<void> {
  attempts += 1;
  await app.store.database.owner('nativ.attempts').insert({
    workspace_id: workspaceId,
    id: id(attempts),
    lesson_id: lesson,
    lesson_revision: 1,
    user_id: personas[name].id,
    mode: 'assessment',
    finished_at: new Date(),
    step_count: 2,
    right_count: passed ? 2 : 0,
    passed,
  });
}
