import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { casesIn, hasCases } from '../../test/forms/cases.ts';
import { checkForm } from './check-form.ts';
import { localizeForm } from './localize-form.ts';

const form = (schema: unknown) => ({ title: 'A form', schema });
const withField = (field: unknown) => form({ type: 'object', properties: { field } });

describe('checkForm', () => {
  test('accepts a plain form', () => {
    expect(checkForm(withField({ type: 'string', title: 'A question' }))).toEqual([]);
  });

  test.each([
    ['a root that is no object', form({ type: 'string' }), '/schema/type'],
    ['no question', form({ type: 'object', properties: {} }), '/schema/properties'],
    ['no title', { schema: { properties: { a: {} } } }, '/title'],
    ['an empty enum', withField({ enum: [] }), '/schema/properties/field/enum'],
    ['required twice', form({ properties: { a: {} }, required: ['a', 'a'] }), '/schema/required'],
    ['required as in draft-03', withField({ type: 'string', required: true }), '/schema/properties/field/required'],
    ['a dangling reference', withField({ $ref: '#/definitions/none' }), '/schema/properties/field/$ref'],
    ['a foreign reference', withField({ $ref: 'https://example.org/a.json' }), '/schema/properties/field/$ref'],
    ['a reference in a circle', withField({ $ref: '#/properties/field' }), '/schema/properties/field/$ref'],
    ['a pattern that is none', withField({ pattern: '(' }), '/schema/properties/field/pattern'],
    ['a long pattern', withField({ pattern: 'a'.repeat(257) }), '/schema/properties/field/pattern'],
    ['a pattern with look-behind', withField({ pattern: '(?<=a)b' }), '/schema/properties/field/pattern'],
    [
      'too many options',
      withField({ enum: Array.from({ length: 2001 }, (_, n) => n) }),
      '/schema/properties/field/enum',
    ],
    ['a type nobody knows', withField({ type: 'text' }), '/schema/properties/field/type'],
    ['a negative length', withField({ maxLength: -1 }), '/schema/properties/field/maxLength'],
    [
      'a name of the prototype',
      JSON.parse('{"title":"x","schema":{"properties":{"__proto__":{}}}}'),
      '/schema/properties/__proto__',
    ],
    [
      'a translation of what is no text',
      { ...withField({}), translations: { he: { '/schema/properties/field/pattern': 'x' } } },
      '/translations/he/~1schema~1properties~1field~1pattern',
    ],
  ])('refuses %s and names the place', (_, document, path) => {
    expect(checkForm(document).map((error) => error.path)).toEqual([path]);
    expect(checkForm(document, 'he')[0]?.message).toMatch(/[א-ת]/);
  });

  test('counts fields and nesting', () => {
    const fields = Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`q${n}`, { type: 'string' }]));
    expect(checkForm(form({ properties: fields }))[0]?.message).toContain('501');
    let deep: object = { type: 'string' };
    for (let level = 0; level < 13; level += 1) deep = { type: 'object', properties: { inner: deep } };
    expect(checkForm(form(deep))[0]?.message).toContain('12 deep');
    let bottomless: object = {};
    for (let level = 0; level < 100_000; level += 1) bottomless = { not: bottomless };
    expect(checkForm(form(bottomless))[0]?.path).toBe('');
  });

  test('accepts a tree, which contains itself inside an answer', () => {
    const node = { type: 'object', properties: { children: { type: 'array', items: { $ref: '#/definitions/node' } } } };
    expect(checkForm(form({ properties: { tree: { $ref: '#/definitions/node' } }, definitions: { node } }))).toEqual(
      [],
    );
  });

  test('throws on no JSON, and what it accepts can be localized', () => {
    const keywords = fc.constantFrom(
      'type',
      'properties',
      'items',
      'required',
      'enum',
      '$ref',
      'allOf',
      'if',
      'then',
      'pattern',
      'a',
    );
    const leaf = fc.oneof(
      fc.constantFrom('object', 'array', '#', '#/properties/a', '(', 3, true),
      fc.jsonValue({ maxDepth: 1 }),
    );
    const { document } = fc.letrec((tie) => ({
      document: fc.dictionary(keywords, tie('value'), { maxKeys: 4 }),
      value: fc.oneof({ maxDepth: 4 }, leaf, tie('document'), fc.array(tie('document'), { maxLength: 3 })),
    }));
    fc.assert(
      fc.property(document, (schema) => {
        const candidate = form(schema);
        if (checkForm(candidate).length === 0) localizeForm(candidate as Parameters<typeof localizeForm>[0], 'he');
      }),
      { numRuns: 500 },
    );
  });
});

describe.skipIf(!hasCases)('checkForm on forms written by others', () => {
  test.each(casesIn<object>('forms/va/schemas'))('$name can be published, if it is a form', ({ name, content }) => {
    const errors = checkForm(form(content));
    // The one schema of the folder that describes a single text and not a form.
    if (name.startsWith('HLR-GET-CONTESTABLE')) expect(errors.map(({ path }) => path)).toEqual(['/schema/type']);
    else expect(errors).toEqual([]);
  });

  test.each(casesIn<{ schema: object; uiSchema: object }>('forms/rjsf'))('$name can be published', ({ content }) => {
    expect(checkForm({ title: 'A form', schema: content.schema, uiSchema: content.uiSchema })).toEqual([]);
  });

  test.each([
    ['10-7959F-2-schema.json', '/schema/properties/veteranFullName/$ref'],
    ['21P-534EZ-schema.json', '/schema/required'],
  ])('%s is refused at the place that is broken', (file, place) => {
    const broken = casesIn<object>('forms/va/broken').find(({ name }) => name === file);
    const errors = checkForm(form(broken?.content));
    expect(errors.map(({ path }) => path)).toContain(place);
    expect(errors.find(({ path }) => path === place)?.message).toContain(place);
  });
});
