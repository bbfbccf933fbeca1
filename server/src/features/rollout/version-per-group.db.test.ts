import type { FlowDocument } from '@nativ/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { admin, createEngineFixture, type EngineFixture } from '../../test/engine-fixture.ts';
import { groupFacts, id, personas, workspaces } from '../../test/personas.ts';
import { seeded } from '../../test/seeded.ts';

const workspaceId = workspaces.ours;
const rollout = id(66_001);
type Unit = 'legal' | 'events';

let it: EngineFixture;
beforeAll(async () => {
  it = await createEngineFixture();
});
afterAll(() => it.store.drop());

/** Gives the work to the group that the data names. */
function byUnit(title: string): FlowDocument {
  const task = (group: Unit) => ({ id: group, type: 'userTask', config: { group, title } });
  const edge = (source: string, target: string, more: object = {}) => ({
    id: `${source}_${target}`,
    source,
    target,
    ...more,
  });
  return {
    title: 'Work by unit',
    nodes: [
      { id: 'begin', type: 'webhookStart', config: { webhook: 'w' } },
      { id: 'which', type: 'exclusiveGateway' },
      task('legal'),
      task('events'),
      { id: 'done', type: 'end' },
    ],
    edges: [
      edge('begin', 'which'),
      edge('which', 'legal', { condition: "data.unit == 'legal'" }),
      edge('which', 'events', { default: true }),
      edge('legal', 'done'),
      edge('events', 'done'),
    ],
  } as FlowDocument;
}

/** A task only after a pause, so that the first step reaches nobody. */
function paused(title: string): FlowDocument {
  const nodes = [
    { id: 'begin', type: 'webhookStart', config: { webhook: 'w' } },
    { id: 'pause', type: 'wait', config: { when: { until: "'2090-01-01'" } } },
    { id: 'task', type: 'userTask', config: { group: 'legal', title } },
    { id: 'done', type: 'end' },
  ];
  const edges = nodes
    .slice(1)
    .map(({ id: target }, index) => ({ id: `to_${target}`, source: nodes[index]?.id ?? '', target }));
  return { title: 'Later', nodes, edges } as FlowDocument;
}

async function publishFor(key: string, document: FlowDocument, liveFor: 'everybody' | 'readyGroups') {
  await it.flows.designs.change(admin, key, document);
  return it.flows.publish(admin, key, { liveFor });
}

async function planFor(key: string, rolloutId: string, units: readonly Unit[]): Promise<void> {
  const owner = it.store.database.owner;
  const [flow] = await it.sql<{ id: string }>('select id from nativ.flows where workspace_id = ? and key = ?', [
    workspaceId,
    key,
  ]);
  await owner('nativ.rollouts').insert({ workspace_id: workspaceId, id: rolloutId, title: 'New', flow_id: flow?.id });
  for (const unit of units)
    await owner('nativ.rollout_units').insert({
      workspace_id: workspaceId,
      rollout_id: rolloutId,
      group_id: groupFacts(unit).id,
    });
}

let signedOff = 66_100;
async function signOff(rolloutId: string, unit: Unit): Promise<void> {
  signedOff += 1;
  await it.sql('insert into nativ.sign_offs (workspace_id, id, rollout_id, group_id, by_id) values (?, ?, ?, ?, ?)', [
    workspaceId,
    id(signedOff),
    rolloutId,
    groupFacts(unit).id,
    personas.champion.id,
  ]);
}
const withdraw = (rolloutId: string, unit: Unit) =>
  it.sql(
    'update nativ.sign_offs set withdrawn_at = now(), withdrawn_by = ? where rollout_id = ? and group_id = ? and withdrawn_at is null',
    [personas.champion.id, rolloutId, groupFacts(unit).id],
  );

async function versionOf(instance: string): Promise<number | undefined> {
  const [row] = await it.sql<{ number: number }>(
    'select v.number from nativ.instances i join nativ.flow_versions v on v.workspace_id = i.workspace_id and v.id = i.flow_version_id where i.id = ?',
    [instance],
  );
  return row?.number;
}
const start = async (key: string, unit: Unit) => versionOf(await it.start(key, { unit }));

describe('a version that is live for the groups that are ready', () => {
  test('starts cases by it for a group that is signed off, and by the one before for the others', async () => {
    await it.publish('by-unit', byUnit('Old'));
    expect(await publishFor('by-unit', byUnit('New'), 'readyGroups')).toMatchObject({ kind: 'published' });
    expect([await start('by-unit', 'legal'), await start('by-unit', 'events')]).toEqual([1, 1]);

    await planFor('by-unit', rollout, ['legal', 'events']);
    await signOff(rollout, 'legal');
    expect([await start('by-unit', 'legal'), await start('by-unit', 'events')]).toEqual([2, 1]);

    await withdraw(rollout, 'legal');
    expect([await start('by-unit', 'legal'), await start('by-unit', 'events')]).toEqual([1, 1]);
  });

  test('names one version in every case, which replays, however the groups change meanwhile', async () => {
    const next = seeded(66);
    const ready = new Set<Unit>();
    for (let turn = 0; turn < 24; turn += 1) {
      const unit: Unit = next() < 0.5 ? 'legal' : 'events';
      if (next() < 0.4) {
        if (ready.delete(unit)) await withdraw(rollout, unit);
        else {
          ready.add(unit);
          await signOff(rollout, unit);
        }
      }
      const concerned: Unit = next() < 0.5 ? 'legal' : 'events';
      const instance = await it.start('by-unit', { unit: concerned });
      expect(await versionOf(instance), `turn ${turn}`).toBe(ready.has(concerned) ? 2 : 1);
      await it.expectReplayable(instance);
    }
  });

  test('keeps the version before when a better one is published on the way, and ends when one is for everybody', async () => {
    for (const unit of ['legal', 'events'] as const) await withdraw(rollout, unit);
    await signOff(rollout, 'legal');
    await publishFor('by-unit', byUnit('Newer'), 'readyGroups');
    expect([await start('by-unit', 'legal'), await start('by-unit', 'events')]).toEqual([3, 1]);
    expect(await it.sql('select version from nativ.rollouts where id = ?', [rollout])).toEqual([{ version: 3 }]);

    await publishFor('by-unit', byUnit('Newest'), 'everybody');
    expect([await start('by-unit', 'legal'), await start('by-unit', 'events')]).toEqual([4, 4]);
  });

  test('waits for every group that it names while its first step reaches none', async () => {
    const later = id(66_002);
    await it.publish('later', paused('Old'));
    await publishFor('later', paused('New'), 'readyGroups');
    await planFor('later', later, ['legal']);
    expect(await start('later', 'legal')).toBe(1);

    await signOff(later, 'legal');
    expect(await start('later', 'legal')).toBe(2);
  });

  test('cannot be staged before anything, or when it begins otherwise', async () => {
    await it.flows.designs.create(admin, 'first', byUnit('First'));
    expect(await it.flows.publish(admin, 'first', { liveFor: 'readyGroups' })).toEqual({
      kind: 'cannotStage',
      why: 'noPrevious',
    });

    const other = byUnit('Other');
    const byHand = {
      ...other,
      nodes: other.nodes.map((node) => (node.id === 'begin' ? { id: 'begin', type: 'manualStart' } : node)),
    };
    expect(await publishFor('later', byHand as FlowDocument, 'readyGroups')).toEqual({
      kind: 'cannotStage',
      why: 'beginsOtherwise',
    });
  });
});
