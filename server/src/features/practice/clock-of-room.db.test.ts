import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asEngine } from '../../db/engine-transaction.ts';
import { Published } from '../../engine/published.ts';
import { deriveKeys } from '../../security/keys.ts';
import { type Client, startTestApplication, type TestApplication } from '../../test/application.ts';
import { moveDues } from '../../timers/move-dues.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

let it: TestApplication;
let legal: Client;
let me: string;
beforeAll(async () => {
  it = await startTestApplication();
  legal = await it.person('legal');
  me = (await legal.get('/api/v1/me')).body.user.id;
});
afterAll(() => it.close());

/** A room without colleagues, so that what waits for somebody goes on waiting. */
async function openRoom(): Promise<string> {
  const opened = await legal.post('/api/v1/practice/rooms').set('Origin', it.address).send({ flow: 'inquiry-routing' });
  await it.sql('update nativ.practice_rooms set colleagues_on = false where id = ?', [opened.body.id]);
  return opened.body.id;
}

function inside(room: string, person: Client = legal) {
  const headers = { 'Nativ-Room': room, Origin: it.address };
  const said = async (request: ReturnType<Client['get']>) => {
    const response = await request.set(headers);
    expect(response.status, response.text).toBeLessThan(300);
    return response.body;
  };
  return {
    get: (path: string) => said(person.get(path)),
    post: (path: string, body: object) => said(person.post(path).send(body)),
    forward: (forwardMs: number) => said(person.post('/api/v1/room/clock').send({ forwardMs })),
    /** A task of the legal group, taken by whoever practises. */
    async takenTask(): Promise<string> {
      const data = { kind: 'legal', description: 'Help, please', urgency: 'today', contactBy: 'receipt' };
      const { instanceId } = await said(person.post('/api/v1/room/inquiries').send({ form: 'inquiry', data }));
      const [task] = await it.sql<{ id: string; assignee_id: string | null }>(
        `select id, assignee_id from nativ.tasks where workspace_id = ? and instance_id = ? and status = 'open'`,
        [room, instanceId],
      );
      if (task?.assignee_id !== me) await said(person.post(`/api/v1/tasks/${task?.id}/claim`).send({}));
      return task?.id ?? '';
    },
  };
}

const hoursBefore = (later: Date, at: Date) => Math.round(Math.abs(later.getTime() - at.getTime()) / hourMs);

const inRoomTime = async (room: string, at: Date) => {
  const [row] = await it.sql<{ behind: number }>(
    `select extract(epoch from now() + clock_offset_ms * interval '1 millisecond' - cast(? as timestamptz))::float8 as behind
     from nativ.workspaces where id = ?`,
    [at, room],
  );
  return row?.behind ?? Number.NaN;
};

