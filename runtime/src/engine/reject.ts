import type { Rejection } from './step.ts';

/** A rejection that says in a sentence what was expected, what was found, and what to do. */
export function reject(code: string, expected: string, found: string, advice: string): Rejection {
  return { kind: 'rejection', code, message: `Expected ${expected}, but ${found}. ${advice}`, expected, found };
}
