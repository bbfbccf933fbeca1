/**
 * What is known of the conditions of a scope, in the order of their numbers: `2n + 1` where condition n holds, `2n` where
 * it does not. What is not known may be either.
 */
export type Facts = readonly number[];

export const NO_FACTS: Facts = [];

export function factOf(condition: number, holds: boolean): number {
  return condition * 2 + (holds ? 1 : 0);
}

export function conditionOf(fact: number): number {
  return fact >> 1;
}

export function isHolding(fact: number): boolean {
  return fact % 2 === 1;
}

/** Puts more facts to those known, each once and in order. */
export function joinFacts(facts: Facts, more: Facts): Facts {
  if (more.length === 0) return facts;
  return [...new Set([...facts, ...more])].sort((left, right) => left - right);
}