describe('when the clock of a room goes on', () => {
  test('whoever has a task is told that it comes due and that it is, each at its own time, and not before', async () => {
    const room = await openRoom();
    const { forward, takenTask, get } = inside(room);
    const task = await takenTask();
    const dueAt = new Date(Date.now() + 10 * dayMs);
    await it.sql('update nativ.tasks set due_at = ? where workspace_id = ? and id = ?', [dueAt, room, task]);
    const told = () =>
      it.sql<{ kind: string; at: Date }>(
        `select kind, at from nativ.notices where workspace_id = ? and task_id = ? and kind in ('dueSoon', 'overdue') order by at`,
        [room, task],
      );

    await forward(8 * dayMs);
    expect(await told()).toEqual([]);
    await forward(1.5 * dayMs);
    expect((await told()).map(({ kind, at }) => [kind, hoursBefore(dueAt, at)])).toEqual([['dueSoon', 24]]);
    await forward(30 * dayMs);
    expect((await told()).map(({ kind, at }) => [kind, hoursBefore(dueAt, at)])).toEqual([['overdue', 0]]);

    const [notice] = (await get('/api/v1/notifications')).items;
    expect(notice.kind).toBe('overdue');
    const { persons, people, groups } = await get('/api/v1/metrics/workload');
    expect(JSON.stringify([persons, people, groups])).toContain('"late":1');
    expect(await it.sql(`select 1 from nativ.notices where workspace_id <> ? and kind = 'overdue'`, [room])).toEqual(
      [],
    );
  });

  test('what people write, take and read bears its time, and so does the split of the wait', async () => {
    const room = await openRoom();
    const { forward, takenTask, get, post } = inside(room);
    await forward(30 * dayMs);
    const task = await takenTask();
    await get(`/api/v1/tasks/${task}`);
    await post(`/api/v1/tasks/${task}/comments`, { text: 'I rang' });
    await post('/api/v1/posts', { group: 'legal', text: 'Good morning' });

    const times = await it.sql<{ what: string; at: Date }>(
      `select 'comment' as what, created_at as at from nativ.comments where workspace_id = :room
       union all select 'post', created_at from nativ.posts where workspace_id = :room and author_id is not null
       union all select 'recorded', at from nativ.audit_entries where workspace_id = :room and action = 'task.claimed'
       union all select 'claimed', claimed_at from nativ.case_times where workspace_id = :room
       union all select 'seen', seen_at from nativ.case_times where workspace_id = :room`.replaceAll(
        ':room',
        `'${room}'`,
      ),
    );
    expect(new Set(times.map(({ what }) => what))).toEqual(new Set(['comment', 'post', 'recorded', 'claimed', 'seen']));
    for (const { what, at } of times) expect(Math.abs(await inRoomTime(room, at)), what).toBeLessThan(60);
    const { items, asOf } = await get('/api/v1/feed?group=legal');
    expect(JSON.stringify(items)).toContain('Good morning');
    expect((await get(`/api/v1/feed/news?since=${encodeURIComponent(asOf)}`)).count).toBe(0);
  });

  test('who is away follows it, for those who look and for whoever gives work', async () => {
    const room = await openRoom();
    const { forward, get } = inside(room);
    await it.sql(
      `insert into nativ.absences (workspace_id, id, user_id, from_on, to_on, created_by)
       values (?, gen_random_uuid(), ?, current_date + 20, current_date + 24, ?)`,
      [room, me, me],
    );
    const { engine } = it.store.database;
    const standing = async () => {
      const away = await asEngine(engine, room, async (client) => {
        const { rows } = await client.query("select app.set_aside($1, $1, $2, '{}', app.today()) as why", [room, me]);
        return rows[0].why;
      });
      return [(await get(`/api/v1/people/${me}`)).isAway, away];
    };

    expect(await standing()).toEqual([false, null]);
    await forward(21 * dayMs);
    expect(await standing()).toEqual([true, 'away']);
    await forward(7 * dayMs);
    expect(await standing()).toEqual([false, null]);
  });

  test('a calendar that changes moves what is still to come by it, and is looked after by the clock on the wall', async () => {
    const room = await openRoom();
    const { forward, takenTask } = inside(room);
    await forward(14 * dayMs);
    await takenTask();
    const published = new Published(it.store.database.engine, deriveKeys(it.store.config.secretKey));
    const now = await published.now(room);
    await it.sql(
      `update nativ.timers set due_from = jsonb_build_object('calendar', 'default', 'startAt', ?::text, 'duration', 'PT2H'),
         due_at = ?::timestamptz + interval '20 days', wake_at = now() + interval '20 days' where workspace_id = ?`,
      [now.toISOString(), now, room],
    );
    await it.sql(
      `update nativ.calendars set move_version = version, move_wake_at = now() where workspace_id = ? and key = 'default'`,
      [room],
    );
    const [calendar] = await it.sql<{ id: string }>(
      `select id from nativ.calendars where workspace_id = ? and key = 'default'`,
      [room],
    );
    await moveDues(it.store.database, { workspaceId: room, id: calendar?.id ?? '', attempts: 1 });

    const timers = await it.sql<{ ahead: number; due: Date }>(
      `select extract(epoch from t.due_at - t.wake_at) * 1000 - w.clock_offset_ms as ahead, t.due_at as due
       from nativ.timers t join nativ.workspaces w on w.id = t.workspace_id where t.workspace_id = ?`,
      [room],
    );
    expect(timers.length).toBeGreaterThan(0);
    for (const { ahead, due } of timers) {
      expect(Math.abs(Number(ahead))).toBeLessThan(1000);
      expect(due.getTime()).toBeLessThan(now.getTime() + 6 * dayMs);
    }
  });

  test('files bear its time, and an erasure is carried out when the clock comes to it', async () => {
    const room = await openRoom();
    const { forward, post } = inside(room);
    await forward(30 * dayMs);
    await post('/api/v1/room/inquiries', { form: 'volunteer-application' });
    const files = await it.sql<{ created: Date; attached: Date }>(
      `select created_at as created, attached_at as attached from nativ.files where workspace_id = ? and state = 'attached'`,
      [room],
    );
    expect(files.length).toBeGreaterThan(0);
    for (const { created, attached } of files)
      for (const at of [created, attached]) expect(Math.abs(await inRoomTime(room, at))).toBeLessThan(60);

    await it.sql(
      `update nativ.form_versions set document = jsonb_set(document::jsonb, '{settings,retention}', '{"days": 40, "warnDays": 10}')
       where workspace_id = ?`,
      [room],
    );
    await it.sql(
      `update nativ.instances set status = 'completed', ended_at = now() + interval '30 days' where workspace_id = ?`,
      [room],
    );
    const endedAt = Date.now() + 30 * dayMs;
    await forward(60 * dayMs);

    const [erasure] = await it.sql<Record<'warned' | 'due' | 'done' | 'erased', Date | null>>(
      `select e.warned_at as warned, e.due_at as due, e.done_at as done, s.erased_at as erased from nativ.erasures e
       join nativ.submissions s on s.workspace_id = e.workspace_id and s.id = e.subject_id where e.workspace_id = ?`,
      [room],
    );
    const daysAfter = (at: Date | null | undefined) =>
      Math.round((((at?.getTime() ?? 0) - endedAt) / dayMs) * 100) / 100;
    expect([erasure?.warned, erasure?.due, erasure?.done, erasure?.erased].map(daysAfter)).toEqual([30, 40, 40, 40]);
  });

  test('the glass that was broken is whole again when its time is over, and its record bears the time', async () => {
    const admin = await it.person('admin');
    const opened = await admin
      .post('/api/v1/practice/rooms')
      .set('Origin', it.address)
      .send({ flow: 'inquiry-routing' });
    const room = opened.body.id;
    const { forward, get, post } = inside(room, admin);
    await forward(30 * dayMs);
    const reason = 'To learn how this is done';
    const { id } = await post('/api/v1/break-glass', { group: 'psychological', reason, hours: 2 });
    await get('/api/v1/groups/psychological');

    const [glass] = (await get('/api/v1/break-glass')).items;
    const [read] = (await get(`/api/v1/break-glass/${id}/reads`)).items;
    expect(glass).toMatchObject({ isOpen: true });
    for (const at of [glass.openedAt, read.at]) expect(Math.abs(await inRoomTime(room, new Date(at)))).toBeLessThan(60);
    expect(Math.round(hoursBefore(new Date(glass.until), new Date(glass.openedAt)))).toBe(2);

    await forward(3 * hourMs);

    const [after] = (await get('/api/v1/break-glass')).items;
    expect([after.isOpen, after.openedAt]).toEqual([false, glass.openedAt]);
    expect(Math.abs(Date.parse(after.until) - Date.parse(glass.until))).toBeLessThan(60_000);
  });

  test('live work asks nothing for its clock', async () => {
    const [live] = await it.sql<{ id: string }>(`select id from nativ.workspaces where kind = 'live'`);
    const published = new Published(it.store.database.engine, deriveKeys(it.store.config.secretKey));
    await published.now(live?.id ?? '');
    const asked = () => it.store.database.engine.totalCount + it.store.database.engine.waitingCount;
    const before = asked();

    const now = published.now(live?.id ?? '');

    expect(asked()).toBe(before);
    expect(Math.abs((await now).getTime() - Date.now())).toBeLessThan(1000);
  });
});
