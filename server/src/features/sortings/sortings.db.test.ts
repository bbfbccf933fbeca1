import type { FlowDocument } from '@nativ/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEngineFixture, type EngineFixture } from '../../test/engine-fixture.ts';
import { actorOf, workspaces } from '../../test/personas.ts';
import { legalText, storeClassifier } from '../../test/recognition-fixture.ts';
import { readCounts } from '../me/me-service.ts';
import { completeTaskWith } from '../tasks/complete-task-service.ts';
import { TriageService } from '../triage/triage-service.ts';
import { SortingService } from './sorting-service.ts';

let it: EngineFixture;
let sortings: SortingService;
let triage: TriageService;
const [member, outsider, psychologist, designer] = (['member', 'outsider', 'psychologist', 'designer'] as const).map(
  actorOf,
) as [ReturnType<typeof actorOf>, ReturnType<typeof actorOf>, ReturnType<typeof actorOf>, ReturnType<typeof actorOf>];

/** Sorts, and gives the case to the group of its label. */
const routing = (more: object): FlowDocument => ({
  title: 'Routing',
  nodes: [
    { id: 'begin', type: 'webhookStart', config: { webhook: 'w' } },
    {
      id: 'sort',
      type: 'classify',
      config: { classifier: 'kinds', fields: ['data.story'], variable: 'kind', ...more },
    },
    { id: 'way', type: 'exclusiveGateway' },
    { id: 'law', type: 'userTask', config: { group: 'legal', title: 'Advise' } },
    { id: 'other', type: 'userTask', config: { group: 'events', title: 'Help' } },
    { id: 'meet', type: 'exclusiveGateway' },
    { id: 'done', type: 'end' },
  ],
  edges: [
    { id: 'a', source: 'begin', target: 'sort' },
    { id: 'b', source: 'sort', target: 'way' },
    { id: 'c', source: 'way', target: 'law', condition: "vars.kind.label == 'legal'" },
    { id: 'd', source: 'way', target: 'other', default: true },
    { id: 'e', source: 'law', target: 'meet' },
    { id: 'f', source: 'other', target: 'meet' },
    { id: 'g', source: 'meet', target: 'done' },
  ],
});

beforeAll(async () => {
  it = await createEngineFixture();
  await storeClassifier(it.store, { workspaceId: workspaces.ours });
  const parts = { ...it, completeTask: completeTaskWith(it) };
  sortings = new SortingService(parts);
  triage = new TriageService(parts);
  await it.publish('sort-and-route', routing({}));
  await it.publish('held', routing({ atLeast: 1, heldBack: { group: 'legal' } }));
  await it.publish('held-apart', routing({ atLeast: 1, heldBack: { group: 'psychological' } }));
});
afterAll(() => it.store.drop());

const sortedOf = async (id: string) => (await sortings.list(member, id))?.items;
const examples = (id: string) =>
  it.sql('select label, said, state, text, by_id from nativ.examples where instance_id = ?', [id]);
const openTasks = (id: string) =>
  it.sql<{ id: string; node_id: string }>(
    `select id, node_id from nativ.tasks where instance_id = ? and status = 'open'`,
    [id],
  );
const correct = (actor: typeof member, instanceId: string, label: string, node = 'sort') =>
  sortings.correct(actor, { instanceId, node, label }, 'en');

describe('what a step said of a case', () => {
  test('comes with the words that decided and the model that was asked', async () => {
    const id = await it.start('sort-and-route', { story: legalText });

    const [sorting] = (await sortedOf(id)) ?? [];
    expect(sorting).toMatchObject({
      node: 'sort',
      classifier: { key: 'kinds', labels: [{ key: 'legal' }, { key: 'social' }] },
      label: 'legal',
      model: 1,
      correction: null,
      taskId: null,
      mayCorrect: true,
    });
    expect(sorting?.words.map(({ word }) => word)).toContain('rights');
  });

  test('is nobody’s who does not see the case', async () => {
    const id = await it.start('sort-and-route', { story: legalText });

    expect(await sortings.list(outsider, id)).toBeNull();
    expect(await correct(outsider, id, 'social')).toEqual({ kind: 'hidden' });
  });
});

