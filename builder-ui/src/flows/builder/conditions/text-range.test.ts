import type { FlowProblem } from '@nativ/schemas';
import { expect, it } from 'vitest';
import { mended, rangeOf } from './text-range.ts';

const problem = (position: FlowProblem['position'], from: string, to: string): FlowProblem => ({
  severity: 'error',
  code: 'condition.unknown-field',
  message: '',
  ...(position && { position }),
  fix: { message: '', messages: {}, edit: { kind: 'replaceText', from, to } },
});

it('finds a place on a later line', () => {
  expect(rangeOf('a &&\n data.knid', { line: 2, column: 2, length: 9 })).toEqual({ from: 6, to: 15 });
});

it('puts what was meant in its place, and leaves the same word elsewhere', () => {
  const text = "data.kid == 'data.kid'";
  expect(mended(text, problem({ line: 1, column: 1, length: 8 }, 'data.kid', 'data.kind'))).toBe(
    "data.kind == 'data.kid'",
  );
});

it('changes nothing where the text is another one by now', () => {
  expect(mended('true', problem({ line: 1, column: 1, length: 4 }, 'data.kid', 'data.kind'))).toBeNull();
  expect(mended('data.kid', problem(undefined, 'data.kid', 'data.kind'))).toBeNull();
});
