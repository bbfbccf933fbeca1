import type { FlowEditor } from '@nativ/schemas';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Client, startTestApplication, type TestApplication } from '../../test/application.ts';

let app: TestApplication;
let designer: Client;
let admin: Client;
beforeAll(async () => {
  app = await startTestApplication();
  designer = await app.person('designer');
  admin = await app.person('admin');
  const nodes = [
    { id: 'start', type: 'manualStart' },
    { id: 'done', type: 'end' },
  ];
  const edges = [{ id: 'on', source: 'start', target: 'done' }];
  const made = await designer.post('/api/v1/flows').send({ key: 'shared', title: 'Shared', nodes, edges });
  expect(made.status).toBe(201);
});
afterAll(() => app.close());
beforeEach(() => app.sql('delete from nativ.editing_seats'));

const seat = '/api/v1/flows/shared/editor';
const tabs = { designer: 'tab-of-the-designer', second: 'tab-two-of-the-designer', admin: 'tab-of-the-admin' } as const;

type Move = readonly ['get' | 'post' | 'delete', under?: '' | '/request' | '/hand-over', body?: object];

async function asks(who: Client, tab: string, [method, under = '', body]: Move): Promise<FlowEditor> {
  const call = who[method](`${seat}${under}`).set('Nativ-Editor', tab);
  const answer = await (body === undefined ? call : call.send(body));
  expect(answer.status).toBe(200);
  return answer.body;
}
const byDesigner = (...move: Move) => asks(designer, tabs.designer, move);
const byAdmin = (...move: Move) => asks(admin, tabs.admin, move);

/** Lets time pass for the seat as the database tells it. */
const lapse = (seconds: number, columns: readonly string[] = ['since', 'seen_at', 'asked_at']) =>
  app.sql(
    `update nativ.editing_seats set ${columns.map((name) => `${name} = ${name} - make_interval(secs => $1)`.replaceAll('$1', String(seconds))).join(', ')}`,
  );

const rename = (who: Client, title: string, tab?: string) => {
  const call = who.patch('/api/v1/flows/shared');
  return (tab === undefined ? call : call.set('Nativ-Editor', tab)).send({ title });
};

