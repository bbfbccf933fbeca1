import type { Predicate } from '../model/ranges/predicate.ts';

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

/** How many values are tried before nothing is claimed. */
const MAX_TRIES = 4000;

/** Tells which facts contradict each other, by looking for values of all that they read that make them true together. */
export class FactJudge {
  private readonly predicates: readonly (Predicate | null)[];
  private readonly valuesOf: (subject: string) => readonly unknown[] | null;
  private readonly known = new Map<string, boolean>();
  private tries = 0;

  /** `valuesOf` gives the values that stand for all of a subject; null where nothing can be said. */
  constructor(predicates: readonly (Predicate | null)[], valuesOf: (subject: string) => readonly unknown[] | null) {
    this.predicates = predicates;
    this.valuesOf = valuesOf;
  }

  /** Whether all of it may be true at once. What cannot be told may. */
  mayHold(facts: Facts): boolean {
    if (facts.length === 0) return true;
    const key = facts.join(',');
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.tries = 0;
    const answer = this.search(facts, 0, new Map());
    this.known.set(key, answer);
    return answer;
  }

  /** The facts without which there would be no contradiction any more. */
  reasonsAmong(facts: Facts, against: Facts): Facts {
    let left = facts;
    for (const fact of facts) {
      const without = left.filter((each) => each !== fact);
      if (!this.mayHold(joinFacts(without, against))) left = without;
    }
    return left;
  }

  /** Whether values can be found from this fact on, given the values that were chosen before. */
  private search(facts: Facts, index: number, values: Map<string, unknown>): boolean {
    const fact = facts[index];
    if (fact === undefined) return true;
    const predicate = this.predicates[conditionOf(fact)] ?? null;
    if (predicate === null) return facts.includes(fact ^ 1) ? false : this.search(facts, index + 1, values);
    const open = predicate.subjects.filter(({ key }) => !values.has(key)).map(({ key }) => key);
    return this.choose(open, 0, values, () => {
      this.tries += 1;
      if (this.tries > MAX_TRIES) return true;
      return predicate.holds(values) === isHolding(fact) && this.search(facts, index + 1, values);
    });
  }

  private choose(open: readonly string[], at: number, values: Map<string, unknown>, found: () => boolean): boolean {
    const key = open[at];
    if (key === undefined) return found();
    const candidates = this.valuesOf(key);
    // A subject of which nothing is known: whatever is asked of it may be so.
    if (candidates === null) return true;
    for (const value of candidates) {
      values.set(key, value);
      if (this.choose(open, at + 1, values, found)) return true;
    }
    values.delete(key);
    return false;
  }
}
