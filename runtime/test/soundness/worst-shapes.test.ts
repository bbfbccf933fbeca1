import { describe, expect, test } from 'vitest';
import { checkFlow } from '../../src/index.ts';
import { context, type Drawing } from './draw-flow.ts';
import { soundShapes, wildShapes } from './worst-shapes.ts';

/** The bench says how fast it is on a quiet machine; here it only must not take for ever. */
const MAX_MS = 15_000;

function check(name: string, drawing: Drawing) {
  const took: number[] = [];
  let problems = checkFlow(drawing, context);
  for (let round = 0; round < 3; round += 1) {
    const before = performance.now();
    problems = checkFlow(drawing, context);
    took.push(performance.now() - before);
  }
  const fastest = Math.min(...took);
  console.info(`${name}: ${drawing.nodes.length} nodes, ${fastest.toFixed(0)} ms`);
  expect(fastest).toBeLessThan(MAX_MS);
  return problems.map(({ code }) => code);
}

describe('sound flows with countless markings are judged at once', () => {
  test.each(Object.entries(soundShapes))('%s', (name, drawing) => {
    expect(check(name, drawing)).toEqual([]);
  });
});

describe('flows of which not all can be looked at take no longer', () => {
  test.each(Object.entries(wildShapes))('%s', (name, drawing) => {
    const codes = check(name, drawing);
    if (!codes.includes('join.deadlock')) expect(codes).toContain('soundness.gave-up');
  });

  test('a join that is certain to wait for ever is told all the same', () => {
    const drawing = wildShapes['20 time-outs past a join'] as Drawing;
    const problems = checkFlow(drawing, context);
    expect(problems.map(({ code }) => code)).toEqual(['join.deadlock', 'soundness.gave-up']);
    expect(problems[1]?.message).toMatch(/stopped after \d+, which is all that can happen within \d+ steps/);
  });
});
