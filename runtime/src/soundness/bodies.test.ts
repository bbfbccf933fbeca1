import { describe, expect, test } from 'vitest';
import { context, type Drawing, drawLines } from '../../test/soundness/draw-flow.ts';
import { checkFlow } from '../model/compile-flow.ts';

type Nodes = Readonly<Record<string, { readonly type?: string; readonly config?: Record<string, unknown> }>>;

function found(lines: readonly string[], nodes: Nodes = {}): readonly string[] {
  const drawing = drawLines(...lines);
  const changed: Drawing = {
    ...drawing,
    nodes: drawing.nodes.map((node) => ({ ...node, ...nodes[node.id] })),
  };
  return checkFlow(changed, context).map(({ code, nodeId, edgeId }) => `${code} ${edgeId ?? nodeId}`);
}

const forEach = { type: 'forEach', config: { list: 'data.guests', item: 'guest' } };

describe('what happens around a body', () => {
  test('a time-out at a body that leads past the join of its branch', () => {
    const lines = [
      'start > and1',
      'and1 > sub1, B',
      'A: sub1',
      'timer1 on sub1',
      'timer1 > end2',
      'sub1, B > and2',
      'and2 > end',
    ];
    expect(found(lines)).toEqual(['join.deadlock and2']);
  });

  test('a time-out at a body that leads where the body leads', () => {
    const lines = ['start > and1', 'and1 > sub1, B', 'A: sub1', 'timer1 on sub1', 'timer1 > xor1', 'sub1 > xor1'];
    expect(found([...lines, 'xor1, B > and2', 'and2 > end'])).toEqual([]);
  });

  test('an error thrown inside and caught outside ends the body, also where a join in it still waits', () => {
    const lines = ['start > sub1', 'and1: sub1', 'A: sub1', 'B: sub1', 'fail1: sub1', 'and1 > A, B', 'B > fail1'];
    const errors: Nodes = {
      fail1: { type: 'errorEnd', config: { code: 'broken' } },
      caught: { type: 'boundaryError', config: { attachedTo: 'sub1', code: 'broken' } },
    };
    const rest = ['caught on sub1', 'caught > C', 'sub1 > end', 'C > end2'];
    expect(found([...lines, ...rest], errors)).toEqual([]);
  });

  test('an error that nothing inside throws makes what catches it dead', () => {
    const lines = ['start > sub1', 'A: sub1', 'caught on sub1', 'caught > C', 'sub1 > end', 'C > end2'];
    const errors: Nodes = { caught: { type: 'boundaryError', config: { attachedTo: 'sub1', code: 'broken' } } };
    expect(found(lines, errors)).toEqual(['node.dead caught', 'node.dead C', 'node.dead end2']);
  });

  test('an error thrown two bodies deep and caught outside both', () => {
    const lines = ['start > sub1', 'sub2: sub1', 'A: sub2', 'fail1: sub2', 'A > fail1', 'caught on sub1', 'caught > C'];
    const errors: Nodes = {
      fail1: { type: 'errorEnd', config: { code: 'broken' } },
      caught: { type: 'boundaryError', config: { attachedTo: 'sub1' } },
    };
    const codes = found([...lines, 'sub1 > end', 'C > end2'], errors);
    expect(codes.filter((code) => !code.startsWith('node.dead'))).toEqual([]);
    expect(codes).not.toContain('node.dead caught');
  });

  test('a body that is withdrawn leaves its join waiting', () => {
    const lines = ['start > and1', 'and1 > sub1, B', 'A: sub1', 'B > stop1', 'sub1, stop1 > and2', 'and2 > end'];
    const stop: Nodes = { stop1: { type: 'withdraw', config: { nodes: ['sub1'] } } };
    expect(found(lines, stop)).toEqual(['join.deadlock and2']);
  });

  test('a step inside a body that is withdrawn ends the body, and what follows it is done', () => {
    const lines = ['start > and1', 'and1 > sub1, B', 'A: sub1', 'B > stop1', 'sub1, stop1 > and2', 'and2 > end'];
    const stop: Nodes = { stop1: { type: 'withdraw', config: { nodes: ['A'] } } };
    expect(found(lines, stop)).toEqual([]);
  });

  test('a withdrawal inside a body may take away what a join in it waits for', () => {
    const lines = [
      'start > sub1',
      'and1: sub1',
      'A: sub1',
      'B: sub1',
      'C: sub1',
      'and2: sub1',
      'stop1: sub1',
      'and1 > A, B',
    ];
    const stop: Nodes = { stop1: { type: 'withdraw', config: { nodes: ['A'] } } };
    expect(found([...lines, 'B > stop1', 'A, stop1 > and2', 'and2 > C', 'sub1 > end'], stop)).toEqual([
      'join.deadlock and2',
    ]);
  });

  test('an end of all inside a body ends only the body', () => {
    const lines = [
      'start > sub1',
      'and1: sub1',
      'A: sub1',
      'B: sub1',
      'terminate1: sub1',
      'and1 > A, B',
      'A > terminate1',
    ];
    expect(found([...lines, 'sub1 > C', 'C > end'])).toEqual([]);
  });
});

describe('inside the body of a forEach', () => {
  const guests = {
    ...context,
    forms: new Map([
      ...context.forms,
      ['case', { schema: { type: 'object', properties: { guests: { type: 'array', items: { type: 'string' } } } } }],
    ]),
  };
  const lines = [
    'start > each1',
    'and1: each1',
    ...['xor1', 'xor2', 'A', 'B', 'C', 'D', 'and2', 'and3'].map((id) => `${id}: each1`),
  ];
  const inside = ['and1 > xor1, xor2', 'xor1 > A, B', 'xor2 > C, D', 'A, C > and2', 'B, D > and3', 'each1 > end'];

  const codesOf = (first: string, second: string) => {
    const drawing = drawLines(...lines, ...inside);
    const nodes = drawing.nodes.map((node) => (node.id === 'each1' ? { ...node, ...forEach } : node));
    const conditions: Readonly<Record<string, string>> = { A: first, C: second };
    const edges = drawing.edges.map((edge) => {
      const condition = edge.condition === undefined ? undefined : conditions[edge.target];
      return condition === undefined ? edge : { ...edge, condition };
    });
    return checkFlow({ ...drawing, nodes, edges }, guests).map(({ code }) => code);
  };

  test('its item is the same all the time', () => {
    expect(codesOf("vars.guest == 'x'", "vars.guest == 'x'")).toEqual([]);
  });

  test('another item may decide otherwise', () => {
    expect(codesOf("vars.guest == 'x'", 'vars.guestIndex == 0')).toContain('join.deadlock');
  });
});
