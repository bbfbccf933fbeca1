import { type Drawing, drawLines, withConditions } from './draw-flow.ts';

const each = <Value>(count: number, make: (n: number) => Value): readonly Value[] =>
  Array.from({ length: count }, (_each, n) => make(n));
const flat = (count: number, make: (n: number) => readonly string[]) => each(count, make).flat();
const given = (count: number, make: (n: number) => readonly [string, string]) => Object.fromEntries(each(count, make));

/** Three branches in each of three branches, and so on, so many times. */
function nested(depth: number): Drawing {
  const lines: string[] = [];
  let count = 0;
  const draw = (before: string, left: number): string => {
    const n = count++;
    lines.push(`${before} > ${left === 0 ? `T${n}` : `ands${n}`}`);
    if (left === 0) return `T${n}`;
    for (let branch = 0; branch < 3; branch += 1) lines.push(`${draw(`ands${n}`, left - 1)} > andj${n}`);
    return `andj${n}`;
  };
  lines.push(`${draw('start', depth)} > end`);
  return drawLines(...lines);
}

/** Flows that have more markings than anybody can count, and are sound. */
export const soundShapes: Readonly<Record<string, Drawing>> = {
  '12 branches of 3 steps': drawLines(
    'start > and1',
    ...flat(12, (n) => [`and1 > A${n}`, `A${n} > B${n}`, `B${n} > C${n}`, `C${n} > and2`]),
    'and2 > end',
  ),
  '30 tasks into a join': drawLines('start > and1', ...flat(30, (n) => [`and1 > A${n}`, `A${n} > and2`]), 'and2 > end'),
  '80 tasks that end apart': drawLines('start > and1', ...flat(80, (n) => [`and1 > A${n}`, `A${n} > end${n}`])),
  '98 inclusive ways': drawLines('start > or1', ...flat(98, (n) => [`or1 > A${n}`, `A${n} > or2`]), 'or2 > end'),
  'branches in branches': nested(4),
  '12 branches with choices, time-outs and reminders': drawLines(
    'start > and1',
    ...flat(12, (n) => [
      ...[`and1 > A${n}`, `timer${n} on A${n}`, `timer${n} > xorM${n}`, `A${n} > xor${n}`],
      ...[`xor${n} > B${n}, xorM${n}`, `beside${n} on B${n}`, `beside${n} > R${n}`, `R${n} > endr${n}`],
      ...[`B${n} > xorM${n}`, `xorM${n} > D${n}`, `D${n} > and2`],
    ]),
    'and2 > end',
  ),
  '20 loops side by side': withConditions(
    drawLines(
      'start > and1',
      ...flat(20, (n) => [`and1 > xori${n}`, `xori${n} > B${n}`, `B${n} > xoro${n}`, `xoro${n} > xori${n}, and2`]),
      'and2 > end',
    ),
    given(20, (n) => [`xoro${n} > xori${n}`, `!tasks.B${n}.approved`]),
  ),
  '50 gateways of which each two read the same': withConditions(
    drawLines(
      'start > xor0',
      ...flat(50, (n) => [
        `xor${n} > A${n}, xorm${n}`,
        `A${n} > xorm${n}`,
        `xorm${n} > ${n < 49 ? `xor${n + 1}` : 'end'}`,
      ]),
    ),
    given(50, (n) => [`xor${n} > A${n}`, `data.f${n % 25}`]),
  ),
  '50 gateways on one number': withConditions(
    drawLines(
      'start > xor0',
      ...flat(50, (n) => [
        ...[`xor${n} > A${n}, B${n}, xorm${n}`, `A${n}, B${n} > xorm${n}`],
        `xorm${n} > ${n < 49 ? `xor${n + 1}` : 'end'}`,
      ]),
    ),
    Object.fromEntries(
      each(50, (n) => [
        [`xor${n} > A${n}`, `data.n > ${n}`],
        [`xor${n} > B${n}`, `data.n < ${n - 9} && data.kind == 'legal'`],
      ]).flat(),
    ),
  ),
};

/** Flows of which not all can be looked at. */
export const wildShapes: Readonly<Record<string, Drawing>> = {
  '30 branches of which one may end': drawLines(
    ...['start > and1', ...flat(30, (n) => [`and1 > A${n}`, `A${n} > and2`])],
    ...['and1 > xor1', 'xor1 > and2, endx', 'and2 > end'],
  ),
  '20 time-outs past a join': drawLines(
    'start > and1',
    ...flat(20, (n) => [`and1 > A${n}`, `A${n} > and2`, `timer${n} on A${n}`, `timer${n} > B${n}`, `B${n} > end${n}`]),
    'and2 > end',
  ),
  '40 branches that cross': drawLines(
    'start > and1',
    ...flat(40, (n) => [
      ...[`and1 > ands${n}`, `ands${n} > A${n}, C${n}`, `A${n} > andj${n}`],
      ...[`C${n} > andj${(n + 1) % 40}`, `andj${n} > and2`],
    ]),
    'and2 > end',
  ),
  '30 inclusive ways that cross': drawLines(
    'start > and1',
    ...flat(30, (n) => [
      ...[`and1 > ors${n}`, `ors${n} > A${n}, C${n}`, `A${n} > orj${n}`, `C${n} > orj${(n + 1) % 30}`],
      ...[`orj${n} > D${n}`, `D${n} > and2`],
    ]),
    'and2 > end',
  ),
  'tokens that double 40 times': drawLines(
    'start > xorb0',
    ...flat(40, (n) => [`xorb${n} > and${n}`, `and${n} > B${n}, C${n}`, `B${n}, C${n} > xorb${n + 1}`]),
    'xorb40 > end',
  ),
};
