import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Published } from '../../engine/published.ts';
import { startInstance } from '../../engine/start-instance.ts';
import { inStep } from '../../engine/step-transaction.ts';
import { deriveKeys } from '../../security/keys.ts';
import { type AssignmentFixture, createAssignmentFixture, legal, ours, team } from '../../test/assignment-fixture.ts';
import { line } from '../../test/engine-fixture.ts';
import { actorOf, workspaces } from '../../test/personas.ts';
import { MembershipService } from '../groups/membership-service.ts';

let it: AssignmentFixture;
/** Two servers: each keeps what is published by itself, and knows nothing of what the other is about to store. */
let servers: readonly Published[];
const groupOf: Record<string, string> = { legal };

beforeAll(async () => {
  it = await createAssignmentFixture();
  const keys = deriveKeys(it.store.config.secretKey);
  const { owner } = it.store.database;
  for (const key of ['other', 'apart']) {
    groupOf[key] = uuidv7();
    await owner('nativ.groups').insert({ ...ours, id: groupOf[key], key, name: JSON.stringify(key) });
  }
  // The people of 'legal' are all of 'other' too; nobody of them is of 'apart'.
  for (const user_id of team)
    await owner('nativ.memberships').insert({ ...ours, group_id: groupOf.other, user_id, role: 'member' });
  const loner = uuidv7();
  await owner('nativ.users').insert({
    ...ours,
    id: loner,
    email: 'loner@sample.example',
    name: 'Loner',
    role: 'member',
  });
  await owner('nativ.memberships').insert({ ...ours, group_id: groupOf.apart, user_id: loner, role: 'member' });
  for (const group of Object.keys(groupOf))
    for (const kind of ['roundRobin', 'leastLoaded'] as const)
      await it.publish(
        `${kind.toLowerCase()}-${group}`,
        line({ id: 'task', type: 'userTask', config: { group, title: 'Do it', assignment: { kind } } }),
      );
  servers = [new Published(it.engine, keys), new Published(it.engine, keys)];
});
afterAll(() => it.store.drop());

beforeEach(async () => {
  const { owner } = it.store.database;
  await owner('nativ.tasks').update({ status: 'cancelled' }).where({ status: 'open' });
  await owner('nativ.assignment_turns').delete();
  await owner('nativ.capacities').whereIn('user_id', team).delete();
});

const start = (published: Published, key: string) =>
  inStep({ engine: it.engine, published }, workspaces.ours, async (step) => {
    const flow = await published.publishedFlow(step.client, key);
    if (!flow) throw new Error(`Expected flow '${key}' to be published.`);
    return (await startInstance(step, flow, { data: {}, startKey: null })).instanceId;
  });
/** So many at once, on one server and the other in turn, of these flows in turn. */
const atOnce = (count: number, flows: readonly string[]) =>
  Promise.all(
    Array.from({ length: count }, (_, index) => {
      const server = servers[index % servers.length];
      if (!server) throw new Error('Expected two servers.');
      return start(server, flows[Math.floor(index / 2) % flows.length] ?? '');
    }),
  );
const counts = async () => {
  const rows = await it.sql<{ user_id: string; count: number }>(
    `select assignee_id as user_id, count(*)::int as count from nativ.tasks where status = 'open' and assignee_id is not null group by 1`,
  );
  return team.map((person) => rows.find(({ user_id }) => user_id === person)?.count ?? 0);
};

describe('tasks that two servers give at once', () => {
  test('in turn are shared out evenly', async () => {
    await atOnce(60, ['roundrobin-legal']);

    expect(await counts()).toEqual([20, 20, 20]);
  });

  test('to whoever has least to do are shared out evenly, also between groups with the same people', async () => {
    await atOnce(60, ['leastloaded-legal', 'leastloaded-other']);

    expect(await counts()).toEqual([20, 20, 20]);
  });

  test('never pass what somebody takes on, whichever groups and rules they come from', async () => {
    for (const user_id of team)
      await it.store.database.owner('nativ.capacities').insert({ ...ours, user_id, most_open_tasks: 4 });

    await atOnce(48, ['leastloaded-legal', 'roundrobin-other', 'roundrobin-legal', 'leastloaded-other']);

    expect(await counts()).toEqual([4, 4, 4]);
  });

  test('wait for nobody in a group with other people', async () => {
    const [server] = servers;
    if (!server) throw new Error('Expected two servers.');
    const { owner } = it.store.database;
    await owner.transaction(async (holding) => {
      await holding.raw(`select app.enter(?, '')`, [workspaces.ours]);
      // As a batch of the legal group would, which has decided and not committed yet.
      const first = await start(server, 'roundrobin-legal');
      await holding.raw(
        `select app.lock_assignments(?, (select jsonb_agg(jsonb_build_object('task_id', id, 'policy', '{"kind": "roundRobin"}'::jsonb)) from nativ.tasks where instance_id = ?))`,
        [workspaces.ours, first],
      );
      const settled: string[] = [];
      const note = (name: string) => () => settled.push(name);
      const same = start(server, 'roundrobin-legal').then(note('same group'));
      const shared = start(server, 'leastloaded-other').then(note('same people'));
      await start(server, 'roundrobin-apart').then(note('other people'));

      expect(settled).toEqual(['other people']);
      await holding.commit();
      await Promise.all([same, shared]);
    });
  });
});

describe('somebody who leaves while they are given a task', () => {
  test('has none of the group in hand when both are done', async () => {
    const memberships = new MembershipService(it);
    for (let round = 0; round < 6; round++) {
      const leaving = team[round % team.length] ?? '';
      const [, outcome] = await Promise.all([
        atOnce(8, ['roundrobin-legal']),
        memberships.end(actorOf('manager'), 'legal', leaving, { giveBack: true, handTo: null }),
      ]);

      expect(outcome).toBe('ended');
      const left = await it.sql(
        `select id from nativ.tasks where group_id = ? and assignee_id = ? and status = 'open'`,
        [legal, leaving],
      );
      expect(left).toEqual([]);
      const back = { ...ours, group_id: legal, user_id: leaving, role: 'member' };
      await it.store.database.owner('nativ.memberships').insert(back);
    }
  });
});
