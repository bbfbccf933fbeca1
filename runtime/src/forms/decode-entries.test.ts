import { describe, expect, test } from 'vitest';
import { applyFormOperation } from './apply-form-operation.ts';
import { createCfworkerSchemaTest } from './cfworker-schema-test.ts';
import { decodeEntries } from './decode-entries.ts';
import type { FormEntry } from './form-entries.ts';
import { normalizeSchema } from './normalize-schema.ts';

const schemaTest = createCfworkerSchemaTest();
const schema = normalizeSchema({
  type: 'object',
  required: ['contact'],
  properties: {
    name: { type: 'string' },
    age: { type: 'integer' },
    price: { type: ['number', 'null'] },
    urgent: { type: 'boolean' },
    level: { enum: [1, 2, 'three'] },
    kind: {
      type: 'string',
      oneOf: [
        { const: 'a', title: 'A' },
        { const: 'b', title: 'B' },
      ],
    },
    channels: { type: 'array', items: { enum: ['mail', 'phone'] }, uniqueItems: true },
    contact: { type: 'object', properties: { email: { type: 'string', format: 'email' } } },
    items: {
      type: 'array',
      items: { type: 'object', properties: { name: { type: 'string' }, count: { type: 'number' } } },
    },
    words: { type: 'array', items: { type: 'string' } },
    when: { type: 'string', format: 'date-time' },
  },
  // A literal with a member called `then` would pass for a promise.
  ...Object.fromEntries([
    ['if', { properties: { kind: { const: 'b' } }, required: ['kind'] }],
    ['then', { properties: { detail: { type: 'integer' } } }],
    ['else', { properties: { detail: { type: 'boolean' } } }],
  ]),
});
const decode = (...entries: FormEntry[]) => decodeEntries(entries, schema, schemaTest);

describe('decodeEntries', () => {
  test('reads each answer as its question understands it', () => {
    expect(
      decode(
        ['f[name]', 'two\r\nlines'],
        ['f[age]', ' 42 '],
        ['f[price]', '1,200.50'],
        ['f[urgent]', 'false'],
        ['f[urgent]', 'true'],
        ['f[level]', '2'],
        ['f[channels][]', 'mail'],
        ['f[channels][]', 'phone'],
        ['f[contact][email]', 'a@b.org'],
        ['f[when]', '2026-01-31T10:30'],
      ),
    ).toEqual({
      name: 'two\nlines',
      age: 42,
      price: 1200.5,
      urgent: true,
      level: 2,
      channels: ['mail', 'phone'],
      contact: { email: 'a@b.org' },
      when: '2026-01-31T10:30:00Z',
    });
  });

  test('takes an empty text for no answer, and keeps what does not fit as it was typed', () => {
    expect(decode(['f[name]', ''], ['f[age]', 'twelve'], ['f[contact][email]', ''])).toEqual({
      age: 'twelve',
      contact: {},
    });
  });

  test('reads a field whose kind depends on another answer', () => {
    expect(decode(['f[kind]', 'b'], ['f[detail]', '7'])).toEqual({ kind: 'b', detail: 7 });
    expect(decode(['f[kind]', 'a'], ['f[detail]', 'true'])).toEqual({ kind: 'a', detail: true });
  });

  test('orders rows by number and drops blank ones only when the form is sent', () => {
    const rows: FormEntry[] = [
      ['f[items][10][name]', 'last'],
      ['f[items][2][name]', 'first'],
      ['f[items][3][name]', ''],
    ];
    expect(decode(...rows)).toEqual({ items: [{ name: 'first' }, { name: 'last' }] });
    expect(decodeEntries(rows, schema, schemaTest, 'keep')).toEqual({
      items: [{ name: 'first' }, {}, { name: 'last' }],
    });
  });

  test('leaves out names the page cannot have sent', () => {
    const data = decode(
      ['f[__proto__][polluted]', 'x'],
      ['f[constructor][prototype][polluted]', 'x'],
      ['f[unknown]', 'x'],
      ['f[name', 'x'],
      ['name', 'x'],
      ['f[items][__proto__][name]', 'x'],
      [`f${'[a]'.repeat(5000)}`, 'x'],
    );

    expect(data).toEqual({});
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('applyFormOperation', () => {
  test('adds, moves and removes rows and leaves the answers it was given alone', () => {
    const data = { items: [{ name: 'a' }, { name: 'b' }] };

    expect(applyFormOperation('add:/items', data, schema)).toEqual({ items: [{ name: 'a' }, { name: 'b' }, {}] });
    expect(applyFormOperation('add:/words', data, schema)).toEqual({ ...data, words: [undefined] });
    expect(applyFormOperation('down:/items/0', data, schema)).toEqual({ items: [{ name: 'b' }, { name: 'a' }] });
    expect(applyFormOperation('up:/items/1', data, schema)).toEqual({ items: [{ name: 'b' }, { name: 'a' }] });
    expect(applyFormOperation('remove:/items/0', data, schema)).toEqual({ items: [{ name: 'b' }] });
    expect(data).toEqual({ items: [{ name: 'a' }, { name: 'b' }] });
  });

  test.each([
    'update',
    'add:/name',
    'add:/none',
    'add:/__proto__/x',
    'remove:/items/9',
    'up:/items/0',
    'down:/items/1',
    'remove:/items/x',
    '',
  ])('does nothing for %j', (operation) => {
    const data = { name: 'n', items: [{ name: 'a' }, { name: 'b' }] };
    expect(applyFormOperation(operation, data, schema)).toEqual(data);
  });
});
