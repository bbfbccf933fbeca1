import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApplication, type TestApplication } from '../../test/application.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await startTestApplication();
});
afterAll(() => app.close());

const entry = (code: string, en: string, he?: string) => ({ code, labels: { en, ...(he && { he }) } });
const make = (key: string, body: object) =>
  app.admin.post('/api/v1/option-lists').send({ key, title: { en: 'Towns', he: 'ערים' }, ...body });
const submit = (form: string, data: object) =>
  app.anybody.post(`/api/v1/public/forms/${form}/submissions`).send({ data, language: 'en' });

describe('option lists', () => {
  test('are made, read, changed, removed, and searched in both languages', async () => {
    const made = await make('towns', { entries: [entry('haifa', 'Haifa', 'חיפה'), entry('lod', 'Lod', 'לוד')] });
    const again = await make('towns', { entries: [] });
    const found = await app.admin.get('/api/v1/option-lists/towns/entries').query({ q: 'חיפ' });
    const first = await app.admin.get('/api/v1/option-lists/towns/entries').query({ limit: 1 });
    const { nextCursor } = first.body;
    const second = await app.admin.get('/api/v1/option-lists/towns/entries').query({ limit: 1, cursor: nextCursor });
    const changed = await app.admin
      .put('/api/v1/option-lists/towns')
      .send({ title: 'Towns', csv: 'code,en\nhaifa,Haifa\nlod,Lod\nakko,"Akko, old"' });
    const listed = await app.admin.get('/api/v1/option-lists');
    const removed = await app.admin.delete('/api/v1/option-lists/towns');

    expect([made.status, made.body.size, made.body.version]).toEqual([201, 2, 1]);
    expect(again.status).toBe(409);
    expect(found.body.items).toEqual([entry('haifa', 'Haifa', 'חיפה')]);
    expect(second.body).toEqual({ items: [entry('lod', 'Lod', 'לוד')], nextCursor: null });
    expect([changed.body.size, changed.body.version]).toEqual([3, 2]);
    expect(listed.body.items.map(({ key }: { key: string }) => key)).toEqual(['countries', 'towns']);
    expect(removed.status).toBe(204);
    expect((await app.admin.get('/api/v1/option-lists/towns')).status).toBe(404);
  });

  test('refuse codes twice, neither form of entries, and CSV that cannot be read', async () => {
    const bodies = [{ entries: [entry('a', 'A'), entry('a', 'B')] }, {}, { csv: 'a,b\n1,2' }];
    const answers = await Promise.all(bodies.map((body) => make('wrong', body)));

    expect(answers.map(({ status, body }) => [status, body.errors[0].path])).toEqual([
      [422, '/entries'],
      [422, ''],
      [422, '/csv'],
    ]);
  });

  test('hold 100,000 entries', async () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => `c${index},Name ${index}`);
    const made = await make('huge', { csv: `code,en\n${lines.join('\n')}` });
    const found = await app.admin.get('/api/v1/option-lists/huge/entries').query({ q: 'name 99999' });

    expect([made.status, made.body.size]).toEqual([201, 100_000]);
    expect(found.body.items).toEqual([entry('c99999', 'Name 99999')]);
  });
});

describe('a form that offers an option list', () => {
  const schema = {
    type: 'object',
    properties: { town: { type: 'string', title: 'Town', 'x-options': 'frozen' } },
  };

  test('keeps what it offered when it was published, whatever becomes of the list', async () => {
    await make('frozen', { entries: [entry('haifa', 'Haifa'), entry('lod', 'Lod')] });
    const form = await app.admin.post('/api/v1/forms').send({ key: 'frozen-towns', title: 'Towns', schema });
    const published = await app.admin.post('/api/v1/forms/frozen-towns/publish');
    await app.admin.put('/api/v1/option-lists/frozen').send({ title: 'Towns', entries: [entry('akko', 'Akko')] });
    const after = await app.admin.get('/api/v1/forms/frozen-towns');
    const page = await app.anybody.get('/f/frozen-towns?lang=en');

    expect([form.status, published.status]).toEqual([201, 201]);
    expect(published.body.schema).toEqual(schema);
    expect(after.body.hasUnpublishedChanges).toBe(false);
    expect(page.text).toMatch(/<option value="lod">Lod/);
    expect((await submit('frozen-towns', { town: 'lod' })).status).toBe(201);
    expect((await submit('frozen-towns', { town: 'akko' })).status).toBe(422);

    await app.admin.post('/api/v1/forms/frozen-towns/publish');
    expect((await submit('frozen-towns', { town: 'akko' })).status).toBe(201);
  });

  test('is not published when the list is missing or too long for a page', async () => {
    const lines = Array.from({ length: 2_001 }, (_, index) => `c${index},Name`);
    await make('long', { csv: `code,en\n${lines.join('\n')}` });
    const problems = async (list: string) => {
      const properties = { town: { type: 'string', title: 'Town', 'x-options': list } };
      await app.admin
        .post('/api/v1/forms')
        .send({ key: `of-${list}`, title: 'T', schema: { type: 'object', properties } });
      const refused = await app.admin.post(`/api/v1/forms/of-${list}/publish`);
      const checked = await app.admin.post(`/api/v1/forms/of-${list}/check`);
      return [refused.status, ...checked.body.problems.map(({ code }: { code: string }) => code)];
    };

    expect(await problems('none-such')).toEqual([422, 'question.unknown-list']);
    expect(await problems('long')).toEqual([422, 'question.list-too-long']);
  });
});
