import { once } from 'node:events';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Published } from '../../engine/published.ts';
import { openFileStore } from '../../files/open-file-store.ts';
import { silentLog } from '../../observability/log.ts';
import { isForRooms } from '../../security/gate.ts';
import { deriveKeys } from '../../security/keys.ts';
import { type Client, startTestApplication, type TestApplication } from '../../test/application.ts';
import { Keeper } from '../retention/keeper.ts';
import { copiedTables, leftOut, madeTables } from './opening/copied-tables.ts';
import { removeRoomsOf } from './opening/remove-rooms.ts';

let it: TestApplication;
let learner: Client;
let champion: Client;
beforeAll(async () => {
  it = await startTestApplication();
  learner = await it.person('legal');
  champion = await it.person('champion');
});
afterAll(() => it.close());

const open = async (client: Client, wish: object = { flow: 'inquiry-routing' }): Promise<string> => {
  const response = await client.post('/api/v1/practice/rooms').set('Origin', it.address).send(wish);
  expect(response.status, response.text).toBe(201);
  return response.body.id;
};
/** Sends what no library would: with the whole address in the request line (RFC 9112, 3.2.2). */
async function postWhole(client: Client, room: string, path: string): Promise<string> {
  const { hostname: host, port } = new URL(it.address);
  const cookies = client.jar.getCookies({ domain: host, path: '/', secure: false, script: false });
  const headers = {
    'Nativ-Room': room,
    Origin: it.address,
    Cookie: cookies.toValueString(),
    'Content-Type': 'application/json',
  };
  const sent = request({ host, port, method: 'POST', path: it.address + path, headers }).end('{}');
  const [response] = await once(sent, 'response');
  return text(response);
}
const inRoom = (client: Client, room: string, path: string) => client.get(path).set('Nativ-Room', room);

describe('a practice room', () => {
  test('has the forms, flows and groups of live work, nobody else by name, and nothing of what was done', async () => {
    const room = await open(learner);

    for (const table of ['forms', 'flows', 'groups', 'memberships', 'option_lists', 'reply_templates']) {
      const [counts] = await it.sql<{ live: number; room: number }>(
        `select count(*) filter (where workspace_id <> ?)::int as live, count(*) filter (where workspace_id = ?)::int as room from nativ.${table}`,
        [room, room],
      );
      expect(counts?.room, table).toBe(counts?.live);
    }
    const people = await it.sql<{ name: string; email: string; identity_id: string | null }>(
      'select name, email, identity_id from nativ.users where workspace_id = ? order by name',
      [room],
    );
    expect(people.every(({ email, identity_id }) => email.endsWith('@practice.invalid') && identity_id === null)).toBe(
      true,
    );
    const live = await it.sql<{ name: string }>('select name from nativ.users where workspace_id <> ?', [room]);
    const names = people.map(({ name }) => name).filter((name) => live.some((one) => one.name === name));
    expect(names).toHaveLength(1);
    // What a classified group is called is for its members to know; a colleague whose only group it is has no other name.
    const [{ group } = { group: '' }] = await it.sql<{ group: string }>(
      `select name ->> 'en' as group from nativ.groups where key = 'psychological' and workspace_id <> ?`,
      [room],
    );
    expect(people.filter(({ name }) => name.includes(group))).toEqual([]);
    expect(people.map(({ name }) => name)).toContain('Colleague');
    for (const table of ['submissions', 'instances', 'tasks', 'posts', 'messages', 'notices', 'audit_entries'])
      expect(await it.sql(`select 1 from nativ.${table} where workspace_id = ?`, [room]), table).toEqual([]);
  });

  test('is entered by naming it, by nobody else, and never by chance', async () => {
    const room = await open(learner);

    const live = (await learner.get('/api/v1/me')).body;
    const inside = (await inRoom(learner, room, '/api/v1/me')).body;
    expect(inside.user).toMatchObject({ id: live.user.id, name: live.user.name, role: live.user.role });
    expect(inside.groups.map(({ key }: { key: string }) => key)).toEqual(
      live.groups.map(({ key }: { key: string }) => key),
    );
    expect((await learner.get(`/api/v1/me?room=${room}`)).body.clock).toEqual({ offsetMs: 0 });
    expect(live.clock).toBeUndefined();

    const token = await learner.post('/api/v1/tokens').set('Nativ-Room', room).set('Origin', it.address).send({});
    expect(token.body.type).toBe('urn:nativ:problem:room.live-only');
    expect(await postWhole(learner, room, '/api/v1/tokens')).toContain('room.live-only');
    expect((await inRoom(champion, room, '/api/v1/me')).body.type).toBe('urn:nativ:problem:room.not-found');
    expect((await inRoom(it.admin, room, '/api/v1/me')).body.type).toBe('urn:nativ:problem:room.not-found');
    expect((await inRoom(learner, 'x', '/api/v1/me')).body.type).toBe('urn:nativ:problem:room.not-found');
    expect((await inRoom(it.anybody, room, '/api/v1/me')).body.type).toBe('urn:nativ:problem:session.required');
  });
});

