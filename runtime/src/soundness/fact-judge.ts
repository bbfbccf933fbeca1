import type { Predicate } from '../model/ranges/predicate.ts';
import { conditionOf, type Facts, isHolding, joinFacts } from './condition-facts.ts';

/** How many combinations of values may be tried in all before nothing more is claimed, and for one question. */
const MAX_TRIES = { all: 100_000, each: 4000 } as const;

/** How much may still be tried; shared by the scopes of a flow. */
export interface Effort {
  left: number;
}

export function newEffort(): Effort {
  return { left: MAX_TRIES.all };
}

/** The values that stand for all of a subject; null where nothing can be said. */
export type ValuesOf = (subject: string) => readonly unknown[] | null;

/** Tells which facts contradict each other, by looking for values of all that they read that make them true together. */
export class FactJudge {
  /** Whether it could not tell something any more. */
  isSpent = false;
  private readonly predicates: readonly (Predicate | null)[];
  private readonly valuesOf: ValuesOf;
  private readonly effort: Effort;
  private readonly known = new Map<string, boolean>();
  private readonly masks = new Map<number, bigint | null>();
  private tries = 0;

  constructor(predicates: readonly (Predicate | null)[], valuesOf: ValuesOf, effort: Effort) {
    this.predicates = predicates;
    this.valuesOf = valuesOf;
    this.effort = effort;
  }

  /** Whether all of it may be true at once. What cannot be told may. */
  mayHold(facts: Facts): boolean {
    if (facts.length === 0) return true;
    const key = facts.join(',');
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.tries = MAX_TRIES.each;
    const answer = this.decide(facts);
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

  /** Facts about one subject alone leave some of its values; the others are tried with those. */
  private decide(facts: Facts): boolean {
    if (facts.some((fact) => facts.includes(fact ^ 1))) return false;
    const left = new Map<string, bigint>();
    const joint: number[] = [];
    for (const fact of facts) {
      const [subject, ...others] = this.predicates[conditionOf(fact)]?.subjects ?? [];
      const mask = subject && others.length === 0 ? this.maskOf(fact, subject.key) : null;
      if (mask === null || !subject) joint.push(fact);
      else {
        const values = left.get(subject.key);
        const both = values === undefined ? mask : values & mask;
        if (both === 0n) return false;
        left.set(subject.key, both);
      }
    }
    return this.search(joint, 0, new Map(), left);
  }

  /** The values of the only subject with which a fact is true, a bit for each; null where nothing can be said. */
  private maskOf(fact: number, key: string): bigint | null {
    const known = this.masks.get(fact);
    if (known !== undefined) return known;
    const values = this.valuesOf(key);
    const predicate = this.predicates[conditionOf(fact)] ?? null;
    let mask = values === null || predicate === null ? null : 0n;
    for (const [index, value] of (values ?? []).entries())
      if (mask !== null && predicate?.holds(new Map([[key, value]])) === isHolding(fact)) mask |= 1n << BigInt(index);
    this.masks.set(fact, mask);
    return mask;
  }

  /** Whether values can be found from this fact on, given the values that were chosen before. */
  private search(
    facts: Facts,
    index: number,
    values: Map<string, unknown>,
    left: ReadonlyMap<string, bigint>,
  ): boolean {
    const fact = facts[index];
    if (fact === undefined) return true;
    const predicate = this.predicates[conditionOf(fact)] ?? null;
    if (predicate === null) return this.search(facts, index + 1, values, left);
    const open = predicate.subjects.filter(({ key }) => !values.has(key)).map(({ key }) => key);
    return this.choose(open, 0, values, left, () => {
      if (!this.mayTry()) return true;
      return predicate.holds(values) === isHolding(fact) && this.search(facts, index + 1, values, left);
    });
  }

  private mayTry(): boolean {
    this.tries -= 1;
    this.effort.left -= 1;
    if (this.effort.left <= 0) this.isSpent = true;
    return this.tries > 0 && this.effort.left > 0;
  }

  private choose(
    open: readonly string[],
    at: number,
    values: Map<string, unknown>,
    left: ReadonlyMap<string, bigint>,
    found: () => boolean,
  ): boolean {
    const key = open[at];
    if (key === undefined) return found();
    const candidates = this.valuesOf(key);
    // A subject of which nothing is known: whatever is asked of it may be so.
    if (candidates === null) return true;
    const mask = left.get(key);
    for (const [index, value] of candidates.entries()) {
      if (mask !== undefined && ((mask >> BigInt(index)) & 1n) === 0n) continue;
      values.set(key, value);
      if (this.choose(open, at + 1, values, left, found)) return true;
    }
    values.delete(key);
    return false;
  }
}
