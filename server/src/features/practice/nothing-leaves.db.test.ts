import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asEngine } from '../../db/engine-transaction.ts';
import { startInstance } from '../../engine/start-instance.ts';
import { attemptsOf, type JobKind } from '../../engine/step-jobs.ts';
import { inStep } from '../../engine/step-transaction.ts';
import { livePass } from '../../outbound/live-pass.ts';
import { createMailer } from '../../outbound/mailer.ts';
import { type OutboundDoor as Door, OutboundDoor } from '../../outbound/outbound-door.ts';
import { createEngineFixture, type EngineFixture, line } from '../../test/engine-fixture.ts';
import { actorOf, workspaces } from '../../test/personas.ts';
import { FormService } from '../forms/form-service.ts';
import { DrawerService } from './drawer/drawer-service.ts';
import { RoomMaker } from './opening/room-maker.ts';
import { openRoom } from './rooms-service.ts';

/** What each kind of job does in a room. A new kind is decided upon here, and in migration 0074. */
const decided: Readonly<Record<JobKind, 'drawer' | 'inHouse'>> = {
  callHttp: 'drawer',
  askModel: 'drawer',
  sendMail: 'drawer',
  sendPush: 'drawer',
  startInstance: 'inHouse',
  cancelCalled: 'inHouse',
  answerCaller: 'inHouse',
  continue: 'inHouse',
  teach: 'inHouse',
};

let it: EngineFixture;
let room: string;
let server: Server;
let connections = 0;
const admin = actorOf('admin');
const roomActor = () => ({ ...admin, workspaceId: room });
beforeAll(async () => {
  it = await createEngineFixture();
  server = createServer((_request, response) => response.end('{}')).on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await it.store.database.owner('nativ.connectors').where({ workspace_id: workspaces.ours }).delete();
  await it.store.database
    .owner('nativ.connectors')
    .insert({ workspace_id: workspaces.ours, id: '01890a5d-ac96-774b-bcce-b302099a8057', key: 'outside', origin });
  const call = { id: 'ask', type: 'httpRequest', config: { connector: 'outside', path: '/x' } };
  await it.publish('asking-outside', line(call));
  const owner = it.store.database.owner;
  const forms = new FormService({
    people: it.people,
    published: it.published,
    checkFlowsUsing: it.flows.checkFlowsUsing.bind(it.flows),
  });
  const store = { put: async () => {}, get: async () => null, delete: async () => {} };
  const rooms = new RoomMaker({ owner, published: it.published, forms, flows: it.flows, store });
  const outcome = await openRoom({ people: it.people, rooms }, admin, { flow: 'asking-outside' });
  if (outcome.kind !== 'opened') throw new Error(`Expected a room, but ${outcome.kind}.`);
  room = outcome.room.id;
});
afterAll(async () => {
  await it.stopNodes();
  server.close();
  await it.store.drop();
});

const entries = () =>
  it.sql<{ kind: string; instance_id: string | null }>(
    'select kind, instance_id from nativ.drawer_entries where workspace_id = ? order by created_at, kind',
    [room],
  );
const queued = () =>
  it.sql<{ kind: string }>(
    `select t.identifier as kind from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where j.payload ->> 'workspaceId' = ?`,
    [room],
  );