/** What people change within a room as they do at work. What is new is decided upon here and, where it reaches the world or lets people in, at the gate. */
const forRooms =
  'absences articles break-glass calendars classifiers comments exports files flows forms gatherings groups help help-settings instances lessons notification-settings notifications option-lists people ' +
  'posts quarantine questions recusals reply-templates rollouts room schedules search session skills submissions tasks teams tips triage';

test('each kind of address that changes something was decided upon: it is for rooms, or for live work alone', () => {
  const writing = it.routes.filter(({ method, permission }) => method !== 'get' && permission !== undefined);
  const kinds = writing
    .filter(({ method, path }) => isForRooms(method.toUpperCase(), path))
    .map(({ path }) => path.split('/')[3]);

  expect([...new Set(kinds)].sort()).toEqual(forRooms.split(' '));
});

describe('in a room', () => {
  let room: string;
  const get = (path: string) => learner.get(path).set('Nativ-Room', room);
  const post = async (path: string, body: object, expected = 200) => {
    const response = await learner.post(path).set('Nativ-Room', room).set('Origin', it.address).send(body);
    expect(response.status, response.text).toBe(expected);
    return response.body;
  };
  beforeAll(async () => {
    room = await open(learner);
  });

  test('an inquirer who does not exist sends a form, which is a case of the room and of nowhere else', async () => {
    const before = await it.sql('select count(*)::int as n from nativ.instances where workspace_id <> ?', [room]);

    const { instanceId, answers } = await post(
      '/api/v1/room/inquiries',
      { form: 'inquiry', language: 'en', seed: 7 },
      201,
    );

    expect(answers.description).toMatch(/[a-z]/);
    expect(await it.sql('select workspace_id from nativ.instances where id = ?', [instanceId])).toEqual([
      { workspace_id: room },
    ]);
    expect(await it.sql('select count(*)::int as n from nativ.instances where workspace_id <> ?', [room])).toEqual(
      before,
    );
    const { text } = await post(`/api/v1/room/inquirers/${instanceId}/reply`, {});
    expect(text.length).toBeGreaterThan(5);
  });

  test('everybody may choose what to practise, by name and no more', async () => {
    const { items } = (await learner.get('/api/v1/practice/flows')).body;
    expect(items.map(({ key }: { key: string }) => key)).toContain('inquiry-routing');
    expect(new Set(items.flatMap(Object.keys))).toEqual(new Set(['key', 'title']));
    expect((await learner.get('/api/v1/flows')).status).toBe(403);
  });

  test('whoever is invented fills in what is open to the public, and what is shown of it is what was kept', async () => {
    const { forms } = (await get('/api/v1/room')).body;
    const keys = forms.map(({ key }: { key: string }) => key);
    expect(keys).toContain('bullying-report');
    expect(keys).not.toContain('donor-follow-up');
    expect(keys).not.toContain('triage');

    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const { answers } = await post('/api/v1/room/inquiries', { form: 'inquiry', language: 'he', seed }, 201);
      expect('phone' in answers).toBe(answers.contactBy === 'phone');
      expect('email' in answers).toBe(answers.contactBy === 'email');
    }
  });

  test('a form that asks for a file is sent with a small one, which opens in the room', async () => {
    const room = await open(learner, { flow: 'volunteer-recruitment' });
    const sent = await learner
      .post('/api/v1/room/inquiries')
      .set({ 'Nativ-Room': room, Origin: it.address })
      .send({ form: 'volunteer-application', language: 'en', seed: 3 });
    expect(sent.status, sent.text).toBe(201);

    const files = await it.sql<{ id: string }>(
      'select id from nativ.files where workspace_id = ? and submission_id = ?',
      [room, sent.body.submissionId],
    );
    expect(files.map(({ id }) => id)).toEqual([sent.body.answers.cv]);
    expect(sent.body.answers.motivation).not.toMatch(/at work/);
  });

  test('the clock goes forward, what comes due happens in order, and it never goes back', async () => {
    await post('/api/v1/room/inquiries', { form: 'inquiry', seed: 3 }, 201);
    const before = (await get('/api/v1/room')).body;
    expect(before.clock.offsetMs).toBe(0);
    expect(before.clock.nextAt).not.toBeNull();

    const after = await post('/api/v1/room/clock', { forwardMs: 10 * 24 * 3_600_000 });

    expect(after.clock.offsetMs).toBeGreaterThan(9 * 24 * 3_600_000);
    expect((await get('/api/v1/me')).body.clock.offsetMs).toBe(after.clock.offsetMs);
    const fired = await it.sql<{ at: Date; due: string }>(
      `select h.at from nativ.history_records h where h.workspace_id = ? and h.cause ->> 'kind' = 'fireTimer' order by h.at`,
      [room],
    );
    expect(fired.length).toBeGreaterThan(0);
    expect(fired.every(({ at }) => at.getTime() > Date.now())).toBe(true);
    const back = await learner
      .post('/api/v1/room/clock')
      .set('Nativ-Room', room)
      .set('Origin', it.address)
      .send({ to: new Date().toISOString() });
    expect(back.body.type).toBe('urn:nativ:problem:room.clock-back');
    expect((await learner.get('/api/v1/room')).body.type).toBe('urn:nativ:problem:room.not-found');
  });

  test('colleagues do what is nobody’s who is there', async () => {
    const mine = (await get('/api/v1/me')).body.user.id;
    const data = { kind: 'social', description: 'Help, please', urgency: 'today', contactBy: 'receipt' };
    await post('/api/v1/room/inquiries', { form: 'inquiry', data }, 201);
    await post('/api/v1/room/clock', { forwardMs: 3_600_000 });

    const done = await it.sql<{ by: string; answers: object }>(
      `select completed_by as by, answers from nativ.tasks where workspace_id = ? and status = 'completed'`,
      [room],
    );
    expect(done.length).toBeGreaterThan(0);
    expect(done.map(({ by }) => by)).not.toContain(mine);
  });

  test('it begins anew when it is reset, and is gone with all of it when it is removed', async () => {
    const reset = await learner.post(`/api/v1/practice/rooms/${room}/reset`).set('Origin', it.address);
    expect(reset.status, reset.text).toBe(200);
    expect(await it.sql('select 1 from nativ.instances where workspace_id = ?', [room])).toEqual([]);
    expect((await get('/api/v1/room')).body.clock.offsetMs).toBe(0);

    expect((await learner.delete(`/api/v1/practice/rooms/${room}`).set('Origin', it.address)).status).toBe(204);
    expect((await get('/api/v1/me')).status).toBe(404);
    expect(await it.sql('select 1 from nativ.users where workspace_id = ?', [room])).toEqual([]);
  });
});

