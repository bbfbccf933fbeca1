import type { Scope } from '@nativ/schemas';
import { type ProblemCode, ProblemError } from '../http/problem.ts';
import type { Actor } from '../security/actor.ts';
import { cursorPart } from './page.ts';

/** Gives what was found, or leaves with the problem that stands for hidden and missing alike. */
export function found<T>(value: T | null, code: ProblemCode): T {
  if (value === null) throw new ProblemError(code);
  return value;
}

/**
 * Refuses every token, also the one of the first admin, which has every scope: what
 * names a reader in a log, takes everything about somebody out, or destroys it, is for a person who is there.
 */
export function refuseTokens({ session }: Actor): void {
  if (session === undefined) throw new ProblemError('token.scope-missing', { values: { scope: '-' } });
}

/** Refuses a token that lacks a scope of what an answer gathers beside its own subject. */
export function requireScopes({ scopes }: Actor, ...needed: readonly Scope[]): void {
  const scope = scopes && needed.find((one) => !scopes.includes(one));
  if (scope !== undefined) throw new ProblemError('token.scope-missing', { values: { scope } });
}

/** An id out of an address. Whatever is no id names nothing, so it gets the answer for what is missing. */
export function idIn(text: string | undefined, code: ProblemCode): string {
  if (text === undefined || !cursorPart.id.test(text)) throw new ProblemError(code);
  return text;
}
