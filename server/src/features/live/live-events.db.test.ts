import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { asRole } from '../../test/as-role.ts';
import { type EventReader, readEvents } from '../../test/event-reader.ts';
import { gatheringSample } from '../../test/own-item-samples.ts';
import { type PersonaApplication, startPersonaApplication } from '../../test/persona-application.ts';
import {
  actorOf,
  groupFacts,
  type PersonaName,
  personaNames,
  personas,
  taskNames,
  taskSample,
  workspaces,
} from '../../test/personas.ts';
import { knowsGroup, seesTask } from '../../test/visibility-oracle.ts';

/** Two processes on one database: people listen at the second, and what happens, happens at the first. */
let app: PersonaApplication;
const readers: EventReader[] = [];
beforeAll(async () => {
  app = await startPersonaApplication(2);
});
afterEach(() => {
  for (const reader of readers.splice(0)) reader.close();
});
afterAll(() => app.close());

const sql = (text: string, values: readonly string[] = []) => app.store.database.owner.raw(text, [...values]);

const reactTo = `insert into nativ.reactions (workspace_id, comment_id, user_id, kind)
  select workspace_id, id, author_id, 'seen' from nativ.comments where gathering_id = ?`;

/** What somebody sees in a table. */
const idsIn = (table: string, name: PersonaName): Promise<readonly string[]> =>
  app.store.database.owner.transaction((transaction) =>
    asRole(transaction, 'nativ_app', actorOf(name), async (inner) =>
      (await inner(`nativ.${table}`).orderBy('id').pluck('id')).map(String),
    ),
  );

async function listen(name: PersonaName, after?: string, node = 1): Promise<EventReader> {
  const cookie = { cookie: app.cookieOf(name) };
  const reader = await readEvents(`${app.address(node)}/api/v1/events`, {
    ...cookie,
    ...(after === undefined ? {} : { 'last-event-id': after }),
  });
  readers.push(reader);
  await reader.until(({ messages }) => messages.some(({ event }) => event === 'changes' || event === 'resync'));
  return reader;
}

/** Something that everybody hears of, so that whatever was before it has been heard too, or never will be. */
async function untilAllIsHeard(...listening: readonly EventReader[]): Promise<void> {
  const before = listening.map((reader) => reader.changes().length);
  for (const workspace of ['ours', 'theirs'] as const)
    await sql(`update nativ.groups set description = description where workspace_id = ? and access = 'open'`, [
      workspaces[workspace],
    ]);
  await Promise.all(
    listening.map((reader, index) =>
      reader.until(() =>
        reader
          .changes()
          .slice(before[index])
          .some(({ kind }) => kind === 'group'),
      ),
    ),
  );
}

/** The ids of one kind, in the changes from a place on. */
const idsOf = (reader: EventReader, kind: string, from = 0) =>
  [
    ...new Set(
      reader
        .changes()
        .slice(from)
        .flatMap((change) => (change.kind === kind ? (change.id ?? []) : [])),
    ),
  ].sort();

