import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConditionClause, ConditionGroup, ConditionPart } from './condition-tree.ts';
import { readCondition, readFlowCondition } from './read-condition.ts';
import { writeCondition, writeFlowCondition } from './write-condition.ts';

describe('a condition as clauses', () => {
  it.each([
    ["data.kind == 'legal'", ["/kind is 'legal'"]],
    ["3 < data.age && data.kind in ['a', 'b']", ['/age more 3', "/kind oneOf 'a','b'"]],
    ["!('x' in data.tags)", ["/tags excludes 'x'"]],
    ['data.agrees', ['/agrees is true']],
    ['data.when <= today', ['/when atMost today']],
    ['data.a.b != null', ['/a/b answered']],
    ['data.end < data.start', ['/end less /start']],
    ['data.n == -2', ['/n is -2']],
    ['has(data.a) && !has(data.b)', ['/a answered', '/b unanswered']],
  ])('reads %s', (source, expected) => {
    expect(readCondition(source)?.parts.map(said)).toEqual(expected);
  });

  it('reads a row where the rule speaks of one', () => {
    expect(readCondition('row.age > 3', '/children/*')?.parts.map(said)).toEqual(['/children/*/age more 3']);
  });

  it('reads and writes what a flow knows: the answers of the start, of its tasks, its variables', () => {
    const source = "data.kind == 'legal' && tasks.review.outcome != 'approved' && vars.total > 3";
    const tree = readFlowCondition(source);

    expect(tree?.parts.map(said)).toEqual([
      "/data/kind is 'legal'",
      "/tasks/review/outcome isNot 'approved'",
      '/vars/total more 3',
    ]);
    expect(writeFlowCondition(tree as ConditionGroup)).toBe(source);
  });

  it('knows no date of the day in a flow, which may wait for weeks', () => {
    expect(readFlowCondition('data.when <= today')).toBeNull();
  });

  it('keeps groups within groups', () => {
    const source = "data.a == 1 && (data.b == 2 || data.c == 'it\\'s')";

    expect(writeCondition(readCondition(source) as ConditionGroup)).toBe(source);
  });

  it.each([
    'size(data.tags) > 2',
    'data.children.exists(c, c.age > 3)',
    'data.a + 1 == 2',
    'data.list[0] == 1',
    'data.a ==',
    '!(data.a == 1)',
  ])('leaves %s to be edited as text', (source) => {
    expect(readCondition(source)).toBeNull();
  });

  it('reads what it has written', () => {
    fc.assert(
      fc.property(groups(2), (group) => {
        const text = writeCondition(group, '/rows/*');

        expect(readCondition(text, '/rows/*')).toEqual(group);
        expect(writeCondition(readCondition(text, '/rows/*') as ConditionGroup, '/rows/*')).toBe(text);
      }),
    );
  });
});

function said(part: ConditionPart): string {
  if (part.kind === 'group') return `${part.join}(${part.parts.map(said).join(', ')})`;
  const { operand } = part;
  const quoted = (value: unknown) => (typeof value === 'string' ? `'${value}'` : String(value));
  const value =
    operand === undefined
      ? ''
      : operand.kind === 'literal'
        ? ` ${quoted(operand.value)}`
        : operand.kind === 'list'
          ? ` ${operand.values.map(quoted).join(',')}`
          : ` ${operand.kind === 'today' ? 'today' : operand.path}`;
  return `${part.path} ${part.operator}${value}`;
}

const key = fc.oneof(fc.constantFrom('kind', 'in', 'first name', "it's", 'ילד'), fc.stringMatching(/^[a-z]{1,4}$/));
const path = fc
  .tuple(fc.constantFrom('', '/rows/*', '/group'), key)
  .map(([parent, name]) => `${parent}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
const literal = fc.oneof(fc.string({ maxLength: 8 }), fc.integer(), fc.boolean());

const clause: fc.Arbitrary<ConditionClause> = fc.oneof(
  fc.record({
    kind: fc.constant('clause' as const),
    path,
    operator: fc.constantFrom('is', 'isNot', 'more', 'less', 'atLeast', 'atMost' as const),
    operand: fc.oneof(
      literal.map((value) => ({ kind: 'literal' as const, value })),
      path.map((other) => ({ kind: 'question' as const, path: other })),
      fc.constant({ kind: 'today' as const }),
    ),
  }),
  fc.record({
    kind: fc.constant('clause' as const),
    path,
    operator: fc.constantFrom('answered', 'unanswered' as const),
  }),
  fc.record({
    kind: fc.constant('clause' as const),
    path,
    operator: fc.constantFrom('oneOf', 'noneOf' as const),
    operand: fc.array(literal, { maxLength: 3 }).map((values) => ({ kind: 'list' as const, values })),
  }),
  fc.record({
    kind: fc.constant('clause' as const),
    path,
    operator: fc.constantFrom('includes', 'excludes' as const),
    operand: literal.map((value) => ({ kind: 'literal' as const, value })),
  }),
  fc.record({
    kind: fc.constant('clause' as const),
    path,
    operator: fc.constantFrom('contains', 'startsWith' as const),
    operand: fc.string({ maxLength: 8 }).map((value) => ({ kind: 'literal' as const, value })),
  }),
);

/** Groups in the form in which they are read: no group of one, no group within one of its own kind. */
function groups(depth: number, outer?: 'all' | 'any'): fc.Arbitrary<ConditionGroup> {
  const joins =
    outer === undefined ? (['all', 'any'] as const) : outer === 'all' ? (['any'] as const) : (['all'] as const);
  return fc.constantFrom(...joins).chain((join) => {
    const part: fc.Arbitrary<ConditionPart> =
      depth === 0
        ? clause
        : fc.oneof({ weight: 3, arbitrary: clause }, { weight: 1, arbitrary: groups(depth - 1, join) });
    return fc.array(part, { minLength: 2, maxLength: 4 }).map((parts) => ({ kind: 'group' as const, join, parts }));
  });
}
