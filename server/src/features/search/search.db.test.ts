import { readSearch } from '@nativ/runtime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asPerson } from '../../db/person-transaction.ts';
import { silentLog } from '../../observability/log.ts';
import { type Client, startTestApplication, type TestApplication } from '../../test/application.ts';
import { Indexer } from './indexer.ts';
import { searchEntries } from './search-store.ts';
import { searchTerms } from './search-terms.ts';

let app: TestApplication;
let indexer: Indexer;
let legal: Client;
beforeAll(async () => {
  app = await startTestApplication();
  indexer = new Indexer({ engine: app.store.database.engine, log: silentLog });
  legal = await app.person('legal');
});
afterAll(() => app.close());

async function post(text: string, group = 'legal'): Promise<string> {
  const response = await legal.post('/api/v1/posts').send({ group, text });
  expect(response.status, response.text).toBe(201);
  return response.body.id;
}

async function find(q: string, more: object = {}, by: Client = legal) {
  await indexer.catchUp();
  const response = await by.post('/api/v1/search').send({ q, ...more });
  expect(response.status, response.text).toBe(200);
  return response.body as {
    items: {
      id: string;
      kind: string;
      key: string | null;
      snippet: { text: string; hits: { start: number; end: number }[] } | null;
    }[];
    kinds: { kind: string; count: number }[];
    groups: { count: number; labels: object[] }[];
    nextCursor: string | null;
    isNear: boolean;
  };
}
const ids = async (q: string, more: object = {}, by: Client = legal) =>
  (await find(q, more, by)).items.map(({ id }) => id);

