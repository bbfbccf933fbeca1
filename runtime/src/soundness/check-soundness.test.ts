import { describe, expect, test } from 'vitest';
import { context, drawFlow, drawLines, withConditions } from '../../test/soundness/draw-flow.ts';
import { checkFlow } from '../model/compile-flow.ts';

/** What is found, as `code node` or `code edge`. */
function found(...lines: readonly string[]): readonly string[] {
  return checkFlow(drawLines(...lines), context).map(({ code, nodeId, edgeId }) => `${code} ${edgeId ?? nodeId}`);
}

describe('sound flows have no problems', () => {
  test.each([
    ['branches that part and meet', ['start > and1', 'and1 > A, B', 'A, B > and2', 'and2 > end']],
    ['branches that end apart', ['start > and1', 'and1 > A, B', 'A > end', 'B > end2']],
    ['ways that part and meet', ['start > or1', 'or1 > A, B', 'A, B > or2', 'or2 > end']],
    ['an inclusive join after a parallel split', ['start > and1', 'and1 > A, B', 'A, B > or2', 'or2 > end']],
    ['a race', ['start > event1', 'event1 > A, wait1', 'A > xor2', 'wait1 > xor2', 'xor2 > end']],
    ['a time-out on the way', ['start > A', 'timer1 on A', 'timer1 > B', 'A > end', 'B > end2']],
    ['a reminder that ends by itself', ['start > A', 'beside1 on A', 'beside1 > post1', 'A > end', 'post1 > end2']],
    ['nothing but choices', ['start > xor1', 'xor1 > A, B', 'A > end', 'B > end2']],
    ['a branch that ends all', ['start > and1', 'and1 > A, B', 'A > terminate', 'B > end']],
  ])('%s', (_name, lines) => {
    expect(found(...lines)).toEqual([]);
  });
});

test('a loop inside a parallel branch is sound when what decides about it changes', () => {
  const flow = drawLines(
    'start > and1',
    'and1 > A, xor1',
    'xor1 > B',
    'B > xor2',
    'xor2 > xor1, and2',
    'A > and2',
    'and2 > end',
  );
  const changing = withConditions(flow, { 'xor2 > xor1': '!tasks.B.approved' });
  expect(checkFlow(changing, context)).toEqual([]);
  const fixed = withConditions(flow, { 'xor2 > xor1': 'data.a' });
  expect(checkFlow(fixed, context).map(({ code }) => code)).toEqual(['flow.may-not-complete']);
});

describe('what can go wrong is found and named', () => {
  test.each([
    [
      'a choice into a join that waits for all',
      ['start > xor1', 'xor1 > A, B', 'A, B > and1', 'and1 > C', 'C > end'],
      ['join.deadlock and1', 'node.dead C', 'node.dead end'],
    ],
    [
      'some ways into a join that waits for all',
      ['start > or1', 'or1 > A, B', 'A, B > and1', 'and1 > C', 'C > end'],
      ['join.deadlock and1'],
    ],
    [
      'branches that meet where nobody waits',
      ['start > and1', 'and1 > A, B', 'A, B > xor1', 'xor1 > C', 'C > end'],
      ['merge.doubled xor1'],
    ],
    [
      'a race into a join that waits for all',
      ['start > event1', 'event1 > A, wait1', 'A, wait1 > and1', 'and1 > end'],
      ['join.deadlock and1', 'node.dead end'],
    ],
    [
      'a time-out past the join',
      ['start > and1', 'and1 > A, B', 'timer1 on A', 'timer1 > end2', 'A, B > and2', 'and2 > end'],
      ['join.deadlock and2'],
    ],
    [
      'a branch that comes twice',
      ['start > and1', 'and1 > A, B, C', 'A, B > xor1', 'xor1, C > and2', 'and2 > end'],
      ['flow.tokens-left and2', 'join.doubled and2'],
    ],
  ])('%s', (_name, lines, expected) => {
    const codes = found(...lines);
    for (const code of expected) expect(codes).toContain(code);
    expect(codes.filter((code) => !/\.dead /.test(code))).toEqual(expected.filter((code) => !/\.dead /.test(code)));
  });

  test('a condition that is never true', () => {
    const flow = drawLines('start > and1', 'and1 > A, xor1', 'xor1 > B, C', 'A, B, C > or1', 'or1 > end');
    const edges = flow.edges.map((edge) => (edge.target === 'B' ? { ...edge, condition: 'false' } : edge));
    const problems = checkFlow({ ...flow, edges }, context);
    expect(problems.map(({ code, nodeId, severity }) => [code, nodeId, severity])).toEqual([
      ['node.dead', 'B', 'warning'],
      ['gateway.condition-never', 'xor1', 'warning'],
    ]);
  });

  test('a loop that is never left', () => {
    const flow = drawLines('start > and1', 'and1 > A, B', 'A > xor1', 'xor1 > A, end', 'B > end2');
    const edges = flow.edges.map((edge) =>
      edge.source === 'xor1' && edge.target === 'A' ? { ...edge, condition: 'true' } : edge,
    );
    expect(checkFlow({ ...flow, edges }, context).map(({ code }) => code)).toContain('flow.cannot-complete');
  });

  test('the sentence tells a way to it, in both languages', () => {
    const flow = drawLines('start > xor1', 'xor1 > A, B', 'A, B > and1', 'and1 > end');
    const [problem] = checkFlow(flow, context);
    expect(problem?.messages?.en).toContain('start → xor1 → A (xor1: data.f1) → and1.');
    expect(problem?.messages?.he).toContain('start → xor1 → A (xor1: data.f1) → and1.');
    expect(problem?.severity).toBe('error');
  });

  test('inside a body as well', () => {
    const flow = drawLines('start > sub1', 'sub1 > end', 'in1: sub1', 'A: sub1', 'B: sub1', 'and1: sub1');
    const body = drawFlow(flow, { in1: 'exclusiveGateway' }, ['in1 > A, B', 'A, B > and1']);
    expect(checkFlow(body, context).map(({ code, nodeId }) => `${code} ${nodeId}`)).toContain('join.deadlock and1');
  });
});

test('a flow of 200 nodes is checked at once', () => {
  const blocks = Array.from({ length: 33 }, (_each, index) => index);
  const lines = blocks.flatMap((n) => [
    `and${n}a > A${n}, B${n}, C${n}`,
    `A${n}, B${n}, C${n} > and${n}b`,
    `and${n}b > ${n < 32 ? `and${n + 1}a` : 'end'}`,
  ]);
  const flow = drawLines('start > and0a', ...lines);
  checkFlow(flow, context);
  const before = performance.now();
  expect(checkFlow(flow, context)).toEqual([]);
  const took = performance.now() - before;
  console.info(`${flow.nodes.length} nodes: ${took.toFixed(0)} ms`);
  expect(took).toBeLessThan(10_000);
});

test('names the nodes of the example that shows a deadlock, in the order in which one comes to them', () => {
  const flow = drawLines('start > xor1', 'xor1 > A, B', 'A, B > and1', 'and1 > end');
  const deadlock = checkFlow(flow, context).find(({ code }) => code === 'join.deadlock');
  expect(deadlock?.path).toEqual(['start', 'xor1', 'A', 'and1']);
});
