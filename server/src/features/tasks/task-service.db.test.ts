import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { entrance, entranceOf } from '../../db/context-proof.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import {
  actorOf,
  cases,
  groups,
  id,
  type PersonaName,
  personas,
  taskNames,
  taskSample,
  tasks,
  workspaces,
} from '../../test/personas.ts';
import { seedPersonas } from '../../test/seed-personas.ts';
import { cursorPart, decodeCursor } from '../page.ts';
import { mayComplete } from './may-complete.ts';
import type { TaskFilter } from './task-list-store.ts';
import { noPermissions } from './task-permissions.ts';
import { taskProblem } from './task-problems.ts';
import { TaskService } from './task-service.ts';

let store: TestDatabase;
let service: TaskService;
beforeAll(async () => {
  store = await createTestDatabase();
  await seedPersonas(store.database.owner);
  // Those who cannot take a case have tests of their own.
  await store.database.owner('nativ.recusals').delete();
  service = new TaskService({ people: store.database.people });
});
afterAll(() => store.drop());

const change = (taskId: string, row: object) => store.database.owner('nativ.tasks').where({ id: taskId }).update(row);
const audited = (taskId: string) =>
  store.database.owner('nativ.audit_entries').where({ subject_id: taskId }).orderBy('id').pluck('action');

beforeEach(async () => {
  for (const name of taskNames) {
    const { id: taskId, assignee } = taskSample(name);
    const ended = { completed_at: null, completed_by: null };
    await change(taskId, { ...ended, status: 'open', assignee_id: assignee && personas[assignee].id });
  }
  await store.database
    .owner('nativ.audit_entries')
    .whereIn(
      'subject_id',
      Object.values(tasks).map((task) => task.id),
    )
    .delete();
});

const completed = { status: 'completed', completed_at: '2025-01-06T14:02:00Z', completed_by: personas.manager.id };

describe('taking a task', () => {
  test('gives it to one of many who take it at once, and names that one to the others', async () => {
    const names: PersonaName[] = ['member', 'manager', 'admin', 'member', 'manager', 'admin'];
    const outcomes = await Promise.all(names.map((name) => service.claim(actorOf(name), tasks.legal.id)));

    const assignees = outcomes.flatMap((one) => (one.kind === 'assigned' ? [one.task.assignee?.name] : []));
    const refusals = outcomes.flatMap((one) => (one.kind === 'alreadyClaimed' ? [one.by] : []));
    expect(new Set([...assignees, ...refusals]).size).toBe(1);
    expect([assignees.length, refusals.length]).toEqual([2, 4]);
    expect(await audited(tasks.legal.id)).toEqual(['task.claimed']);
  });

  test('gives it to an admin, who is of no group', async () => {
    const outcome = await service.claim(actorOf('admin'), tasks.legal.id);

    expect(outcome).toMatchObject({ kind: 'assigned', task: { assignee: { id: personas.admin.id } } });
  });

  test('says who has it, in both languages', async () => {
    const outcome = await service.claim(actorOf('manager'), tasks.legalTaken.id);

    expect(outcome).toMatchObject({ kind: 'alreadyClaimed', by: 'The member' });
    if (outcome.kind === 'assigned') throw new Error('Expected a refusal.');
    expect(taskProblem(outcome).parts.detail).toEqual({
      en: "Expected task 'Task legalTaken' to be free, but The member has taken it. Choose another, or talk to The member.",
      he: 'המשימה "משימה legalTaken" כבר נלקחה על ידי The member. אפשר לבחור אחרת, או לדבר עם The member.',
    });
  });

  test('is refused once it is done, naming who did it and when', async () => {
    await change(tasks.legal.id, completed);
    const outcome = await service.claim(actorOf('member'), tasks.legal.id);

    expect(outcome).toMatchObject({ kind: 'alreadyCompleted', by: 'The manager', at: '2025-01-06T14:02:00.000Z' });
    if (outcome.kind === 'assigned') throw new Error('Expected a refusal.');
    expect(taskProblem(outcome).parts.detail?.en).toContain(
      "'Task legal' to be open, but The manager completed it at 2025-01-06",
    );
  });

  test('is refused once it is cancelled', async () => {
    await change(tasks.legal.id, { status: 'cancelled' });

    expect(await service.claim(actorOf('member'), tasks.legal.id)).toMatchObject({ kind: 'cancelled' });
  });
});