describe('search', () => {
  test('finds a post by a word behind letters, with niqqud, in another spelling and half typed', async () => {
    const id = await post('פגישה על תוכניות העבודה ועל הַמִּתְנַדְּבוֹת');

    for (const q of ['תכניות', 'והתוכניות', 'עבודה', 'מתנדבות', 'מתנד', 'פגישה עבודה'])
      expect(await ids(q), q).toContain(id);
    expect(await ids('פגישה זברה')).not.toContain(id);
  });

  test('finds English words in other forms, and nearly right ones when there is no other', async () => {
    const id = await post('The volunteers discussed new policies');

    expect(await ids('volunteering policy')).toContain(id);
    const near = await find('voluntears');
    expect(near.isNear).toBe(true);
    expect(near.items.map((hit) => hit.id)).toContain(id);
  });

  test('finds by the label of a task, and says which labels there are where it found something', async () => {
    const labels = [{ key: 'urgent', name: { he: 'דחוף', en: 'Urgent' }, colour: 'red' }];
    await app.sql(`update nativ.groups set labels = ? where key = 'legal'`, [JSON.stringify(labels)]);
    const task = async (more: object = {}) => {
      const made = await legal.post('/api/v1/tasks').send({ group: 'legal', title: 'Labelled kaleidoscope' });
      await legal.patch(`/api/v1/tasks/${made.body.id}`).send(more);
      return made.body.id as string;
    };
    const [marked, plain, said] = [
      await task({ labels: ['urgent'] }),
      await task({ stage: 'onHold' }),
      await post('kaleidoscope'),
    ];

    expect((await ids('kaleidoscope')).sort()).toEqual([marked, plain, said].sort());
    expect(await ids('kaleidoscope', { label: 'urgent' })).toEqual([marked]);
    expect(await ids('kaleidoscope', { label: 'other' })).toEqual([]);
    expect((await find('kaleidoscope', { group: 'legal' })).groups).toMatchObject([{ count: 3, labels }]);
    expect(await ids('kaleidoscope', { label: 'urgent' }, await app.person('volunteer'))).toEqual([]);
  });

  test('says where in the text it was found', async () => {
    await post('לפני הישיבה צריך להזמין כיבוד');

    const { items } = await find('ישיבה');

    const snippet = items[0]?.snippet;
    expect(snippet?.hits.map(({ start, end }) => snippet.text.slice(start, end))).toEqual(['הישיבה']);
  });

  test('finds a case by its reference first, by its plain answers, and by nothing sensitive', async () => {
    const data = {
      kind: 'legal',
      description: 'xylophone',
      urgency: 'anyTime',
      contactBy: 'phone',
      phone: '052-7654321',
      name: 'קוקולבסקי',
    };
    const sent = await app.anybody.post('/api/v1/public/forms/inquiry/submissions').send({ data });
    expect(sent.status, sent.text).toBe(201);
    const { reference, instanceId } = sent.body as { reference: string; instanceId: string };

    expect((await ids(reference))[0]).toBe(instanceId);
    expect((await ids(reference.toLowerCase().replace('-', '')))[0]).toBe(instanceId);
    expect(await ids('קוקולבסקי')).toContain(instanceId);
    expect(await ids('xylophone')).toEqual([]);
  });

  test('finds what was written an hour ago as it is now', async () => {
    const id = await post('ארנבת');
    expect(await ids('ארנבת')).toContain(id);

    await app.sql(`update nativ.posts set text = '"צפרדע"' where id = ?`, [id]);

    expect((await legal.post('/api/v1/search').send({ q: 'ארנבת' })).body.items).toEqual([]);
    expect(await ids('צפרדע')).toContain(id);
  });

  test('finds what is said under a post no more once that was taken back, and again when it is there again', async () => {
    const id = await post('a meadow');
    await legal.post(`/api/v1/posts/${id}/comments`).send({ text: 'with a woodpecker' });
    const under = await ids('woodpecker');
    expect(under).toHaveLength(1);

    await legal.post(`/api/v1/posts/${id}/archive`).send({});
    expect(await ids('woodpecker')).toEqual([]);
    expect(await app.sql(`select 1 from nativ.search_entries where id = ?`, under)).toEqual([]);

    await legal.post(`/api/v1/posts/${id}/restore`).send({});
    expect(await ids('woodpecker')).toEqual(under);
  });

  test('counts by kind and group, filters, and goes on where the page ended', async () => {
    for (let number = 0; number < 7; number++) await post(`מטריה ${number}`);

    const first = await find('מטריה', { limit: 3 });
    const rest = await find('מטריה', { limit: 10, cursor: first.nextCursor });

    expect(first.kinds).toEqual([{ kind: 'post', count: 7 }]);
    expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(7);
    expect(await ids('מטריה', { kind: 'task' })).toEqual([]);
    expect((await ids('מטריה', { group: 'legal' })).length).toBe(7);
    expect(await ids('מטריה', { from: '2999-01-01T00:00:00Z' })).toEqual([]);
    expect((await legal.post('/api/v1/search').send({ q: 'x', group: 'psychological' })).status).toBe(404);
  });

  test('finds people, groups, and forms and flows for those who design', async () => {
    const designer = await app.person('designer');
    const kindsOf = async (q: string, by: Client) => (await find(q, {}, by)).items.map(({ kind }) => kind);

    expect(await kindsOf('legal', legal)).toContain('group');
    expect(await kindsOf('inquiry', designer)).toEqual(expect.arrayContaining(['form', 'flow']));
    expect(await kindsOf('inquiry', legal)).not.toContain('form');
  });

  test('finds an article of the handbook in both languages once it is published, and a draft for those who write it', async () => {
    const champion = await app.person('champion');
    const made = await champion.post('/api/v1/articles').send({
      key: 'how-to-listen',
      title: { he: 'איך מקשיבים', en: 'How to listen' },
      body: {
        he: `## הקשבה\n${'מילים '.repeat(900)}\nובסוף [ינשופים](/x)`,
        en: `**Barn owls** ${'hear well '.repeat(300)}`,
      },
    });
    expect(made.status, made.text).toBe(201);
    const { version } = made.body as { version: number };
    const keys = async (q: string, by: Client) => (await find(q, {}, by)).items.map(({ key }) => key);
    expect(await keys('לינשופים', champion)).toEqual(['how-to-listen']);
    expect(await keys('ינשופים', legal)).toEqual([]);

    const patch = (body: object) => champion.patch('/api/v1/articles/how-to-listen').send(body);
    expect((await patch({ version, state: 'published' })).status).toBe(200);

    for (const q of ['הינשופים', 'שמקשיבים', 'barn owl', 'how to listen'])
      expect(await keys(q, legal), q).toContain('how-to-listen');
    const { items, kinds } = await find('ינשופים', { kind: 'article' });
    expect(items).toMatchObject([
      { kind: 'article', key: 'how-to-listen', group: null, title: { text: 'How to listen' } },
    ]);
    expect(items[0]?.snippet?.text).toMatch(/ובסוף ינשופים$/);
    expect(kinds).toEqual([{ kind: 'article', count: 1 }]);
    expect((await patch({ version: version + 1, state: 'archived' })).status).toBe(200);
    expect(await keys('ינשופים', champion)).toEqual([]);
  });

  test('finds what the handbook says, however much that is newer says the same', async () => {
    const champion = await app.person('champion');
    const body = { he: 'קרוסלה', en: 'About the carousel.' };
    const article = { key: 'carousel', title: { he: 'קרוסלה', en: 'Carousel' }, body, state: 'published' };
    expect((await champion.post('/api/v1/articles').send(article)).status).toBe(201);
    for (let n = 0; n < 3; n++) await post('A carousel');
    await indexer.catchUp();

    const [reader] = await app.sql<{ userId: string; workspaceId: string }>(
      `select id as "userId", workspace_id as "workspaceId" from nativ.users where email = 'legal@example.org'`,
    );
    if (!reader) throw new Error('Expected the sample person legal.');
    const anything = { kind: null, groupId: null, label: null, from: null, to: null };
    const { hits, isCapped } = await asPerson(app.store.database.people, { ...reader, role: 'member' }, (tx) =>
      searchEntries(
        tx,
        searchTerms(readSearch('carousel')),
        anything,
        { postings: 60, items: 2 },
        { offset: 0, limit: 9 },
      ),
    );
    expect(isCapped).toBe(true);
    expect(hits.map(({ kind }) => kind).sort()).toEqual(['article', 'post', 'post']);
  });

  test('answers what nobody can have meant with nothing', async () => {
    for (const q of ['־', '""', '%', "'; drop table", '\\', '(((', 'א'.repeat(200)])
      expect((await find(q)).items, q).toEqual([]);
    expect((await legal.post('/api/v1/search').send({ q: '' })).status).toBe(422);
  });

  test('is asked with a session, in the address too', async () => {
    expect((await app.anybody.get('/api/v1/search?q=x')).status).toBe(401);
    expect((await legal.get(`/api/v1/search?q=${encodeURIComponent('מטריה')}`)).body.items.length).toBe(7);
  });
});
