import { type ProblemCode, ProblemError } from '../http/problem.ts';
import { cursorPart } from './page.ts';

/** Gives what was found, or leaves with the problem that stands for hidden and missing alike. */
export function found<T>(value: T | null, code: ProblemCode): T {
  if (value === null) throw new ProblemError(code);
  return value;
}

/** An id out of an address. Whatever is no id names nothing, so it gets the answer for what is missing. */
export function idIn(text: string | undefined, code: ProblemCode): string {
  if (text === undefined || !cursorPart.id.test(text)) throw new ProblemError(code);
  return text;
}
