import type { FlowDocument, TaskAssignment } from '@nativ/schemas';
import { AssignmentService } from '../features/assignment/assignment-service.ts';
import type { Actor } from '../security/actor.ts';
import { createEngineFixture, line } from './engine-fixture.ts';
import { groups, id, personas, workspaces } from './personas.ts';

/** People of the legal group, in the order of their ids, who are given its tasks. Its manager takes none. */
export const [dana, noam, tal] = [id(9001), id(9002), id(9003)] as const;
export const team = [dana, noam, tal];
export const ours = { workspace_id: workspaces.ours };
export const legal = groups.legal.id;
export const teammate = (userId: string): Actor => ({ workspaceId: workspaces.ours, userId, role: 'member' });

export type AssignmentFixture = Awaited<ReturnType<typeof createAssignmentFixture>>;

/** The engine, with a group whose tasks are given to its people. */
export async function createAssignmentFixture() {
  const it = await createEngineFixture();
  const { owner } = it.store.database;
  await owner('nativ.memberships').where({ group_id: legal }).whereNot({ user_id: personas.manager.id }).delete();
  await owner('nativ.capacities').insert({ ...ours, user_id: personas.manager.id, most_open_tasks: 0 });
  for (const [index, userId] of team.entries()) {
    const person = { id: userId, email: `p${index}@sample.example`, name: `Person ${index}`, role: 'member' };
    await owner('nativ.users').insert({ ...ours, ...person });
    await owner('nativ.memberships').insert({ ...ours, group_id: legal, user_id: userId, role: 'member' });
  }
  let flows = 0;
  const assigneeOf = async (task: string) =>
    (await it.sql<{ to: string | null }>('select assignee_id as to from nativ.tasks where id = ?', [task]))[0]?.to;
  const run = async (key: string, data: Record<string, unknown> = {}) => {
    const instance = await it.start(key, data);
    const [row] = await it.sql<{ task: string; to: string | null }>(
      'select id as task, assignee_id as to from nativ.tasks where instance_id = ?',
      [instance],
    );
    if (!row) throw new Error('Expected a task, but found none.');
    return { ...row, instance };
  };
  return {
    ...it,
    assignment: new AssignmentService(it),
    assigneeOf,
    /** Starts a case of a flow, and says who was given its task. */
    run,
    async inTurn(key: string, times: number): Promise<(string | null)[]> {
      const given: (string | null)[] = [];
      for (let n = 0; n < times; n++) given.push((await run(key)).to);
      return given;
    },
    /** A flow with one task of the group, and the policy by which it is given. */
    async flowOf(policy: TaskAssignment | null, more: object = {}): Promise<string> {
      flows += 1;
      const config = { group: 'legal', title: 'Do it', ...(policy && { assignment: policy }), ...more };
      const document: FlowDocument = line({ id: 'task', type: 'userTask', config });
      await it.publish(`given-${flows}`, document);
      return `given-${flows}`;
    },
    /** Whoever is away from yesterday to tomorrow, wherever midnight is. */
    async away(userId: string, deputyId: string | null = null): Promise<void> {
      await owner('nativ.absences').insert({
        ...ours,
        id: id(Math.floor(Math.random() * 1e9) + 1e6),
        user_id: userId,
        from_on: new Date(Date.now() - 86_400_000),
        to_on: new Date(Date.now() + 86_400_000),
        deputy_id: deputyId,
        created_by: userId,
      });
    },
  };
}
