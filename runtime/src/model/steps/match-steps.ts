import { isLike, isRather, isTwin, mayBe, type Step, type SteppedFlow, stepsOf } from './likeness.ts';

/** What became of a step: it is there, by this id; one of these may be it; or nothing is like it. */
export type StepMatch =
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'unsure'; readonly ids: readonly string[] }
  | { readonly kind: 'gone' };

/**
 * Says for every step of a flow which step of another version it is, whatever both are called. A step is known by where it
 * stands (its place in the drawing, the edges that come to it and leave it) and by what it is (its name, its form, its settings).
 *
 * No two steps are ever the same one. Where more than one could be meant, or only half of it agrees, it is `unsure`: what hangs on
 * a step had better be hung anew than stand at a wrong one.
 */
export function matchSteps(before: SteppedFlow, after: SteppedFlow): ReadonlyMap<string, StepMatch> {
  const pairing = new Pairing(stepsOf(before), stepsOf(after));
  // First those that are as they were, so that an id which another step has got meanwhile leads nobody astray.
  pairing.byId((one, other) => isTwin(one, other));
  pairing.byLikeness(isTwin);
  pairing.byId((one, other, others) => !others.some((each) => pairing.isNew(each) && isRather(one, each, other)));
  pairing.byLikeness((one, other) => pairing.isOld(one) && pairing.isNew(other) && isLike(one, other));
  return new Map(before.nodes.map(({ id }) => [id, pairing.matchOf(id)]));
}

/** The ids that steps have got instead of those that they had; of those only that surely are the same. */
export function renamedNodes(before: SteppedFlow, after: SteppedFlow): ReadonlyMap<string, string> {
  return new Map(
    [...matchSteps(before, after)].flatMap(([id, match]): [string, string][] =>
      match.kind === 'found' && match.id !== id ? [[id, match.id]] : [],
    ),
  );
}

/** Steps of two versions, of which ever more have found each other. */
class Pairing {
  private readonly found = new Map<string, string>();
  private readonly before: ReadonlyMap<string, Step>;
  private readonly after: ReadonlyMap<string, Step>;
  /** Those that have not found each other yet. */
  private readonly olds: Map<string, Step>;
  private readonly news: Map<string, Step>;

  constructor(before: readonly Step[], after: readonly Step[]) {
    this.before = new Map(before.map((step) => [step.id, step]));
    this.after = new Map(after.map((step) => [step.id, step]));
    this.olds = new Map(this.before);
    this.news = new Map(this.after);
  }

  byId(isMeant: (one: Step, other: Step, others: readonly Step[]) => boolean): void {
    for (const [id, one] of [...this.olds]) {
      const other = this.news.get(id);
      if (other && isMeant(one, other, [...this.news.values()])) this.pair(id, id);
    }
  }

  /** Only where each is the only one for the other. */
  byLikeness(isMeant: (one: Step, other: Step) => boolean): void {
    const suited = [...this.olds.values()].map(
      (one) => [one.id, [...this.news.values()].filter((other) => isMeant(one, other)).map(({ id }) => id)] as const,
    );
    const suitors = new Map<string, number>();
    for (const id of suited.flatMap(([, ids]) => ids)) suitors.set(id, (suitors.get(id) ?? 0) + 1);
    for (const [id, [only, ...others]] of suited)
      if (only !== undefined && others.length === 0 && suitors.get(only) === 1) this.pair(id, only);
  }

  isOld = ({ id }: Step): boolean => !this.after.has(id);
  isNew = ({ id }: Step): boolean => !this.before.has(id);

  matchOf(id: string): StepMatch {
    const found = this.found.get(id);
    if (found !== undefined) return { kind: 'found', id: found };
    const one = this.olds.get(id);
    const ids = [...this.news.values()].filter((other) => one && mayBe(one, other)).map((other) => other.id);
    return ids.length > 0 ? { kind: 'unsure', ids } : { kind: 'gone' };
  }

  private pair(old: string, young: string): void {
    this.found.set(old, young);
    this.olds.delete(old);
    this.news.delete(young);
  }
}
