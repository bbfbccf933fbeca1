import { expect, test } from 'vitest';
import { normalizeSchema } from './normalize-schema.ts';

test('writes the bounds of draft-04 as later drafts do', () => {
  expect(
    normalizeSchema({
      $schema: 'http://json-schema.org/draft-04/schema#',
      id: 'x',
      minimum: 3,
      exclusiveMinimum: true,
      maximum: 5,
      exclusiveMaximum: false,
    }),
  ).toEqual({
    exclusiveMinimum: 3,
    maximum: 5,
  });
});

test('writes tuples and dependencies in one way', () => {
  expect(
    normalizeSchema({
      prefixItems: [{ type: 'string' }],
      items: false,
      dependentRequired: { a: ['b'] },
      dependentSchemas: { a: { minimum: 1 }, c: {} },
    }),
  ).toEqual({
    items: [{ type: 'string' }],
    additionalItems: false,
    dependencies: { a: { allOf: [{ required: ['b'] }, { minimum: 1 }] }, c: {} },
  });
});

test('makes every reference local and keeps what it does not know', () => {
  const schema = {
    $id: 'https://example.org/form',
    properties: {
      id: { $ref: '#person', 'x-sensitivity': 'personal' },
      b: { $ref: 'https://example.org/form#/$defs/person' },
      c: { $ref: '#/$defs/pair/prefixItems/0' },
      d: { $ref: '#/$defs/pair/items' },
    },
    $defs: { person: { $anchor: 'person', type: 'object' }, pair: { prefixItems: [{}], items: {} } },
  };
  expect(normalizeSchema(schema)).toMatchObject({
    properties: {
      id: { $ref: '#/$defs/person', 'x-sensitivity': 'personal' },
      b: { $ref: '#/$defs/person' },
      c: { $ref: '#/$defs/pair/items/0' },
      d: { $ref: '#/$defs/pair/additionalItems' },
    },
    $defs: { person: { type: 'object' } },
  });
});

test('is done after the first time', () => {
  const once = normalizeSchema({ minimum: 1, exclusiveMinimum: true, properties: { $id: { type: 'string' } } });

  expect(normalizeSchema(once)).toEqual(once);
  expect(once).toHaveProperty('properties.$id.type', 'string');
});
