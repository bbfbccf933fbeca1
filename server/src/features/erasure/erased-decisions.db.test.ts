import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type AssignmentFixture,
  createAssignmentFixture,
  dana,
  noam,
  teammate,
} from '../../test/assignment-fixture.ts';
import { actorOf, id, workspaces } from '../../test/personas.ts';
import { wipeCase } from './erase-case-store.ts';
import { wipePerson } from './erase-person-store.ts';

let it: AssignmentFixture;
beforeAll(async () => {
  it = await createAssignmentFixture();
});
afterAll(() => it.store.drop());

test('what decisions say of somebody goes with them, and the decision stays', async () => {
  const { task } = await it.run(await it.flowOf({ kind: 'roundRobin' }));
  await it.assignment.recuse(teammate(dana), task);

  await it.store.database.owner.transaction((transaction) => wipePerson(transaction, workspaces.ours, dana));

  const { decisions = [], recused } = (await it.assignment.read(actorOf('manager'), task)) ?? {};
  expect(decisions.map(({ assignee }) => assignee?.id ?? null)).toEqual([noam, null]);
  expect(decisions.flatMap(({ considered }) => considered.map(({ person }) => person.id))).not.toContain(dana);
  expect(recused).toEqual([]);
  expect(await it.sql('select * from nativ.recusals where user_id = ?', [dana])).toEqual([]);
});

test('decisions and recusals of a case go with it', async () => {
  const { task, instance } = await it.run(await it.flowOf({ kind: 'roundRobin' }));
  await it.assignment.recuse(teammate((await it.assigneeOf(task)) ?? ''), task);

  const found = { submissionId: id(9999), instanceIds: [instance] };
  await it.store.database.owner.transaction((transaction) => wipeCase(transaction, workspaces.ours, found));

  for (const table of ['assignment_decisions', 'recusals'])
    expect(await it.sql(`select * from nativ.${table} where instance_id = ?`, [instance])).toEqual([]);
});
