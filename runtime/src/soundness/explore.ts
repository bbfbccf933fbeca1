import type { CompiledEdge, CompiledNode } from '../model/compiled-flow.ts';
import type { Budget } from './budget.ts';
import { Choices } from './choices.ts';
import { NO_FACTS } from './condition-facts.ts';
import { type Begin, happenings } from './happenings.ts';
import type { Insight } from './insight.ts';
import { keyOf, keyOfMark, type Mark, type Marking } from './marking.ts';
import type { Net, NetNode, Standing } from './net.ts';
import { type Entered, NetStep } from './net-step.ts';
import { type StuckJoin, stuckJoins } from './stuck.ts';

/** A marking that was reached, and how. */
export interface Reached {
  readonly marking: Marking;
  readonly from: Reached | null;
  /** How many steps lead here at least. */
  readonly depth: number;
  readonly entered: readonly Entered[];
  readonly passedJoins: ReadonlySet<NetNode>;
  readonly doubled: Set<NetNode>;
  readonly stuck: readonly StuckJoin[];
  /** The markings from which one step leads here. */
  readonly before: Reached[];
  /** Whether nothing is left in it, or it was not looked beyond. */
  isLast: boolean;
}

/** Everything that can happen in one scope, as far as it was looked at. */
export interface Exploration {
  readonly reached: readonly Reached[];
  /** The names of the nodes that were entered and of the edges that were taken, whatever stood for them. */
  readonly entered: ReadonlySet<string>;
  readonly taken: ReadonlySet<string>;
  /** Why not everything was looked at: too much of it, or tokens that pile up without end. */
  readonly gaveUp: boolean;
  readonly pilesUp: boolean;
  /** After so many steps everything was looked at. */
  readonly depth: number;
}

/** More tokens of one kind than this tell nothing new, except where a join counts them. */
const MAX_ALIKE = 4;

/** Explores a scope from its first node, nearest first, so that what is found is found by a shortest way. */
export function explore(net: Net, entry: CompiledNode, budget: Budget, insight: Insight | null): Exploration {
  return new Explorer(net, budget, insight).run(entry);
}

class Explorer {
  private readonly net: Net;
  private readonly budget: Budget;
  private readonly insight: Insight | null;
  private readonly known = new Map<string, Reached>();
  private readonly reached: Reached[] = [];
  private readonly entered = new Set<string>();
  private readonly taken = new Set<string>();
  private readonly noted = new Set<NetNode | CompiledEdge>();
  private readonly maxAlike: number;
  private gaveUp = false;
  private pilesUp = false;

  constructor(net: Net, budget: Budget, insight: Insight | null) {
    this.net = net;
    this.budget = budget;
    this.insight = insight;
    const counted = [...net.nodes.values()].map(({ shape: { join } }) => (join.kind === 'partial' ? join.required : 0));
    this.maxAlike = Math.max(MAX_ALIKE, ...counted);
  }

  run(entry: CompiledNode): Exploration {
    const facts = this.insight?.initial ?? NO_FACTS;
    const nothing: Marking = { marks: [], swallows: new Map(), facts };
    this.tryAll(null, nothing, (step) => step.hops.push({ edge: null, node: entry, race: 0, isTaken: true }));
    let depth = 0;
    for (let index = 0; index < this.reached.length && !this.gaveUp; index += 1) {
      const from = this.reached[index] as Reached;
      depth = from.depth;
      if (from.isLast) continue;
      for (const begin of happenings(from.marking)) this.tryAll(from, from.marking, begin);
    }
    const { reached, entered, taken, gaveUp, pilesUp } = this;
    return { reached, entered, taken, gaveUp, pilesUp, depth };
  }

  /** Makes a step with every combination of what data may decide in it. */
  private tryAll(from: Reached | null, marking: Marking, begin: Begin): void {
    for (let script: readonly number[] | null = []; script !== null && !this.gaveUp; ) {
      const choices: Choices = new Choices(script);
      const step: NetStep = new NetStep(this.net, marking, (count: number) => choices.next(count), this.insight);
      begin(step);
      step.run();
      this.budget.spend(step.entered.length * 2 + marking.marks.length * 2 + step.facts.length + 1);
      if (step.isTooLong || choices.isTooWide || this.budget.isSpent) this.gaveUp = true;
      else if (!step.isImpossible) this.keep(from, step);
      script = choices.following();
    }
  }

  private keep(from: Reached | null, step: NetStep): void {
    this.note(step);
    const facts = this.insight?.atRest(step.marks, step.facts) ?? NO_FACTS;
    const marking: Marking = { marks: step.marks, swallows: step.isOver ? new Map() : step.swallows, facts };
    const key = keyOf(marking);
    const known = this.known.get(key);
    if (known) {
      if (from !== null) known.before.push(from);
      for (const each of step.doubled) known.doubled.add(each);
      return;
    }
    const isPile = this.isPile(marking.marks);
    if (isPile) this.pilesUp = true;
    const { entered, passedJoins, doubled } = step;
    const next: Reached = {
      marking,
      from,
      depth: from === null ? 0 : from.depth + 1,
      entered,
      passedJoins,
      doubled,
      stuck: stuckJoins(this.net, marking),
      before: from === null ? [] : [from],
      isLast: isPile || marking.marks.length === 0,
    };
    this.known.set(key, next);
    this.reached.push(next);
  }

  /**
   * Notes what happened. What a node stands for has come about once a token leaves it, unless something was taken away
   * within that step.
   */
  private note({ entered, taken, departed, hasWithdrawn }: NetStep): void {
    for (const { at } of entered) this.entered.add(at.node.id);
    for (const edge of taken) this.taken.add(edge.id);
    if (hasWithdrawn) return;
    for (const at of departed) this.noteStanding(at.stands, at);
    for (const edge of taken) this.noteStanding(this.net.edgeStands.get(edge), edge);
  }

  private noteStanding(stands: Standing | undefined, by: NetNode | CompiledEdge): void {
    if (!stands || this.noted.has(by)) return;
    this.noted.add(by);
    for (const id of stands.nodes) this.entered.add(id);
    for (const id of stands.edges) this.taken.add(id);
  }

  private isPile(marks: readonly Mark[]): boolean {
    if (marks.length <= this.maxAlike) return false;
    const counts = new Map<string, number>();
    for (const mark of marks) {
      const key = keyOfMark(mark);
      const count = (counts.get(key) ?? 0) + 1;
      if (count > this.maxAlike) return true;
      counts.set(key, count);
    }
    return false;
  }
}
