import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasCases, readCase } from '../../test/forms/cases.ts';
import { compileCondition, compileExpression, evaluate } from './expression.ts';
import { typeOfSchema } from './schema-type.ts';
import { ANY } from './value-type.ts';

const schema = {
  type: 'object',
  properties: {
    age: { type: 'integer' },
    name: { type: 'string' },
    kind: { type: 'string', enum: ['legal', 'social'] },
    tags: { type: 'array', items: { type: 'string' } },
  },
};
const roots = { data: typeOfSchema(schema, 'inquiry'), tasks: ANY, vars: ANY };
/** How long anything may take here, on a machine that does other things besides. */
const MAX_MS = 10_000;

function within<Result>(run: () => Result): Result {
  const before = performance.now();
  const result = run();
  expect(performance.now() - before).toBeLessThan(MAX_MS);
  return result;
}

describe('what is refused says where, by line and column', () => {
  test.each<[string, string, [line: number, column: number, length: number]]>([
    ['data.age >', 'syntax', [1, 11, 0]],
    ['data.age > 1 &&\n  data.knd', 'unknown-field', [2, 3, 8]],
    ['true &&\n\n   size(data.name, 1) > 2', 'wrong-type', [3, 4, 18]],
    ["data.kind == 'legal' ||\ndata.kind == 'leagl'", 'unknown-value', [2, 1, 20]],
    ["data.age == 'x'", 'wrong-type', [1, 1, 15]],
    ['1 + nmae', 'unknown-name', [1, 5, 4]],
    ["data.name.contain('x')", 'unknown-function', [1, 1, 22]],
    ["true && data.name.matches('(')", 'bad-pattern', [1, 9, 22]],
    ['has(data.age) && 1u > 0', 'not-supported', [1, 18, 2]],
    ['data.name', 'wrong-type', [1, 1, 9]],
    ['x'.repeat(2001), 'too-long', [1, 2001, 1]],
    [`1${'+1'.repeat(400)} > 2`, 'too-complex', [1, 1000, 1]],
  ])('%s', (source, reason, [line, column, length]) => {
    const [problem] = compileCondition(source, roots).problems;

    expect(problem?.reason).toBe(reason);
    // Where the parser gave up counting is its own affair, as long as it is in the text.
    if (reason === 'too-complex') expect(problem?.position?.column).toBeLessThanOrEqual(source.length + 1);
    else expect(problem?.position).toEqual({ line, column, length });
  });
});

const nested = (depth: number) => `${'data.tags.all(a, '.repeat(depth)}true${')'.repeat(depth)}`;

describe('what explodes is refused, or stopped', () => {
  test.each<[string, string]>([
    ['parentheses', `${'('.repeat(900)}1${')'.repeat(900)}`],
    ['negations', `${'!'.repeat(1900)}true`],
    ['minus signs', `${'-'.repeat(1900)}1`],
    ['choices', `${'true ? 1 : '.repeat(150)}1`],
    ['fields', `data${'.a'.repeat(900)}`],
    ['indexes', `data.tags${'[0]'.repeat(600)}`],
    ['lists in lists', `${'['.repeat(900)}${']'.repeat(900)}`],
    ['a huge list', `[${'1,'.repeat(900)}1] == []`],
    ['loops in loops', nested(100)],
    ['a huge text', `'${'x'.repeat(5000)}' == data.name`],
    ['a huge number', `data.age > ${'9'.repeat(1500)}`],
    ['a map', '{"a": 1, "b": 2}'],
    ['NUL and half a character', 'data.name == "\0\ud800" && \u202e'],
    ['an escape that never ends', "data.name == '\\"],
    ['a comment', 'true // && false'],
  ])('%s', (_name, source) => {
    const { problems } = within(() => compileCondition(source, roots));

    if (problems.length === 0) within(() => evaluate(compileExpression(source, roots).expression, none));
    for (const { position } of problems) expect(position).toMatchObject({ line: 1, column: expect.any(Number) });
  });

  test.each([
    "data.tags.all(a, data.tags.all(b, data.tags.all(c, data.tags.all(d, a + b + c + d != 'x'))))",
    'data.tags.map(a, data.tags.map(b, data.tags.map(c, a + b + c)))',
    "data.tags.map(a, data.tags.map(b, data.tags.join('')).join('')).join('')",
    'data.tags.filter(a, a in data.tags && data.tags.exists(b, b in data.tags && data.tags.exists(c, c in data.tags)))',
    "(data.name + data.name + data.name + data.name).matches('^(a+)+$')",
  ])('%s, over a thousand entries', (source) => {
    const tags = Array.from({ length: 1000 }, (_each, index) => `t${index}`.repeat(10));
    const { expression, problems } = compileExpression(source, roots);
    const variables = { ...none, data: { tags, name: `${'a'.repeat(20_000)}!` } };

    expect(problems).toEqual([]);
    within(() => evaluate(expression, variables));
  });
});

