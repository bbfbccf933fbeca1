import { describe, expect, it } from 'vitest';
import { createCfworkerSchemaTest } from '../cfworker-schema-test.ts';
import { localizeForm } from '../localize-form.ts';
import { optionListsOf, withOptionLists, withoutOptionLists } from './option-lists-in-forms.ts';
import { optionsFromCsv } from './options-from-csv.ts';

const document = {
  title: 'F',
  schema: {
    type: 'object',
    properties: {
      home: { type: 'string', title: 'Home', 'x-options': 'towns' },
      seen: { type: 'array', items: { type: 'string', 'x-options': 'towns' } },
      land: { type: 'string', 'x-options': 'lands' },
    },
  },
  translations: { he: { '/schema/properties/home/title': 'בית' } },
};
const lists = new Map([
  [
    'towns',
    [
      { code: 'haifa', labels: { he: 'חיפה', en: 'Haifa' } },
      { code: 'lod', labels: { he: 'לוד' } },
    ],
  ],
]);

describe('option lists in a form', () => {
  it('are found wherever they are named', () => {
    expect([...optionListsOf(document.schema)]).toEqual([
      ['towns', '/schema/properties/home/x-options'],
      ['lands', '/schema/properties/land/x-options'],
    ]);
  });

  it('are written in, in the languages of the form, and judged by', () => {
    const frozen = withOptionLists(document, lists);
    const test = createCfworkerSchemaTest();
    const fits = (data: object) => test(frozen.schema, data, frozen.schema);

    expect(localizeForm(frozen, 'he').schema).toMatchObject({
      properties: {
        home: { title: 'בית', oneOf: [{ const: 'haifa', title: 'חיפה' }, { title: 'לוד' }] },
        seen: { items: { oneOf: [{ title: 'חיפה' }, {}] } },
      },
    });
    expect(localizeForm(frozen, 'en').schema).toMatchObject({
      properties: { home: { oneOf: [{ title: 'Haifa' }, { title: 'לוד' }] } },
    });
    expect([fits({ home: 'lod', seen: ['haifa'] }), fits({ home: 'nowhere' }), fits({ seen: ['x'] })]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('are taken out again without a trace', () => {
    expect(JSON.stringify(withoutOptionLists(withOptionLists(document, lists)))).toBe(JSON.stringify(document));
  });
});

describe('options from CSV', () => {
  it('are read with quotes, other separators, a mark of byte order and empty lines', () => {
    const entries = [
      { code: 'a', labels: { he: 'א', en: 'A, "the first"' } },
      { code: 'b', labels: { en: 'B' } },
    ];

    expect(optionsFromCsv('\uFEFFcode,he,en\r\na,א,"A, ""the first"""\r\n\r\nb,,B\r\n')).toEqual({
      kind: 'read',
      entries,
    });
    expect(optionsFromCsv('en;code\nB;b')).toEqual({ kind: 'read', entries: entries.slice(1) });
    expect(optionsFromCsv('code\ten\nb\tB')).toEqual({ kind: 'read', entries: entries.slice(1) });
  });

  it('take 100,000 lines in a moment', () => {
    const startedAt = performance.now();
    const read = optionsFromCsv(`code,he,en\n${'x,שם,Name\n'.repeat(100_000)}`);

    expect(read.kind === 'read' && read.entries.length).toBe(100_000);
    expect(performance.now() - startedAt).toBeLessThan(30_000);
  });

  it.each([
    ['no header', 'a,b\n1,2', 'first line'],
    ['no label', 'code,en\na,', 'line 2'],
    ['no code', 'code,en\na,A\n,B', 'line 3'],
    ['nothing', '', 'first line'],
  ])('say what is wrong with %s', (_what, text, expected) => {
    const read = optionsFromCsv(text);

    expect(read.kind === 'refused' && read.messages.en).toContain(expected);
  });
});