describe('what each persona hears', () => {
  test.each(personaNames)('%s hears of what they see, and of nothing else', async (name) => {
    const reader = await listen(name);
    const from = reader.changes().length;
    await sql('update nativ.tasks set title = title');
    await sql('update nativ.posts set text = text');
    await sql('update nativ.instances set revision = revision');
    await sql('update nativ.participants set answered_at = answered_at');
    await sql('update nativ.gatherings set title = title');
    await untilAllIsHeard(reader);

    // By the policies, which other tests hold against the oracle (visibility.db.test.ts).
    const seen = { task: 'tasks', post: 'posts', case: 'instances', gathering: 'gatherings' };
    for (const [kind, table] of Object.entries(seen))
      expect([kind, idsOf(reader, kind, from)]).toEqual([kind, await idsIn(table, name)]);
    const known = new Set(
      Object.values(['events', 'legal', 'psychological', 'theirLegal'] as const)
        .filter((group) => knowsGroup(name, group))
        .map((group) => groupFacts(group).key),
    );
    for (const { groupKey } of reader.changes()) if (groupKey !== undefined) expect([...known]).toContain(groupKey);
  });

  test('what is said about an event, and a reaction to it, changes the event for those who see it', async () => {
    const [hears, deaf] = [await listen('manager'), await listen('outsider')];
    const { id } = gatheringSample('psychological');
    for (const write of ['update nativ.comments set text = text where gathering_id = ?', reactTo]) {
      const from = [hears.changes().length, deaf.changes().length];
      await sql(write, [id]);
      await untilAllIsHeard(hears, deaf);
      expect([write, idsOf(hears, 'gathering', from[0]), idsOf(deaf, 'gathering', from[1])]).toEqual([write, [id], []]);
    }
  });

  test('who has an item open is told to those who see it', async () => {
    const [hears, deaf] = [await listen('member'), await listen('outsider')];
    const task = taskNames.find(
      (one) => seesTask('member', one) && seesTask('manager', one) && !seesTask('outsider', one),
    );
    const { id } = taskSample(task ?? ('none' as never));
    const from = [hears.changes().length, deaf.changes().length];
    const path = `/api/v1/tasks/${id}/presence`;
    const { status, body } = await app.send({ method: 'post', path, body: { tab: 'tab-of-manager' }, as: 'manager' });
    await untilAllIsHeard(hears, deaf);
    const others = await app.send({ method: 'post', path, body: { tab: 'tab-of-member' }, as: 'member' });

    expect([status, body]).toEqual([200, { people: [] }]);
    expect(idsOf(hears, 'presence', from[0])).toEqual([id]);
    expect(idsOf(deaf, 'presence', from[1])).toEqual([]);
    expect(others.body.people).toEqual([
      { person: { id: personas.manager.id, name: expect.any(String) }, isWriting: false, since: expect.any(String) },
    ]);
    await app.send({ method: 'delete', path: `${path}?tab=tab-of-manager`, as: 'manager' });
    const alone = await app.send({ method: 'post', path, body: { tab: 'tab-of-member' }, as: 'member' });
    expect(alone.body).toEqual({ people: [] });
  });
});

describe('when rights end', () => {
  test('somebody who loses a task that was all they saw is told that it went, and no more', async () => {
    const classified = await listen('classified');
    const task = taskNames.find((one) => taskSample(one).assignee === 'classified');
    const { id } = taskSample(task ?? ('none' as never));
    const from = classified.changes().length;
    await sql('update nativ.tasks set assignee_id = null where id = ?', [id]);
    await untilAllIsHeard(classified);
    const heard = classified
      .changes()
      .slice(from)
      .filter(({ kind }) => kind === 'task');
    const next = classified.changes().length;
    await sql('update nativ.tasks set title = title where id = ?', [id]);
    await untilAllIsHeard(classified);
    await sql('update nativ.tasks set assignee_id = ? where id = ?', [personas.classified.id, id]);

    expect(heard).toEqual([{ kind: 'task' }]);
    expect(idsOf(classified, 'task', next)).toEqual([]);
  });

  test('a membership that ends makes its group fall silent at once', async () => {
    const reader = await listen('member');
    const group = groupFacts('psychological').members.member ? 'psychological' : 'legal';
    const { id: groupId } = groupFacts(group);
    const inGroup = taskNames.filter((task) => taskSample(task).group === group).map((task) => taskSample(task).id);
    const touch = () => sql('update nativ.tasks set title = title where group_id = ?', [groupId]);
    await touch();
    await untilAllIsHeard(reader);
    const from = reader.changes().length;
    await sql('delete from nativ.memberships where group_id = ? and user_id = ?', [groupId, personas.member.id]);
    await touch();
    await untilAllIsHeard(reader);
    const { rows } = await sql(
      'insert into nativ.memberships (workspace_id, group_id, user_id, role) values (?, ?, ?, ?) returning 1',
      [workspaces.ours, groupId, personas.member.id, groupFacts(group).members.member ?? 'member'],
    );

    expect(rows).toHaveLength(1);
    expect(idsOf(reader, 'task').filter((id) => inGroup.includes(id))).not.toEqual([]);
    expect(idsOf(reader, 'task', from).filter((id) => inGroup.includes(id))).toEqual([]);
  });

  test('a session that ends closes its stream, on every node, within a second', async () => {
    const reader = await listen('champion');
    await sql(`delete from identity.sessions where user_id = (select identity_id from nativ.users where id = ?)`, [
      personas.champion.id,
    ]);

    expect(await reader.until((one) => one.isClosed())).toBeLessThan(2_000);
    expect((await readEvents(`${app.address(1)}/api/v1/events`, { cookie: app.cookieOf('champion') })).status).toBe(
      401,
    );
  });

  test('so does an account that is closed', async () => {
    const reader = await listen('designer');
    await sql('update nativ.users set deactivated_at = now() where id = ?', [personas.designer.id]);
    await reader.until((one) => one.isClosed());
    await sql('update nativ.users set deactivated_at = null where id = ?', [personas.designer.id]);
  });
});