test('a room is shared with those who lead training, who join it; nobody else sees it', async () => {
  const room = await open(learner, { title: 'Ours' });
  const seen = async (client: Client) =>
    (await client.get('/api/v1/practice/rooms')).body.items.map(({ id }: { id: string }) => id).includes(room);
  expect(await seen(champion)).toBe(false);

  const patch = await learner
    .patch(`/api/v1/practice/rooms/${room}`)
    .set('Origin', it.address)
    .send({ isShared: true });
  expect(patch.body).toMatchObject({ isShared: true, isMine: true });

  expect(await seen(champion)).toBe(true);
  expect(await seen(await it.person('social'))).toBe(false);
  const userId = (await champion.get('/api/v1/me')).body.user.id;
  const joined = await champion
    .post(`/api/v1/practice/rooms/${room}/members`)
    .set('Origin', it.address)
    .send({ userId });
  expect(joined.body.members).toHaveLength(2);
  expect((await inRoom(champion, room, '/api/v1/me')).body.user.id).toBe(userId);
  expect((await champion.delete(`/api/v1/practice/rooms/${room}`).set('Origin', it.address)).body.type).toBe(
    'urn:nativ:problem:room.not-yours',
  );
});

test('a draft is practised in a room only, by whoever may', async () => {
  const room = await open(await it.person('designer'), { flow: 'inquiry-routing', useDraft: true });

  const [versions] = await it.sql<{ live: number; room: number }>(
    `select max(number) filter (where workspace_id <> ?)::int as live, max(number) filter (where workspace_id = ?)::int as room
     from nativ.flow_versions v where flow_id = (select id from nativ.flows where key = 'inquiry-routing' and workspace_id = ?)`,
    [room, room, room],
  );
  expect(versions?.room).toBe((versions?.live ?? 0) + 1);
});

test('rooms that nobody uses go after two weeks, and those of somebody who is erased go with them', async () => {
  const { owner, engine } = it.store.database;
  const store = openFileStore({ ...it.store.config, dataFolder: it.dataFolder });
  const social = await it.person('social');
  const unused = await open(social);
  const kept = await open(social);
  await it.sql(`update nativ.practice_rooms set last_used_at = now() - interval '15 days' where id = ?`, [unused]);
  await it.sql(`update nativ.practice_room_members set last_active_at = now() - interval '15 days' where room_id = ?`, [
    unused,
  ]);
  const published = new Published(engine, deriveKeys(it.store.config.secretKey));
  const rooms = () => it.sql<{ id: string }>('select id from nativ.workspaces where id = any (?)', [[unused, kept]]);

  await new Keeper({ owner, engine, published, store, log: silentLog, quarantineDays: 30 }).look();
  expect((await rooms()).map(({ id }) => id)).toEqual([kept]);

  const { user } = (await social.get('/api/v1/me')).body;
  const [live] = await it.sql<{ id: string }>(`select id from nativ.workspaces where kind = 'live'`);
  await removeRoomsOf({ owner, store }, live?.id ?? '', user.id);
  expect(await rooms()).toEqual([]);
});

test('every table of the work space is copied, made for the room, or left out on purpose', async () => {
  const tables = await it.sql<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'nativ' order by 1`,
  );
  const copied = copiedTables.map(({ table }) => table);
  const undecided = tables
    .map(({ name }) => name)
    .filter((name) => ![...copied, ...madeTables, ...leftOut].includes(name));
  expect(undecided).toEqual([]);
});
