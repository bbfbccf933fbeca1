import { describe, expect, test } from 'vitest';
import { compileCondition, compileExpression, evaluate, evaluateCondition } from './expression.ts';
import { typeOfSchema } from './schema-type.ts';
import { ANY } from './value-type.ts';

const schema = {
  type: 'object',
  properties: {
    age: { type: 'integer' },
    name: { type: 'string' },
    kind: { type: 'string', oneOf: [{ const: 'legal' }, { const: 'social' }] },
    urgent: { type: 'boolean' },
    tags: { type: 'array', items: { type: 'string' } },
    contact: { type: 'object', properties: { email: { type: 'string' } } },
    'first-name': { type: 'string' },
    other: {},
  },
};
const roots = { data: typeOfSchema(schema, 'inquiry'), tasks: ANY, vars: ANY };

function value(source: string, data: Record<string, unknown> = {}) {
  const { expression, problems } = compileExpression(source, roots);
  if (problems.length > 0) return { problems: problems.map(({ reason }) => reason) };
  return evaluate(expression, { data, tasks: {}, vars: {} });
}

function holds(source: string, data: Record<string, unknown> = {}) {
  const { expression, problems } = compileCondition(source, roots);
  expect(problems).toEqual([]);
  return evaluateCondition(expression, { data, tasks: {}, vars: {} });
}

describe('with answers', () => {
  const data = { age: 30, name: 'Dana', kind: 'legal', urgent: true, tags: ['a', 'b'], contact: { email: 'x@y.org' } };

  test.each([
    'data.age >= 18',
    'data.age >= 17.5 && data.age < 31',
    'data.age + 1 == 31',
    'data.age / 4 == 7.5',
    "data.kind == 'legal' || data.urgent",
    "data.kind in ['legal', 'social']",
    "'a' in data.tags",
    "data.name.startsWith('Da') && data.name.endsWith('na') && data.name.contains('an')",
    "data.name.matches('^D.*a$') && data.name.matches('an')",
    "data.contact.email.matches('@')",
    "data['contact']['email'] == 'x@y.org'",
    'size(data.tags) == 2 && data.tags.size() == 2 && size(data.name) == 4',
    "data.tags.exists(t, t == 'b') && data.tags.all(t, t < 'c') && data.tags.exists_one(t, t == 'a')",
    "data.tags.map(t, t + '!') == ['a!', 'b!']",
    "data.tags.filter(t, t != 'a').join('-') == 'b'",
    'data.tags.all(t, data.tags.exists(u, u == t))',
    'data.urgent ? true : false',
    '!(data.age == 1) && -data.age == -30',
    'has(data.contact.email) && !has(data.other)',
    'data.tags[1] == "b" && data.tags[9] == null',
    "string(data.age) == '30' && double('1.5') == 1.5 && int(2.7) == 2",
  ])('%s holds', (source) => {
    expect(holds(source, data)).toEqual({ value: true });
  });
});

describe('with absent answers', () => {
  test.each([
    'data.age >= 18',
    'data.age < 18',
    'data.urgent',
    'data.urgent && true',
    "data.kind == 'legal'",
    "data.name.contains('x')",
    "data.name.matches('x')",
    "data.contact.email == 'x'",
    "'a' in data.tags",
    "data.tags.exists(t, t == 'a')",
    'data.age + 1 > 0',
  ])('%s does not hold', (source) => {
    expect(holds(source)).toEqual({ value: false });
  });

  test.each([
    'data.age == null',
    '!has(data.age)',
    '!data.urgent',
    "data.kind != 'legal'",
    'size(data.tags) == 0',
    "string(data.name) == ''",
    "data.tags.all(t, t == 'a')",
    'data.age + 1 == null',
  ])('%s holds', (source) => {
    expect(holds(source)).toEqual({ value: true });
  });
});

describe('a check refuses', () => {
  test.each([
    ['data.knd == 1', 'unknown-field'],
    ['data.contact.phone', 'unknown-field'],
    ['data["contact"].mail', 'unknown-field'],
    ["data.age == 'x'", 'wrong-type'],
    ['data.age && true', 'wrong-type'],
    ['data.name + 1', 'wrong-type'],
    ['data.name.size', 'wrong-type'],
    ["data.age.contains('x')", 'wrong-type'],
    ["data.kind == 'leagl'", 'unknown-value'],
    ["data.kind in ['legal', 'x']", 'unknown-value'],
    ['kind', 'unknown-name'],
    ['now()', 'unknown-function'],
    ["timestamp('2020-01-01T00:00:00Z')", 'unknown-function'],
    ["data.name.matches('(')", 'bad-pattern'],
    ['data.name.matches(data.name)', 'bad-pattern'],
    ["b'x'", 'not-supported'],
    ['1u', 'not-supported'],
    ['data.age >=', 'syntax'],
    ['', 'syntax'],
    [`${'('.repeat(60)}1${')'.repeat(60)}`, 'too-complex'],
    [`1${'+1'.repeat(400)}`, 'too-complex'],
    [`'${'x'.repeat(2000)}'`, 'too-long'],
  ])('%s (%s)', (source, reason) => {
    expect(value(source)).toEqual({ problems: [reason] });
  });

  test.each(['data.constructor', 'data.__proto__', "data['toString']", 'data.contact.constructor.constructor'])(
    '%s: nothing is read from a prototype',
    (source) => {
      expect(value(source)).toEqual({ problems: ['unknown-field'] });
    },
  );
});

describe('an evaluation', () => {
  test('reads nothing from a prototype where the type is not known', () => {
    expect(value('data.other.constructor', { other: {} })).toEqual({ value: null });
    expect(value("data.other['__proto__']", { other: {} })).toEqual({ value: null });
  });

  test('fails with a value, naming no answer, where the kinds do not fit', () => {
    expect(value('data.other > 1', { other: 'secret' })).toEqual({
      failure: "Expected two numbers or two texts around '>', but found a string and a number.",
    });
  });

  test('fails on a number that JSON lacks', () => {
    expect(value('data.age / 0', { age: 1 })).toHaveProperty('failure');
    expect(value('data.age % 0', { age: 1 })).toHaveProperty('failure');
  });

  test('stops when it takes too much work', () => {
    const tags = Array.from({ length: 1000 }, (_, index) => String(index));
    const source = "data.tags.all(a, data.tags.all(b, data.tags.all(c, c != 'x')))";
    expect(value(source, { tags })).toEqual({
      failure: 'Expected the expression to need less work, but it ran too long.',
    });
  });

  test('stops when it makes too long a text', () => {
    const tags = Array.from({ length: 1000 }, () => 'x'.repeat(1000));
    expect(value('data.tags.join()', { tags })).toHaveProperty('failure');
  });

  test('takes linear time for a pattern that a native RegExp chokes on', () => {
    expect(value("data.name.matches('^(a+)+$')", { name: `${'a'.repeat(5000)}!` })).toEqual({ value: false });
  });
});