describe('of a practice room', () => {
  test.each(Object.keys(attemptsOf) as JobKind[])('a job %s goes where it was decided that it goes', async (kind) => {
    const before = (await entries()).length;
    await asEngine(it.engine, room, (client) =>
      client.query('select app.enqueue($1, $2)', [
        room,
        JSON.stringify([{ kind, payload: { instanceId: '' }, max_attempts: 1, run_at: null }]),
      ]),
    );

    const kept = (await entries()).length - before;
    expect(kept === 1 ? 'drawer' : 'inHouse').toBe(decided[kind]);
    expect((await queued()).some((job) => job.kind === kind)).toBe(decided[kind] === 'inHouse');
  });

  test('a job of a kind that nobody has decided upon is refused', async () => {
    const asked = asEngine(it.engine, room, (client) =>
      client.query('select app.enqueue($1, $2)', [
        room,
        JSON.stringify([{ kind: 'sendLetter', payload: {}, max_attempts: 1, run_at: null }]),
      ]),
    );
    await expect(asked).rejects.toThrow(/drawer_entries_kind_check/);
  });

  test('a job is one of the room, whatever it says of itself', async () => {
    const payload = { instanceId: '', workspaceId: workspaces.ours, planted: true };
    await asEngine(it.engine, room, (client) =>
      client.query('select app.enqueue($1, $2)', [
        room,
        JSON.stringify([{ kind: 'startInstance', payload, max_attempts: 1 }]),
      ]),
    );

    const planted = await it.sql<{ workspace: string }>(
      `select payload ->> 'workspaceId' as workspace from graphile_worker._private_jobs where payload ->> 'planted' = 'true'`,
    );
    expect(planted).toEqual([{ workspace: room }]);
  });

  test('there are no ways into the queue but those that ask for whom they are, and nobody calls a room live work', async () => {
    const ways = await it.sql<{ name: string }>(
      `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname in ('app', 'nativ', 'identity') and p.prokind = 'f' and strpos(pg_get_functiondef(p.oid), 'add_job') > 0 order by 1`,
    );
    // The third puts the learning of a model in, which stays in the house.
    expect(ways.map(({ name }) => name)).toEqual(['enqueue', 'queue_mail', 'queue_training']);
    const may = await it.sql(
      `select r.role, p.what from unnest(array['nativ_app', 'nativ_engine', 'nativ_identity']) as r(role), unnest(array['kind', 'live_workspace_id']) as p(what)
       where has_column_privilege(r.role, 'nativ.workspaces', p.what, 'UPDATE') or has_table_privilege(r.role, 'nativ.workspaces', 'INSERT')
         or has_table_privilege(r.role, 'graphile_worker._private_jobs', 'INSERT')`,
    );
    expect(may).toEqual([]);
  });

  test('no door opens: there is no pass for it, and none but a pass will do', async () => {
    expect(await livePass(it.engine, room)).toBeNull();
    expect(await livePass(it.engine, workspaces.ours)).not.toBeNull();
    const forged = { workspaceId: room };
    const connector = { id: 'x', origin: 'http://127.0.0.1:1', headers: {} };
    const request = { method: 'GET', path: '/', body: null, idempotencyKey: 'x' } as Parameters<Door['call']>[2];
    await expect(new OutboundDoor(['127.0.0.1']).call(forged, connector, request)).rejects.toThrow(/pass/);
    const send = createMailer({ smtpUrl: 'smtp://127.0.0.1:1', from: 'a@example.org', baseUrl: 'http://localhost' });
    const mail = { id: 'x', recipient: 'b@example.org', language: 'en', subject: '', text: '' };
    await expect(send(forged, mail)).rejects.toThrow(/pass/);
  });

  test('a flow that calls outside waits in the drawer, connects to nothing, and goes on with the answer that somebody gives', async () => {
    it.startNode();
    const start = (workspaceId: string) =>
      inStep(it, workspaceId, async (step) => {
        const flow = await it.published.publishedFlow(step.client, 'asking-outside');
        if (flow === null) throw new Error('Expected the flow to be published.');
        return (await startInstance(step, flow, { data: { a: 1 }, startKey: null })).instanceId;
      });
    const inside = await start(room);
    const outside = await start(workspaces.ours);

    await expect.poll(async () => (await it.state(outside)).status).toBe('completed');
    expect(connections).toBe(1);
    const drawer = new DrawerService(it);
    const [entry] = (await drawer.list(roomActor())).items;
    expect(entry).toMatchObject({
      kind: 'httpCall',
      state: 'waiting',
      instanceId: inside,
      request: { connector: 'outside', url: '/x' },
    });
    expect((await it.state(inside)).status).toBe('running');

    expect(await drawer.answer(roomActor(), entry?.id ?? '', { status: 200, body: { ok: true } })).toBe(true);
    expect((await it.state(inside)).status).toBe('completed');
    expect(await drawer.answer(roomActor(), entry?.id ?? '', { status: 200 })).toBe(false);
    expect(connections).toBe(1);
    const origins = await it.sql('select origin, sealed_headers from nativ.connectors where workspace_id = ?', [room]);
    expect(origins).toEqual([{ origin: 'https://practice.invalid', sealed_headers: null }]);
  });

  test('the public reaches nothing, and no schedule runs', async () => {
    await it.sql(
      `insert into nativ.schedules (workspace_id, flow_id, cron, time_zone, next_run_at, wake_at)
      select workspace_id, id, '* * * * *', 'UTC', now(), now() from nativ.flows where workspace_id = ? and key = 'asking-outside'`,
      [room],
    );

    expect(await it.sql('select next_run_at, wake_at from nativ.schedules where workspace_id = ?', [room])).toEqual([
      { next_run_at: null, wake_at: null },
    ]);
  });
});
