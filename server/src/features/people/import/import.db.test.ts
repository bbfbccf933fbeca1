import type { PeopleImport } from '@nativ/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { actorOf, emailOf } from '../../../test/personas.ts';
import { seedPersonas } from '../../../test/seed-personas.ts';
import { ImportService, mostRows } from './import-service.ts';

let store: TestDatabase;
let imports: ImportService;
const admin = actorOf('admin');

beforeAll(async () => {
  store = await createTestDatabase();
  await seedPersonas(store.database.owner);
  imports = new ImportService(store.database);
});
afterAll(() => store.drop());

const preview = (text: string, more: Partial<PeopleImport> = {}) => imports.preview(admin, { text, ...more }, 'en');
const found = (email: string) => store.database.owner('nativ.users').where({ email }).first();

describe('the preview', () => {
  test('says of each row what would become of it, and why at the cell', async () => {
    const { rows, counts } = await preview(
      [
        'name,email,role,groups',
        'Dana,dana@sample.example,member,legal; Group events',
        `Known,${emailOf('member').toUpperCase()},,`,
        '=cmd|calc,formula@sample.example,,',
        'Twice,DANA@sample.example,,',
        ',"a@b.example, c@d.example",boss,psychological',
      ].join('\n'),
    );

    expect(counts).toEqual({ new: 1, exists: 1, error: 3 });
    expect(rows.map(({ line, verdict, errors }) => [line, verdict, errors.map(({ column }) => column)])).toEqual([
      [2, 'new', []],
      [3, 'exists', []],
      [4, 'error', [0]],
      [5, 'error', [1]],
      [6, 'error', [0, 1, 2, 3]],
    ]);
    expect(rows[3]?.errors[0]?.message).toBe('The same address stands in line 2 too.');
  });

  test('says so in Hebrew', async () => {
    const { rows } = await imports.preview(admin, { text: 'שם,אימייל\n,x' }, 'he');

    expect(rows[0]?.errors.map(({ message }) => message)).toEqual(['חסר שם.', 'זאת אינה כתובת אימייל אחת תקינה.']);
  });

  test('takes the word of whoever says what a column holds', async () => {
    const { columns, counts } = await preview('a,b\nDana,d2@sample.example', { fields: ['name', 'email'] });

    expect(columns.map(({ field }) => field)).toEqual(['name', 'email']);
    expect(counts.new).toBe(1);
  });

  test.each([
    ['', 'nothing under the headers'],
    ['name,phone\nDana,1', "call it 'email'"],
    ['name,email\n"Dana,x', 'never closed'],
    [`name,email\n${'a,b\n'.repeat(mostRows + 1)}`, 'Split it'],
  ])('of a table that cannot be imported says why: %#', async (text, words) => {
    const { problems, rows } = await preview(text);

    expect(problems.join()).toContain(words);
    expect(rows).toEqual([]);
  });

  test('changes nothing', async () => {
    await preview('name,email\nNobody,nobody@sample.example');

    expect(await found('nobody@sample.example')).toBeUndefined();
  });
});

describe('the import', () => {
  test('adds whoever is new with role and groups, and leaves those alone who are here', async () => {
    const text = [
      'שם פרטי;שם משפחה;מייל;תפקיד;קבוצות',
      'ענבל;לוי;inbal@sample.example;מעצבת;legal: ניהול',
      `Other;Name;${emailOf('member')};admin;`,
    ].join('\n');

    expect(await imports.run(admin, { text }, 'he')).toEqual({
      created: 1,
      existing: 1,
      people: [expect.objectContaining({ email: expect.stringContaining('@') })],
    });

    const person = await found('inbal@sample.example');
    expect(person).toMatchObject({ name: 'ענבל לוי', role: 'designer', identity_id: null });
    const [membership] = await store.database.owner('nativ.memberships').where({ user_id: person.id });
    expect(membership).toMatchObject({ role: 'manager' });
    expect(await found(emailOf('member'))).toMatchObject({ name: 'The member', role: 'member' });
    expect(await store.database.owner('nativ.audit_entries').where({ action: 'person.imported' })).toHaveLength(1);
    expect(await imports.run(admin, { text }, 'he')).toEqual({ created: 0, existing: 2, people: [] });
  });

  test('adds nobody when one row is wrong', async () => {
    expect(await imports.run(admin, { text: 'name,email\nGood,good@sample.example\nBad,bad' }, 'en')).toBeNull();
    expect(await found('good@sample.example')).toBeUndefined();
  });

  test('of 5,000 rows is one transaction, and quick', async () => {
    const rows = Array.from({ length: mostRows }, (_, n) => `Person ${n},many-${n}@sample.example,,events`);
    const before = performance.now();

    const outcome = await imports.run(admin, { text: ['name,email,role,groups', ...rows].join('\n') }, 'en');

    expect(outcome).toMatchObject({ created: mostRows, existing: 0 });
    expect(outcome?.people).toHaveLength(mostRows);
    expect(performance.now() - before).toBeLessThan(20_000);
  });
});
