import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { admin, chain, createEngineFixture, type EngineFixture, line, userTask } from '../../test/engine-fixture.ts';
import { completeTaskWith } from '../tasks/complete-task-service.ts';

let it: EngineFixture;
beforeAll(async () => {
  it = await createEngineFixture();
});
afterAll(() => it.store.drop());

const wish = { toVersion: 2, mapping: {}, dryRun: false };

describe('moving runs to another version', () => {
  test('says run by run what would happen, then does it; what cannot be moved stays', async () => {
    await it.publish('moving', line(userTask, { id: 'pause', type: 'receiveMessage', config: { message: 'go' } }));
    const atTask = await it.start('moving');
    const atPause = await it.start('moving');
    const [task] = await it.sql<{ id: string }>('select id from nativ.tasks where instance_id = ?', [atPause]);
    await completeTaskWith(it)(admin, task?.id ?? '', {}, 'en');
    await it.publish(
      'moving',
      line({ ...userTask, id: 'work' }, { id: 'told', type: 'post', config: { group: 'legal', text: 'Done' } }),
    );

    const many = { ...wish, mapping: { task: 'work' }, fromVersion: null, afterId: null };
    const dry = await it.migrations.moveMany(admin, 'moving', { ...many, dryRun: true });
    expect(dry?.items).toMatchObject([
      { instanceId: atTask, fromVersion: 1, outcome: 'wouldMove', reason: null },
      { instanceId: atPause, fromVersion: 1, outcome: 'refused', reason: expect.stringContaining('pause') },
    ]);
    expect((await it.state(atTask)).revision).toBe(1);

    const done = await it.migrations.moveMany(admin, 'moving', many);
    expect(done?.items.map(({ outcome }) => outcome)).toEqual(['moved', 'refused']);
    expect((await it.state(atTask)).tokens.map((token) => token.nodeId)).toEqual(['work']);
    expect(await it.sql(`select subject_id from nativ.audit_entries where action = 'instance.migrated'`)).toEqual([
      { subject_id: atTask },
    ]);
    await it.expectReplayable(atTask);

    const again = await it.migrations.moveMany(admin, 'moving', many);
    expect(again?.items.map(({ instanceId }) => instanceId)).toEqual([atPause]);
  });

  test('goes on in the new version, and its whole history replays', async () => {
    await it.publish(
      'going-on',
      chain([
        { id: 'begin', type: 'webhookStart', config: { webhook: 'w' } },
        { id: 'hear', type: 'receiveMessage', config: { message: 'go', variable: 'said' } },
        { id: 'done', type: 'end' },
      ]),
    );
    const id = await it.start('going-on');
    await it.publish(
      'going-on',
      line({ id: 'hear', type: 'receiveMessage', config: { message: 'go', variable: 'said' } }, userTask),
    );

    expect(await it.migrations.moveOne(admin, id, wish)).toMatchObject({
      kind: 'tried',
      outcome: { outcome: 'moved' },
    });
    await it.instances.deliverMessage(admin, id, { name: 'go', data: { word: 'שלום' } });

    expect((await it.state(id)).tokens.map((token) => token.nodeId)).toEqual(['task']);
    expect((await it.state(id)).variables.vars).toEqual({ said: { word: 'שלום' } });
    await it.expectReplayable(id);
  });

  test('tells a run that is there already, a run that is not, and a version that is not', async () => {
    await it.publish('few', line(userTask));
    const id = await it.start('few');

    expect(await it.migrations.moveOne(admin, id, { ...wish, toVersion: 1 })).toMatchObject({
      outcome: { outcome: 'refused', reason: expect.stringContaining('already') },
    });
    expect(await it.migrations.moveOne(admin, id, wish)).toEqual({ kind: 'noVersion', flow: 'few' });
    expect(await it.migrations.moveOne(admin, '00000000-0000-7000-8000-000000000999', wish)).toEqual({
      kind: 'missing',
    });
    expect(await it.migrations.moveMany(admin, 'nothing', { ...wish, fromVersion: null, afterId: null })).toBeNull();
  });
});