describe('coming back', () => {
  const touchedBy = async (name: PersonaName) => {
    const task = taskNames.find((one) => seesTask(name, one) && taskSample(one).group !== 'psychological');
    const { id } = taskSample(task ?? ('none' as never));
    return { id, touch: () => sql('update nativ.tasks set title = title where id = ?', [id]) };
  };

  test('goes on from where it was, at another node, with what was missed', async () => {
    const { id, touch } = await touchedBy('manager');
    const first = await listen('manager');
    await untilAllIsHeard(first);
    const after = first.lastId();
    first.close();
    await touch();
    const second = await listen('manager', after, 0);

    expect(second.messages[0]).toMatchObject({ event: 'hello', data: { resumed: true } });
    expect(idsOf(second, 'task')).toContain(id);
  });

  test('is told to read everything anew where it cannot be said what was missed', async () => {
    const reader = await listen('manager', 'an-id-of-another-installation');

    expect(reader.messages.map(({ event }) => event)).toEqual(['hello', 'resync']);
  });

  test('is asked for by a process that stops, each at a moment of its own', async () => {
    const listening = await Promise.all([listen('manager', undefined, 0), listen('admin', undefined, 0)]);
    app.endStreams(0);
    await Promise.all(listening.map((reader) => reader.until((one) => one.isClosed())));

    expect(listening.map(({ messages }) => messages.at(-1)?.event)).toEqual(['bye', 'bye']);
    const { status } = await readEvents(`${app.address(0)}/api/v1/events`, { cookie: app.cookieOf('admin') });
    expect(status).toBe(503);
  });
});

describe('the stream', () => {
  test('says to proxies that it is to be passed on as it comes, and by nobody kept', async () => {
    const { headers } = await listen('admin');

    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(headers.get('x-accel-buffering')).toBe('no');
    expect(headers.get('cache-control')).toBe('no-store, no-transform');
  });

  test('is refused to somebody who has twenty', async () => {
    const many = await Promise.all(Array.from({ length: 20 }, () => listen('manager')));
    const { status } = await readEvents(`${app.address(1)}/api/v1/events`, { cookie: app.cookieOf('manager') });

    expect(many.map((reader) => reader.status)).toEqual(many.map(() => 200));
    expect(status).toBe(429);
  });

  test('may be asked for once, by programs that do not listen', async () => {
    const { id } = taskSample(taskNames.find((one) => seesTask('admin', one)) ?? ('none' as never));
    const ask = (after = '') => app.send({ method: 'get', path: `/api/v1/events?once=true${after}`, as: 'admin' }, 1);
    const [, first = ''] = /^id: (.*)$/m.exec((await ask()).text) ?? [];
    await sql('update nativ.tasks set title = title where id = ?', [id]);

    expect((await ask(`&after=${first}`)).text).toContain(id);
  });
});