const none = { data: {}, tasks: {}, vars: {} };

interface RegexCase {
  readonly pattern: string;
  readonly attack?: {
    readonly prefix?: string;
    readonly repeat: string;
    readonly times: number;
    readonly suffix: string;
  };
  readonly match?: readonly string[];
  readonly noMatch?: readonly string[];
}

describe.runIf(hasCases)('patterns that others were brought down by', () => {
  const { cases } = hasCases ? readCase<{ cases: RegexCase[] }>('strings/redos.json') : { cases: [] };

  test.each(cases.map((each) => [each.pattern, each] as const))(
    '%s',
    (pattern, { attack, match = [], noMatch = [] }) => {
      const { expression, problems } = compileCondition(`data.name.matches(${JSON.stringify(pattern)})`, roots);
      expect(problems).toEqual([]);
      const matches = (name: string) => evaluate(expression, { ...none, data: { name } });

      if (attack) {
        const { prefix = '', repeat, times, suffix } = attack;
        within(() => matches(prefix + repeat.repeat(times) + suffix));
      }
      expect(match.map(matches)).toEqual(match.map(() => ({ value: true })));
      expect(noMatch.map(matches)).toEqual(noMatch.map(() => ({ value: false })));
    },
  );
});

test.each(['(?=a)b', '(?<!a)b', '(a)\\1', 'a{1001}', '[', '(?R)', '*', 'x'.repeat(300)])(
  'a pattern that RE2 does not know is refused: %s',
  (pattern) => {
    const { problems } = compileCondition(`data.name.matches(${JSON.stringify(pattern)})`, roots);
    expect(problems).toMatchObject([{ reason: 'bad-pattern', position: { line: 1, column: 1 } }]);
  },
);

const pieces = fc.constantFrom(
  ...['data', '.age', '.name', "'x'", '1', '(', ')', '[', ']', '&&', '||', '!', '-', '+', '==', 'in', ' ', '\n', ','],
  ...[
    '?',
    ':',
    '.all(a,',
    '.map(',
    'has(',
    'matches(',
    '{',
    '}',
    '"',
    '\\',
    '\u2028',
    '\ud800',
    'null',
    '0x',
    '1e999',
    'b"',
  ],
);

test('any text is an expression, or is refused with a place inside it', () => {
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  fc.assert(
    fc.property(texts, (source) => {
      const { expression, problems } = compileCondition(source, roots);
      const lines = source.split('\n');
      for (const { position } of problems) {
        expect(position?.line).toBeLessThanOrEqual(lines.length);
        expect(position?.column).toBeLessThanOrEqual((lines[(position?.line ?? 1) - 1]?.length ?? 0) + 1);
      }
      if (problems.length === 0) evaluate(expression, none);
    }),
    { numRuns: process.env.NATIV_FUZZ_RUNS === undefined ? 2000 : 50_000 },
  );
});