describe('handing a task on', () => {
  test('is for whoever has it, to a member who sees it all', async () => {
    expect(await service.assign(actorOf('member'), tasks.legalTaken.id, personas.manager.id)).toMatchObject({
      kind: 'assigned',
      task: { assignee: { id: personas.manager.id } },
    });
    expect(await audited(tasks.legalTaken.id)).toEqual(['task.handedOn']);
    expect(await service.assign(actorOf('member'), tasks.legal.id, personas.manager.id)).toEqual({ kind: 'notYours' });
    expect(await service.assign(actorOf('classified'), tasks.concerning.id, personas.psychologist.id)).toEqual({
      kind: 'notYours',
    });
  });

  test('is for managers, to anybody of the group or back to nobody', async () => {
    const given = await service.assign(actorOf('manager'), tasks.psychological.id, personas.classified.id);
    expect(given).toMatchObject({ kind: 'assigned', task: { assignee: { name: 'The classified' } } });
    const back = await service.assign(actorOf('manager'), tasks.psychological.id, null);
    expect(back).toMatchObject({ kind: 'assigned', task: { assignee: null, may: { claim: true, assign: true } } });
    expect(await audited(tasks.psychological.id)).toEqual(['task.assigned', 'task.assigned']);
  });

  test('never goes to somebody outside the group, be it an admin', async () => {
    for (const name of ['outsider', 'admin', 'stranger'] as const) {
      const outcome = await service.assign(actorOf('manager'), tasks.legal.id, personas[name].id);
      expect([name, outcome.kind]).toEqual([name, 'notMember']);
    }
  });

  test('lets a member give back what they have, and nothing that others have', async () => {
    expect(await service.assign(actorOf('member'), tasks.legal.id, null)).toEqual({ kind: 'notYours' });
    const back = await service.assign(actorOf('member'), tasks.legalTaken.id, null);
    expect(back).toMatchObject({ kind: 'assigned', task: { assignee: null, may: { claim: true } } });
    expect(await audited(tasks.legalTaken.id)).toEqual(['task.givenBack']);
  });

  test('lets a classified member give a task back, and then hides it from them', async () => {
    const back = await service.assign(actorOf('classified'), tasks.concerning.id, null);

    expect(back).toMatchObject({ kind: 'assigned', task: { id: tasks.concerning.id, assignee: null } });
    if (back.kind === 'assigned') expect(back.task.may).toEqual(noPermissions);
    expect(await service.find(actorOf('classified'), tasks.concerning.id)).toBeNull();
    expect(await service.find(actorOf('psychologist'), tasks.concerning.id)).toMatchObject({ assignee: null });
  });
});

describe('who may complete a task', () => {
  /** As the shell of the engine asks: on its own connection, with the person's sight, and then back to its own. */
  async function ask(name: PersonaName, taskId: string) {
    const actor = actorOf(name);
    const client = await store.database.engine.connect();
    try {
      await client.query('begin');
      await client.query('set local role nativ_app');
      await client.query(entrance, await entranceOf(store.database.engine, actor));
      const answer = await mayComplete((text, values) => client.query(text, values), actor, taskId);
      await client.query('set local role nativ_engine');
      const { rows } = await client.query('select current_user as role');
      expect(rows).toEqual([{ role: 'nativ_engine' }]);
      return answer.kind;
    } finally {
      await client.query('rollback');
      client.release();
    }
  }
  const everybody = async (taskId: string) => {
    const answers: Record<string, string> = {};
    for (const name of Object.keys(personas) as PersonaName[]) answers[name] = await ask(name, taskId);
    return answers;
  };
  const hiddenFor = (...names: PersonaName[]) => Object.fromEntries(names.map((name) => [name, 'hidden']));

  test('of a free one: whoever works in its group', async () => {
    expect(await everybody(tasks.legal.id)).toEqual({
      ...hiddenFor('designer', 'champion', 'psychologist', 'classified', 'outsider', 'stranger'),
      admin: 'may',
      manager: 'may',
      member: 'may',
    });
  });

  test('of one in an open group: readers of it do not', async () => {
    const answers = await everybody(tasks.events.id);

    expect([answers.member, answers.admin, answers.outsider, answers.stranger]).toEqual([
      'may',
      'may',
      'notYours',
      'hidden',
    ]);
  });

  test('of one that somebody has: that one and the managers', async () => {
    await change(tasks.legalTaken.id, { assignee_id: personas.manager.id });

    expect(await ask('member', tasks.legalTaken.id)).toBe('notYours');
    expect(await ask('manager', tasks.legalTaken.id)).toBe('may');
    expect(await ask('admin', tasks.legalTaken.id)).toBe('may');
  });

  test('of one in a classified group: the one it was given to, the manager, and no admin', async () => {
    expect(await everybody(tasks.concerning.id)).toEqual({
      ...hiddenFor('admin', 'designer', 'champion', 'member', 'outsider', 'stranger'),
      psychologist: 'notYours',
      manager: 'may',
      classified: 'may',
    });
  });

  test('of one that is done: nobody', async () => {
    await change(tasks.legal.id, completed);

    expect(await ask('member', tasks.legal.id)).toBe('alreadyCompleted');
    expect(await ask('outsider', tasks.legal.id)).toBe('hidden');
  });
});

