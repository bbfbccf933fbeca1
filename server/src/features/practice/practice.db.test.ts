import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, startTestApplication, type TestApplication } from '../../test/application.ts';

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

    expect((await inRoom(champion, room, '/api/v1/me')).body.type).toBe('urn:nativ:problem:room.not-found');
    expect((await inRoom(it.admin, room, '/api/v1/me')).body.type).toBe('urn:nativ:problem:room.not-found');
    expect((await inRoom(learner, 'x', '/api/v1/me')).body.type).toBe('urn:nativ:problem:room.not-found');
    expect((await inRoom(it.anybody, room, '/api/v1/me')).body.type).toBe('urn:nativ:problem:session.required');
  });
});
