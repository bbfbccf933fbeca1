import { describe, expect, test } from 'vitest';
import { casesIn, hasCases } from '../../test/forms/cases.ts';
import { typeOfSchema } from './schema-type.ts';
import type { ValueType } from './value-type.ts';

function at(schema: unknown, ...path: string[]): ValueType | null {
  let type: ValueType | null = typeOfSchema(schema, 'form');
  for (const name of path) type = type?.kind === 'object' ? type.field(name) : null;
  return type;
}

describe('reads', () => {
  test('plain kinds, through null and integer', () => {
    const properties = { a: { type: 'integer' }, b: { type: ['string', 'null'] }, c: { enum: [true, false] }, d: {} };
    expect(['a', 'b', 'c', 'd'].map((name) => at({ properties }, name)?.kind)).toEqual([
      'number',
      'string',
      'boolean',
      'any',
    ]);
  });

  test('the values of a choice, however they are written', () => {
    const oneOf = [{ const: 'x', title: 'X' }, { const: 'y' }];
    expect(at({ properties: { a: { type: 'string', oneOf } } }, 'a')).toEqual({ kind: 'string', values: ['x', 'y'] });
    expect(at({ properties: { a: { enum: ['x'] } } }, 'a')).toEqual({ kind: 'string', values: ['x'] });
    expect(at({ properties: { a: { anyOf: [{ enum: ['x'] }, { type: 'string' }] } } }, 'a')).toEqual({
      kind: 'string',
    });
  });

  test('fields that only some answers have', () => {
    const schema = {
      type: 'object',
      properties: { kind: { enum: ['a', 'b'] } },
      if: { properties: { kind: { const: 'a' } } },
      then: { properties: { more: { type: 'number' } } },
      dependencies: { kind: { oneOf: [{ properties: { deep: { type: 'boolean' } } }] }, other: ['kind'] },
      allOf: [{ properties: { also: { type: 'string' } } }],
    };
    expect(['kind', 'more', 'deep', 'also', 'none'].map((name) => at(schema, name)?.kind)).toEqual([
      'string',
      'number',
      'boolean',
      'string',
      undefined,
    ]);
  });

  test('references, also to itself', () => {
    const person = {
      type: 'object',
      properties: { name: { type: 'string' }, friend: { $ref: '#/definitions/person' } },
    };
    const schema = {
      definitions: { person },
      properties: { me: { $ref: '#/definitions/person' }, lost: { $ref: '#/x' } },
    };
    expect(at(schema, 'me', 'friend', 'friend', 'name')?.kind).toBe('string');
    expect(at(schema, 'lost')?.kind).toBe('any');
  });

  test('which answers are sensitive', () => {
    expect(at({ properties: { a: { type: 'string', 'x-sensitivity': 'sensitive' } } }, 'a')?.sensitive).toBe(true);
  });

  test('an object with fields of any name as one that may have any other field', () => {
    const schema = { properties: { a: { type: 'number' } }, additionalProperties: { type: 'string' } };
    expect([at(schema, 'a')?.kind, at(schema, 'other')?.kind]).toEqual(['number', 'any']);
  });
});

test('never throws on what is no schema', () => {
  for (const schema of [null, 7, [], { properties: 7 }, { properties: { a: null } }, { $ref: '#' }, { allOf: {} }])
    expect(() => at(schema, 'a', 'b')).not.toThrow();
});

// Real government forms, where they are at hand.
test.skipIf(!hasCases)('reads every field of real forms', () => {
  const visit = (type: ValueType, depth: number): number => {
    if (type.kind === 'list') return visit(type.element, depth + 1);
    if (type.kind !== 'object' || depth > 6) return 1;
    return type.names().reduce((sum, name) => sum + visit(type.field(name) as ValueType, depth + 1), 0);
  };
  const fields = casesIn('forms/va/schemas').map(({ name, content }) => visit(typeOfSchema(content, name), 0));
  expect(fields.length).toBeGreaterThan(0);
  expect(fields.every((count) => count > 0)).toBe(true);
});
