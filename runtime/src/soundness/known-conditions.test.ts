import { describe, expect, test } from 'vitest';
import { context, type Drawing, drawLines, withConditions } from '../../test/soundness/draw-flow.ts';
import { checkFlow } from '../model/compile-flow.ts';

type Conditions = Readonly<Record<string, string>>;

function problemsOf(lines: readonly string[], conditions: Conditions, change = (drawing: Drawing) => drawing) {
  return checkFlow(change(withConditions(drawLines(...lines), conditions)), context);
}

/** Two branches that both choose, and meet where the same choice was made. */
const TWICE = [
  'start > and1',
  'and1 > xor1, xor2',
  'xor1 > A, B',
  'xor2 > C, D',
  'A, C > and2',
  'B, D > and3',
  'and2, and3 > xor3',
  'xor3 > end',
];

describe('what was decided binds the gateways that read the same', () => {
  test.each<[string, string, string]>([
    ['the same condition twice', "data.kind == 'legal'", "data.kind == 'legal'"],
    ['the same, written another way', "data.kind == 'legal'", "'legal' == data['kind']"],
    ['a condition and its negation, turned round', "!(data.kind != 'legal')", "data.kind == 'legal'"],
    ['inequalities', 'data.n > 3', 'data.n >= 4'],
    ['a conjunction that says the same', 'data.a && data.b', 'data.b && data.a'],
    ['membership', "data.kind in ['legal', 'social']", "data.kind == 'legal' || data.kind == 'social'"],
    ['presence', 'has(data.n)', 'data.n != null'],
  ])('%s', (_name, first, second) => {
    expect(problemsOf(TWICE, { 'xor1 > A': first, 'xor2 > C': second })).toEqual([]);
  });

  test.each<[string, string, string]>([
    ['conditions that differ', "data.kind == 'legal'", "data.kind == 'social'"],
    ['conditions on different fields', 'data.a', 'data.b'],
    ['a condition that is wider than the other', 'data.n > 3', 'data.n > 4'],
    ['a negation that is not turned round', 'data.a', '!data.a'],
    ['what a task answers', 'tasks.A.approved', 'tasks.A.approved || data.a'],
  ])('%s do not', (_name, first, second) => {
    const codes = problemsOf(TWICE, { 'xor1 > A': first, 'xor2 > C': second }).map(({ code }) => code);
    expect(codes).toContain('join.deadlock');
  });

  test('inclusive ways that repeat', () => {
    const lines = [
      'start > or1',
      'or1 > A, B, C',
      'A, B, C > or2',
      'or2 > or3',
      'or3 > D, E, F',
      'D, E, F > or4',
      'or4 > G',
    ];
    const conditions = { 'or1 > A': 'data.a', 'or1 > B': 'data.b', 'or3 > D': 'data.a', 'or3 > E': 'data.b' };
    expect(problemsOf([...lines, 'G > end'], conditions)).toEqual([]);
  });

  test('an inclusive way and a join that waits for it', () => {
    const lines = [
      'start > or1',
      'or1 > A, B',
      'A > xor1',
      'xor1 > and1, end',
      'B > xor2',
      'xor2 > and1, end',
      'and1 > end',
    ];
    const conditions = {
      'or1 > A': 'data.a',
      'or1 > B': '!data.a || data.b',
      'xor1 > and1': 'data.b',
      'xor2 > and1': 'data.a && data.b',
    };
    const withDefault = (drawing: Drawing) => ({
      ...drawing,
      edges: [...drawing.edges, { id: 'other', source: 'or1', target: 'end', default: true as const }],
    });
    expect(problemsOf(lines, conditions, withDefault)).toEqual([]);
  });

  test('an enumeration that is covered completely', () => {
    const lines = ['start > and1', 'and1 > xor1, xor2', 'xor1 > A, B, C', 'xor2 > D, E', 'A, D > and2', 'B, E > and3'];
    const rest = ['C > end', 'and2, and3 > xor3', 'xor3 > end'];
    const conditions = {
      'xor1 > A': 'data.must == "yes"',
      'xor1 > B': 'data.must == "no"',
      'xor2 > D': 'data.must == "yes"',
    };
    const codes = problemsOf([...lines, ...rest], conditions).map(({ code, nodeId }) => `${code} ${nodeId}`);
    expect(codes).toEqual(['node.dead C']);
  });
});

test('tokens that come to a gateway one after the other are sent the same way (seed 23959371)', () => {
  const lines = ['start > and1', 'and1 > A, xor1', 'A > xor1', 'xor1 > both1, end', 'both1 > end'];
  const needsBoth = (drawing: Drawing): Drawing => ({
    ...drawing,
    nodes: drawing.nodes.map((node) =>
      node.id === 'both1' ? { ...node, type: 'parallelGateway', config: { required: 2 } } : node,
    ),
  });
  const codes = problemsOf(lines, { 'xor1 > both1': 'data.a' }, needsBoth).map(({ code }) => code);
  expect(codes).not.toContain('join.deadlock');
});

describe('what is known is forgotten when it may have changed', () => {
  const setter = (drawing: Drawing): Drawing => ({
    ...drawing,
    nodes: drawing.nodes.map((node) =>
      node.id.startsWith('set')
        ? { ...node, type: 'setVariables', config: { assignments: [{ variable: 'x', expression: 'data.a' }] } }
        : node,
    ),
  });
  const LINES = ['start > set1', 'set1 > xor1', 'xor1 > A, B', 'B > end', 'A > and1', 'and1 > C, D'];
  const MEET = ['xor2 > E, F', 'E > and2', 'F > end', 'D > and2', 'and2 > end'];
  const conditions = { 'xor1 > A': 'vars.x', 'xor2 > E': 'vars.x' };

  test('a variable that nobody sets in between is known', () => {
    const codes = problemsOf([...LINES, 'C > xor2', ...MEET], conditions, setter).map(({ code }) => code);
    expect(codes).toEqual(['node.dead', 'edge.dead']);
  });

  test('a variable that is set in between may be anything', () => {
    const codes = problemsOf([...LINES, 'C > set2', 'set2 > xor2', ...MEET], conditions, setter).map(
      ({ code }) => code,
    );
    expect(codes).toContain('join.deadlock');
  });

  test('a task that is done again may be answered in another way', () => {
    const lines = ['start > xor0', 'xor0 > A', 'A > xor1', 'xor1 > xor0, B', 'B > end'];
    expect(problemsOf(lines, { 'xor1 > xor0': 'tasks.A.approved' })).toEqual([]);
  });

  test('a loop that only data decide, which never change, is never left', () => {
    const lines = ['start > xor0', 'xor0 > A', 'A > xor1', 'xor1 > xor0, B', 'B > end'];
    const [problem] = problemsOf(lines, { 'xor1 > xor0': "data.kind == 'legal'" });
    expect(problem?.code).toBe('flow.may-not-complete');
    expect(problem?.message).toContain("A → xor1 → xor0 (xor1: data.kind == 'legal')");
  });
});

test('the reason for an edge that is never taken is told in both languages', () => {
  const lines = ['start > xor1', 'xor1 > A, B', 'A > xor2', 'xor2 > C, D', 'B, C, D > xor3', 'xor3 > end'];
  const problems = problemsOf(lines, { 'xor1 > A': 'data.n > 5', 'xor2 > C': 'data.n < 3' });
  const dead = problems.find(({ code }) => code === 'edge.dead');
  expect(dead?.severity).toBe('warning');
  expect(dead?.messages?.en).toContain('by then it is decided that data.n > 5.');
  expect(dead?.messages?.he).toContain('data.n > 5');
});