describe('a list of tasks', () => {
  const all: TaskFilter = { assignee: null, group: null, status: null, archived: false, after: null, limit: 100 };

  test('goes page by page through what is due first, then what has waited longest, once each', async () => {
    const due = [null, '2025-02-01T10:00:00.000001Z', '2025-02-01T10:00:00.000002Z', '2025-01-10T10:00:00Z', null];
    const created = ['2025-01-02T00:00:00Z', '2025-01-03T00:00:00Z', '2025-01-01T00:00:00.5Z'];
    const rows = Array.from({ length: 45 }, (_, index) => ({
      workspace_id: workspaces.ours,
      id: id(2000 + ((index * 7) % 45)),
      instance_id: cases.events.instance,
      number: 100 + index,
      node_id: 'answer',
      group_id: index % 2 === 0 ? groups.events.id : groups.legal.id,
      title: '"x"',
      status: ['open', 'open', 'completed', 'cancelled'][index % 4],
      assignee_id: index % 3 === 0 ? personas.member.id : null,
      due_at: due[index % 5] ?? null,
      created_at: created[index % 3] ?? null,
    }));
    await store.database.owner('nativ.tasks').insert(rows);

    const expected = async (filter: string) =>
      store.database
        .owner('nativ.tasks')
        .whereRaw(`workspace_id = ? and ${filter}`, [workspaces.ours])
        .orderByRaw("coalesce(due_at, 'infinity'), created_at, id")
        .pluck('id');
    const walk = async (filter: Partial<TaskFilter>) => {
      const found: string[] = [];
      for (let after: TaskFilter['after'] = null, pages = 0; pages < 30; pages++) {
        const page = await service.list(actorOf('member'), { ...all, ...filter, after, limit: 4 });
        found.push(...(page?.items ?? []).map((item) => item.id));
        if (!page?.nextCursor) break;
        const place = decodeCursor(page.nextCursor, [cursorPart.instant, cursorPart.instant, cursorPart.id]);
        const [urgentAt = '', createdAt = '', lastId = ''] = place ?? [];
        after = { urgentAt, createdAt, id: lastId };
      }
      return found;
    };
    const seen = `group_id in ('${groups.events.id}', '${groups.legal.id}')`;

    expect(await walk({})).toEqual(await expected(seen));
    expect(await walk({ status: 'open' })).toEqual(await expected(`${seen} and status = 'open'`));
    expect(await walk({ assignee: 'nobody' })).toEqual(await expected(`${seen} and assignee_id is null`));
    const mine = `assignee_id = '${personas.member.id}'`;
    expect(await walk({ assignee: 'me' })).toEqual(await expected(mine));
    expect(await walk({ assignee: 'me', group: 'legal', status: 'open' })).toEqual(
      await expected(`${mine} and status = 'open' and group_id = '${groups.legal.id}'`),
    );
    expect(await walk({ group: 'legal', status: 'completed' })).toEqual(
      await expected(`group_id = '${groups.legal.id}' and status = 'completed'`),
    );
    const made = rows.map((row) => row.id);
    await store.database.owner('nativ.notices').whereIn('task_id', made).delete();
    await store.database.owner('nativ.tasks').whereIn('id', made).delete();
  });

  test('takes no cursor but its own', () => {
    const parts = [cursorPart.instant, cursorPart.id];
    for (const cursor of [
      '',
      'x',
      btoa('[]'),
      btoa('["infinity"]'),
      btoa(`["1' or 1","${id(1)}"]`),
      btoa('{"0":"infinity"}'),
    ]) {
      expect(decodeCursor(cursor, parts)).toBeNull();
    }
  });
});
