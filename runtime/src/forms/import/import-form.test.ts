import { describe, expect, it } from 'vitest';
import { reviewForm } from '../review/review-form.ts';
import { exportForm, importForm } from './import-form.ts';

const codes = (imported: ReturnType<typeof importForm>) =>
  imported.kind === 'imported' ? imported.notices.map(({ code, path }) => `${code} ${path}`) : imported.messages.en;

describe('importing a form', () => {
  it('takes a schema of any draft as it is', () => {
    const schema = {
      $schema: 'http://json-schema.org/draft-04/schema#',
      title: 'Old',
      type: 'object',
      properties: { age: { type: 'integer', minimum: 3, exclusiveMinimum: true }, name: { type: 'string' } },
    };
    const imported = importForm(schema);

    expect(imported).toMatchObject({
      kind: 'imported',
      document: { title: 'Old', schema, settings: { language: 'en' } },
    });
    expect(codes(imported)).toEqual([]);
    expect(imported.kind === 'imported' && reviewForm(imported.document)).toEqual([]);
  });

  it('takes a form of react-jsonschema-form with how it looks, and leaves its answers out', () => {
    const imported = importForm(
      {
        schema: { type: 'object', properties: { note: { type: 'string', title: 'הערה' } } },
        uiSchema: { note: { 'ui:widget': 'textarea' } },
        formData: { note: 'x' },
      },
      'notes.json',
    );

    expect(imported).toMatchObject({
      document: { title: 'notes.json', uiSchema: { note: { 'ui:widget': 'textarea' } }, settings: { language: 'he' } },
      answers: { note: 'x' },
    });
    expect(codes(imported)).toEqual(['answers-left-out ']);
  });

  it('keeps what it does not understand, and says so once', () => {
    const schema = {
      type: 'object',
      properties: {
        a: { type: 'string', format: 'postcode', 'x-acme': 1 },
        b: { type: 'string', 'x-acme': 2, contentMediaType: 'text/html' },
        c: { type: ['string', 'number'] },
        d: { $ref: 'https://example.org/other.json#/x' },
      },
    };
    const uiSchema = { a: { 'ui:widget': 'acmeWidget' }, b: { 'ui:field': 'acme' } };
    const imported = importForm({ schema, uiSchema }, 'Acme');

    expect(imported).toMatchObject({ document: { schema, uiSchema } });
    expect(codes(imported)).toEqual([
      'unknown-keyword /schema/properties/a/x-acme',
      'unknown-format /schema/properties/a/format',
      'keyword-without-effect /schema/properties/b/contentMediaType',
      'remote-reference /schema',
      'custom-questions /schema/properties/a',
      'unknown-widget /uiSchema/a/ui:widget',
      'own-field /uiSchema/b/ui:field',
    ]);
    expect(imported.kind === 'imported' && imported.notices[0]?.count).toBe(2);
  });

  it('takes a form of ours with all that it holds', () => {
    const document = {
      title: { he: 'טופס', en: 'Form' },
      schema: { type: 'object', properties: { a: { type: 'string' } } },
      settings: { rules: [{ id: 'r', kind: 'show', when: 'data.b', questions: ['/a'] }] },
    };

    expect(importForm(document)).toMatchObject({ kind: 'imported', document });
  });

  it.each([
    ['a list', []],
    ['a text', 'x'],
    ['nothing', null],
    ['a schema of a list', { type: 'array', items: {} }],
    ['some other JSON', { hello: 'world' }],
  ])('refuses %s', (_what, value) => {
    expect(importForm(value).kind).toBe('refused');
  });

  it('refuses what is nested beyond reason', () => {
    let nested: object = { type: 'string' };
    for (let level = 0; level < 20_000; level += 1) nested = { properties: { a: nested } };

    expect(importForm(nested).kind).toBe('refused');
  });
});

it('a form that goes out comes in as it was', () => {
  const document = {
    title: 'F',
    schema: { title: 'F', type: 'object', properties: { a: { type: 'string' } } },
    uiSchema: { a: { 'ui:widget': 'textarea' } },
  };
  const again = importForm(exportForm(document));

  expect(again).toMatchObject({ document: { ...document, schema: { ...document.schema } } });
});
