import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { silentLog } from '../../observability/log.ts';
import { type PersonaApplication, startPersonaApplication } from '../../test/persona-application.ts';
import { groupFacts, id, type PersonaName, personaNames, personas, tasks, workspaces } from '../../test/personas.ts';
import { searchSamples } from '../../test/search-personas.ts';
import { Indexer } from './indexer.ts';

let app: PersonaApplication;
let indexer: Indexer;
beforeAll(async () => {
  app = await startPersonaApplication();
  const { engine, owner } = app.store.database;
  // Everything is indexed by the program, from what the samples say, under a word that all of them have.
  await owner('nativ.search_entries').delete();
  const word = { he: 'מילה משותפת', en: 'Sharedword' };
  for (const [table, column] of [
    ['tasks', 'title'],
    ['posts', 'text'],
    ['groups', 'name'],
  ] as const)
    await owner(`nativ.${table}`).update({ [column]: JSON.stringify(word) });
  await owner('nativ.comments').update({ text: 'Sharedword' });
  await owner('nativ.gatherings').update({ title: 'Sharedword' });
  await owner('nativ.users').update({ name: 'Sharedword' });
  await owner('nativ.submissions').update({ answers: JSON.stringify({ description: 'Sharedword' }) });
  for (const table of ['forms', 'flows'])
    await owner(`nativ.${table}`).update({ draft: owner.raw(`(draft::jsonb || '{"title": "Sharedword"}')::json`) });
  await owner('nativ.articles').update({ title: JSON.stringify(word) });
  await owner('nativ.lessons').update({ document: owner.raw(`document || '{"title": "Sharedword"}'`) });
  indexer = new Indexer({ engine, log: silentLog });
  await indexer.catchUp();
});
afterAll(() => app.close());

interface Body {
  readonly items: readonly {
    readonly id: string;
    readonly kind: string;
    readonly group: { readonly key: string } | null;
  }[];
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
  readonly groups: readonly { readonly group: { readonly key: string }; readonly count: number }[];
}

async function found(name: PersonaName, q = 'sharedword', more: object = {}): Promise<Body> {
  const { status, body, text } = await app.send({
    method: 'POST',
    path: '/api/v1/search',
    body: { q, limit: 100, ...more },
    as: name,
  });
  expect(status, text).toBe(200);
  return body;
}

const sorted = (ids: readonly string[]) => [...ids].sort();

describe('search', () => {
  test.each(personaNames)('finds for the %s what they may see of every sample, and nothing else', async (name) => {
    const { items, kinds } = await found(name);
    const expected = searchSamples.filter(({ sees, isTakenBack = false }) => sees(name) && !isTakenBack);

    expect(sorted(items.map((item) => item.id))).toEqual(sorted(expected.map((sample) => sample.id)));
    for (const kind of new Set(expected.map((sample) => sample.kind)))
      expect(kinds).toContainEqual({ kind, count: expected.filter((sample) => sample.kind === kind).length });
  });

  test.each(personaNames)('counts for the %s no group that they may not know of', async (name) => {
    const { groups, items } = await found(name);
    const known = new Set(
      searchSamples.flatMap(({ id: of, kind, sees }) => (kind === 'group' && sees(name) ? [of] : [])),
    );
    const keys = [...groups.map(({ group }) => group.key), ...items.flatMap(({ group }) => group?.key ?? [])];

    const unknown = (['events', 'legal', 'psychological'] as const).filter((group) => !known.has(groupFacts(group).id));
    if (personas[name].workspace === 'ours') expect(keys.filter((key) => unknown.includes(key as never))).toEqual([]);
  });

  test('finds nothing near a word that is only said where one may not read', async () => {
    const { owner } = app.store.database;
    await owner('nativ.tasks').where({ id: tasks.psychological.id }).update({ title: '"Zebrafinch"' });
    await indexer.catchUp();

    expect((await found('psychologist', 'zebrafynch')).items).toHaveLength(1);
    for (const name of ['admin', 'member', 'classified', 'outsider'] as const)
      expect(await found(name, 'zebrafynch')).toMatchObject({ items: [], kinds: [], groups: [], isNear: false });
  });

  test('forgets at once where an item stood before it moved, and finds it where it stands now', async () => {
    const { owner } = app.store.database;
    await owner('nativ.tasks').where({ id: tasks.legal.id }).update({ title: '"Kingfisher"' });
    await indexer.catchUp();
    expect((await found('member', 'kingfisher')).items.map(({ kind }) => kind)).toEqual(['task']);

    await owner('nativ.tasks')
      .where({ id: tasks.legal.id })
      .update({ group_id: groupFacts('psychological').id });

    expect((await found('member', 'kingfisher')).items).toEqual([]);
    await indexer.catchUp();
    expect((await found('member', 'kingfisher')).items).toEqual([]);
    expect((await found('psychologist', 'kingfisher')).items.map((item) => item.id)).toEqual([tasks.legal.id]);
  });

  test('finds a case of two classified groups for whoever reads both', async () => {
    const { owner } = app.store.database;
    const second = id(88_001);
    const here = { workspace_id: workspaces.ours };
    await owner('nativ.groups').insert({ ...here, id: second, key: 'second', name: '"Second"', access: 'classified' });
    await owner('nativ.memberships').insert({
      ...here,
      group_id: second,
      user_id: personas.manager.id,
      role: 'manager',
    });
    const both = [groupFacts('psychological').id, second];
    await owner('nativ.submissions')
      .where({ id: id(43) })
      .update({ answers: JSON.stringify({ a: 'Nightjar' }) });
    await owner('nativ.instances')
      .where({ id: id(33) })
      .update({ group_ids: both });
    await indexer.catchUp();

    const ids = async (name: PersonaName) => (await found(name, 'nightjar')).items.map((item) => item.id);
    expect(await ids('manager')).toEqual([id(33)]);
    expect(await ids('psychologist')).toEqual([]);
  });
});
