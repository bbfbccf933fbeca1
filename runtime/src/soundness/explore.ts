import type { CompiledEdge, CompiledNode } from '../model/compiled-flow.ts';
import { keyOf, keyOfMark, type Mark, type Marking } from './marking.ts';
import type { Net, NetNode } from './net.ts';
import { NetStep } from './net-step.ts';
import { type StuckJoin, stuckJoins } from './stuck.ts';

/** How far the check goes before it gives up. */
export interface Bounds {
  readonly maxStates: number;
  /** How much may be done in all: nodes entered, and tokens looked at. Keeps the check fast where each state is big. */
  readonly maxWork: number;
}

/** A marking that was reached, and how. */
export interface Reached {
  readonly marking: Marking;
  readonly from: Reached | null;
  readonly entered: readonly NetNode[];
  readonly taken: readonly CompiledEdge[];
  readonly passedJoins: ReadonlySet<NetNode>;
  readonly doubled: ReadonlySet<NetNode>;
  readonly stuck: readonly StuckJoin[];
  /** The markings from which one step leads here. */
  readonly before: Reached[];
  /** Whether nothing is left in it, or it was not looked beyond. */
  isLast: boolean;
}

/** Everything that can happen in one scope, as far as it was looked at. */
export interface Exploration {
  readonly reached: readonly Reached[];
  readonly entered: ReadonlySet<NetNode>;
  readonly taken: ReadonlySet<CompiledEdge>;
  /** Why not everything was looked at: too much of it, or tokens that pile up without end. */
  readonly gaveUp: boolean;
  readonly pilesUp: boolean;
}

/** More tokens of one kind than this tell nothing new, except where a join counts them. */
const MAX_ALIKE = 4;
/** Of an inclusive split, more ways than this cannot be tried in all their combinations. */
const MAX_CHOICES = 4096;

/** Explores a scope from its first node, nearest first, so that what is found is found by a shortest way. */
export function explore(net: Net, entry: CompiledNode, bounds: Bounds): Exploration {
  return new Explorer(net, bounds).run(entry);
}

type Begin = (step: NetStep) => void;

class Explorer {
  private readonly net: Net;
  private readonly bounds: Bounds;
  private readonly known = new Map<string, Reached>();
  private readonly reached: Reached[] = [];
  private readonly entered = new Set<NetNode>();
  private readonly taken = new Set<CompiledEdge>();
  private readonly maxAlike: number;
  private work = 0;
  private gaveUp = false;
  private pilesUp = false;

  constructor(net: Net, bounds: Bounds) {
    this.net = net;
    this.bounds = bounds;
    const counted = [...net.nodes.values()].map(({ shape: { join } }) => (join.kind === 'partial' ? join.required : 0));
    this.maxAlike = Math.max(MAX_ALIKE, ...counted);
  }

  run(entry: CompiledNode): Exploration {
    const nothing: Marking = { marks: [], swallows: new Map() };
    this.tryAll(null, nothing, (step) => step.hops.push({ edge: null, node: entry, race: 0, isTaken: true }));
    for (let index = 0; index < this.reached.length && !this.gaveUp; index += 1) {
      const from = this.reached[index] as Reached;
      if (from.isLast) continue;
      for (const begin of happenings(from.marking)) this.tryAll(from, from.marking, begin);
    }
    const { reached, entered, taken, gaveUp, pilesUp } = this;
    return { reached, entered, taken, gaveUp, pilesUp };
  }

  /** Makes a step with every combination of what data may decide in it. */
  private tryAll(from: Reached | null, marking: Marking, begin: Begin): void {
    for (let script: readonly number[] | null = []; script !== null && !this.gaveUp; ) {
      const choices: Choices = new Choices(script);
      const step: NetStep = new NetStep(this.net, marking, (count: number): number => choices.next(count));
      begin(step);
      step.run();
      this.work += step.entered.length * 2 + marking.marks.length + 1;
      if (step.isTooLong || choices.isTooWide || this.work > this.bounds.maxWork) this.gaveUp = true;
      else this.keep(from, step);
      script = choices.following();
    }
  }

  private keep(from: Reached | null, step: NetStep): void {
    for (const each of step.entered) this.entered.add(each);
    for (const each of step.taken) this.taken.add(each);
    const marking: Marking = { marks: step.marks, swallows: step.isOver ? new Map() : step.swallows };
    const key = keyOf(marking);
    const known = this.known.get(key);
    if (known) {
      if (from !== null) known.before.push(from);
      for (const each of step.doubled) (known.doubled as Set<NetNode>).add(each);
      return;
    }
    if (this.reached.length >= this.bounds.maxStates) {
      this.gaveUp = true;
      return;
    }
    const isPile = this.isPile(marking.marks);
    if (isPile) this.pilesUp = true;
    const { entered, taken, passedJoins, doubled } = step;
    const stuck = stuckJoins(this.net, marking);
    const isLast = isPile || marking.marks.length === 0;
    const before = from === null ? [] : [from];
    const next: Reached = { marking, from, entered, taken, passedJoins, doubled, stuck, before, isLast };
    this.known.set(key, next);
    this.reached.push(next);
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

/** Answers one step's questions from a script, and knows the script with which to try the next combination. */
class Choices {
  isTooWide = false;
  private readonly script: readonly number[];
  private readonly asked: { readonly picked: number; readonly count: number }[] = [];

  constructor(script: readonly number[]) {
    this.script = script;
  }

  next(count: number): number {
    if (count > MAX_CHOICES) this.isTooWide = true;
    const picked = this.script[this.asked.length] ?? 0;
    this.asked.push({ picked, count });
    return picked;
  }

  following(): readonly number[] | null {
    const last = this.asked.findLastIndex(({ picked, count }) => picked + 1 < count);
    if (last < 0) return null;
    return this.asked.slice(0, last + 1).map(({ picked }, index) => (index === last ? picked + 1 : picked));
  }
}

/** What may come from outside: each token that stays goes on, or one of its boundary events happens. */
function happenings({ marks }: Marking): readonly Begin[] {
  const seen = new Set<string>();
  return marks.flatMap((mark) => {
    if (mark.edge !== null) return [];
    const key = keyOfMark(mark);
    if (mark.race === 0 && seen.has(key)) return [];
    seen.add(key);
    return happeningsAt(mark);
  });
}

function happeningsAt(mark: Mark): readonly Begin[] {
  const { at, fired, race } = mark;
  const leave = (step: NetStep) => {
    step.remove(mark);
    step.endRace(race);
  };
  const goOn: Begin = (step) => {
    leave(step);
    step.depart(at);
  };
  const caught = at.catchers.map(
    (boundary): Begin =>
      (step) => {
        leave(step);
        step.entered.push(boundary);
        step.depart(boundary);
      },
  );
  const armed = at.armed.filter((boundary) => !fired.includes(boundary));
  const happened = armed.map((boundary): Begin => {
    const { interrupting, repeats } = boundary.node.boundary ?? { interrupting: true, repeats: false };
    return (step) => {
      if (interrupting) leave(step);
      else if (!repeats) step.marks[step.marks.indexOf(mark)] = { ...mark, fired: [...fired, boundary] };
      step.entered.push(boundary);
      step.depart(boundary);
    };
  });
  return [goOn, ...caught, ...happened];
}
