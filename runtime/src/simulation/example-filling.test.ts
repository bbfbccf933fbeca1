import { expect, test } from 'vitest';
import { cfworkerErrors } from '../forms/cfworker-errors.ts';
import { exampleFilling } from './example-filling.ts';

const text = { type: 'string' };
const schema = {
  type: 'object',
  required: ['name', 'email', 'phone', 'areas', 'cv', 'agrees', 'kind'],
  properties: {
    name: { ...text, minLength: 2, maxLength: 12 },
    email: { ...text, format: 'email' },
    phone: { ...text, pattern: '^\\+?[0-9][0-9 ()-]{6,18}$' },
    areas: { type: 'array', minItems: 1, items: { ...text, oneOf: [{ const: 'legal' }, { const: 'events' }] } },
    hours: { type: 'integer', minimum: 1, maximum: 40 },
    from: { ...text, format: 'date' },
    cv: { ...text, format: 'file' },
    references: { type: 'array', items: { type: 'object', required: ['name'], properties: { name: text } } },
    agrees: { type: 'boolean', const: true },
    kind: { ...text, enum: ['a', 'b'] },
    code: { ...text, pattern: '^ZZ[0-9]{9}$' },
    other: { $ref: '#/definitions/other' },
  },
  definitions: { other: { ...text, maxLength: 3 } },
};

test('answers every question as somebody might, in the words that are given', () => {
  const answers = exampleFilling(schema, 'For example');

  expect(cfworkerErrors(schema, answers)).toEqual([]);
  expect(answers).toMatchObject({ name: 'For example', areas: ['legal'], agrees: true, kind: 'a', other: 'For' });
  expect(answers.references).toEqual([{ name: 'For example' }]);
});

test('leaves open what no example fits, for whoever tries the form', () => {
  expect(exampleFilling(schema, 'x')).not.toHaveProperty('code');
  expect(exampleFilling({ type: 'object', properties: { a: { type: 'null' }, b: { type: 5 } } }, 'x')).toEqual({});
  expect(exampleFilling({ $ref: '#/nowhere' }, 'x')).toEqual({});
});