describe('a correction', () => {
  test('is kept with the case, teaches the classifier, and offers the group that the flow would have asked', async () => {
    const id = await it.start('sort-and-route', { story: legalText });

    const outcome = await correct(member, id, 'social');

    const [task] = await openTasks(id);
    expect(outcome).toMatchObject({
      kind: 'corrected',
      wentOn: false,
      moves: [{ taskId: task?.id, group: { key: 'events' } }],
      list: { items: [{ label: 'legal', correction: { label: 'social', by: { id: member.userId } } }] },
    });
    expect(await examples(id)).toEqual([
      { label: 'social', said: 'legal', state: 'accepted', text: legalText, by_id: member.userId },
    ]);
    const audit = await it.sql('select action, detail from nativ.audit_entries where subject_id = ?', [id]);
    expect(audit).toEqual([
      { action: 'sorting.corrected', detail: { node: 'sort', classifier: 'kinds', label: 'social' } },
    ]);
    await it.expectReplayable(id);
  });

  test('counts as it was said last, and is one example', async () => {
    const id = await it.start('sort-and-route', { story: legalText });

    await correct(member, id, 'social');
    await correct(member, id, 'legal');

    expect(await examples(id)).toMatchObject([{ label: 'legal' }]);
  });

  test.each([
    ['a label that there is not', 'garden', 'sort', 'unknownLabel'],
    ['a step that sorted nothing', 'legal', 'way', 'noSorting'],
  ])('is refused for %s', async (_what, label, node, kind) => {
    const id = await it.start('sort-and-route', { story: legalText });

    expect(await correct(member, id, label, node)).toEqual({ kind });
    expect(await examples(id)).toEqual([]);
  });

  test('of what waits in the triage lets the case go on with the label', async () => {
    const id = await it.start('held', { story: legalText });

    expect(await correct(member, id, 'social')).toMatchObject({ kind: 'corrected', wentOn: true, moves: [] });

    expect(await openTasks(id)).toMatchObject([{ node_id: 'other' }]);
    expect(await examples(id)).toMatchObject([{ label: 'social', said: null, text: legalText }]);
    await it.expectReplayable(id);
  });
});

describe('the triage', () => {
  const heldBackCount = async (actor: typeof member) => (await readCounts(it.people, actor)).heldBackCount;
  const waiting = async (actor: typeof member) => (await triage.list(actor, { group: null, sort: 'newest' })).items;

  test('bundles what is nearly the same, and sorts all of it at once', async () => {
    const ids = [];
    for (const sender of ['Ann', 'Bob', 'Eve'])
      ids.push(
        await it.start('held', { story: `Please stop the new road beside our school at once, yours ${sender}` }),
      );

    const list = await triage.list(member, { group: 'legal', sort: 'newest' });
    expect(list.items).toMatchObject([{ count: 3, abstained: 'unsure', classifier: 'kinds', group: { key: 'legal' } }]);
    expect(list.items[0]?.text).toContain('yours Eve');
    expect(list.items[0]?.likely.map(({ label }) => label).toSorted()).toEqual(['legal', 'social']);
    expect(list.classifiers).toMatchObject([{ key: 'kinds', labels: [{ key: 'legal' }, { key: 'social' }] }]);
    expect(list.waiting).toBe(3);
    expect(await heldBackCount(member)).toBe(3);

    const tasks = list.items.flatMap(({ taskId, alike }) => [taskId, ...alike.map((each) => each.taskId)]);
    const outcomes = await triage.sort(member, tasks, 'social', 'en');

    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['sorted', 'sorted', 'sorted']);
    for (const id of ids) expect(await openTasks(id)).toMatchObject([{ node_id: 'other' }]);
    expect(await waiting(member)).toEqual([]);
    expect(await heldBackCount(member)).toBe(0);
    expect((await triage.sort(member, tasks.slice(0, 1), 'social', 'en'))[0]?.outcome).toBe('gone');
  });

  test('shows a classified group’s only to those who read it', async () => {
    const id = await it.start('held-apart', { story: legalText });
    const [task] = await openTasks(id);

    expect(await waiting(psychologist)).toMatchObject([{ taskId: task?.id, text: legalText }]);
    expect(await heldBackCount(psychologist)).toBe(1);
    for (const actor of [member, outsider, designer]) {
      expect(await waiting(actor)).toEqual([]);
      expect(await heldBackCount(actor)).toBe(0);
      expect(await triage.sort(actor, [task?.id ?? ''], 'legal', 'en')).toMatchObject([{ outcome: 'gone' }]);
    }
    expect(await triage.sort(psychologist, [task?.id ?? ''], 'garden', 'en')).toMatchObject([
      { outcome: 'unknownLabel' },
    ]);
    await triage.sort(psychologist, [task?.id ?? ''], 'legal', 'en');
    expect(await openTasks(id)).toMatchObject([{ node_id: 'law' }]);
  });
});