describe('one editor at a time', () => {
  test('tells everybody who edits and since when, and each tab whether it is they', async () => {
    const free = await byDesigner('get');
    const mine = await byDesigner('post');
    const theirs = await byAdmin('post');
    const secondTab = await asks(designer, tabs.second, ['post']);

    expect(free).toMatchObject({ editor: null, request: null });
    expect(mine.editor).toMatchObject({ isMe: true, isThisTab: true, cameBy: 'free' });
    expect(theirs.editor).toMatchObject({ isMe: false, isThisTab: false, since: mine.editor?.since });
    expect(theirs.editor?.person).toEqual(mine.editor?.person);
    expect(theirs.editor?.person.name).not.toBe('');
    expect(secondTab.editor).toMatchObject({ isMe: true, isThisTab: false });
  });

  test('refuses what another tab saves or publishes, naming who edits, and lets programs go by If-Match alone', async () => {
    const { editor } = await byDesigner('post');

    const other = await rename(admin, 'By the admin', tabs.admin);
    const second = await rename(designer, 'By the second tab', tabs.second);
    const published = await admin.post('/api/v1/flows/shared/publish').set('Nativ-Editor', tabs.admin);
    const own = await rename(designer, 'By the designer', tabs.designer);
    const program = await rename(app.admin, 'By a program');

    expect([other.status, other.body.type]).toEqual([409, 'urn:nativ:problem:flow.edited-by-another']);
    expect(other.body.detail).toContain(editor?.person.name);
    expect([second.status, published.status, own.status, program.status]).toEqual([409, 409, 200, 200]);
    expect((await designer.get('/api/v1/flows/shared')).body).toMatchObject({ title: 'By a program', status: 'draft' });
  });

  test('is free after a minute without a sign of life, by the clock of the database', async () => {
    await byDesigner('post');
    await lapse(59);
    const still = await byAdmin('post');
    await lapse(2);
    const free = await byAdmin('get');
    const saved = await rename(admin, 'While nobody sits there', tabs.admin);
    const taken = await byAdmin('post');

    expect(still.editor?.isMe).toBe(false);
    expect(free.editor).toBeNull();
    expect(saved.status).toBe(200);
    expect(taken.editor).toMatchObject({ isThisTab: true, cameBy: 'free' });
    expect((await byDesigner('post')).editor).toMatchObject({ isMe: false });
  });

  test('is handed over to whoever asked, who finds it theirs; the other may save no more', async () => {
    await byDesigner('post');
    const asked = await byAdmin('post', '/request');
    const seen = await byDesigner('post');
    const handed = await byDesigner('post', '/hand-over');

    expect(asked.request).toMatchObject({ isThisTab: true, forceInSeconds: 20, isDeclined: false });
    expect(seen.request).toMatchObject({ isMe: false, person: { name: asked.request?.person.name } });
    expect(handed.editor).toMatchObject({ isMe: false, cameBy: 'handOver' });
    expect((await byAdmin('post')).editor).toMatchObject({ isThisTab: true });
    expect((await rename(designer, 'Too late', tabs.designer)).status).toBe(409);
    expect((await rename(admin, 'In time', tabs.admin)).status).toBe(200);
  });

  test('is taken over by force only after the ask was left unanswered, and that is on record', async () => {
    await byDesigner('post');
    await byAdmin('post', '/request');
    const early = await byAdmin('post', '', { force: true });
    await lapse(20, ['asked_at']);
    const forced = await byAdmin('post', '', { force: true });

    expect(early.editor?.isMe).toBe(false);
    expect(forced.editor).toMatchObject({ isThisTab: true, cameBy: 'force' });
    expect((await byDesigner('post')).editor).toMatchObject({ isMe: false, cameBy: 'force' });
    expect(await app.sql("select 1 from nativ.audit_entries where action = 'flow.takenOver'")).toHaveLength(1);
  });

  test('stays where it is once the holder said: not now', async () => {
    await byDesigner('post');
    await byAdmin('post', '/request');
    await byDesigner('delete', '/request');
    await lapse(30, ['asked_at']);

    expect((await byAdmin('post', '', { force: true })).editor?.isMe).toBe(false);
    expect((await byAdmin('get')).request).toMatchObject({ isThisTab: true, isDeclined: true });
  });

  test('is left by whoever holds it, and goes to one of those who come at the same moment', async () => {
    await byDesigner('post');
    expect((await byDesigner('delete')).editor).toBeNull();

    const rush = await Promise.all(
      Array.from({ length: 6 }, (_none, number) =>
        asks(number % 2 === 0 ? designer : admin, `tab-of-the-rush-${number}`, ['post']),
      ),
    );

    expect(rush.filter(({ editor }) => editor?.isThisTab)).toHaveLength(1);
    expect(new Set(rush.map(({ editor }) => editor?.since)).size).toBe(1);
  });

  test('lets nothing be saved by a tab that is losing the seat at that moment', async () => {
    await byDesigner('post');
    await byAdmin('post', '/request');
    await lapse(20, ['asked_at']);

    const draft = async () => (await designer.get('/api/v1/flows/shared')).body;
    const [draftOnceTaken] = await Promise.all([
      byAdmin('post', '', { force: true }).then(draft),
      ...Array.from({ length: 8 }, (_none, number) => rename(designer, `Late ${number}`, tabs.designer)),
    ]);

    expect(await draft()).toEqual(draftOnceTaken);
    expect((await rename(designer, 'Too late', tabs.designer)).status).toBe(409);
  });

  test('is nothing for those who do not design, and needs a tab with a name', async () => {
    const volunteer = await app.person('volunteer');

    expect((await volunteer.get(seat)).status).toBe(403);
    expect((await designer.post(seat)).body.type).toBe('urn:nativ:problem:flow.tab-unnamed');
    expect((await designer.post(seat).set('Nativ-Editor', 'no name; at all')).status).toBe(400);
    expect((await designer.post('/api/v1/flows/none/editor').set('Nativ-Editor', tabs.designer)).status).toBe(404);
  });
});
