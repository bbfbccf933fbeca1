import type { CompiledEdge } from '../model/compiled-flow.ts';
import type { Facts } from './condition-facts.ts';
import type { Insight } from './insight.ts';
import type { JoiningStep, NetHop } from './joining-step.ts';
import type { Mark, Marking } from './marking.ts';
import type { Net, NetNode } from './net.ts';
import { enterJoin, settleJoins } from './net-joins.ts';

/** Decides, of so many ways, which one is gone; everything that data decide goes through it. */
export type Choose = (count: number) => number;

/** A node that was entered, and the edge by which; null at a beginning and for a boundary event. */
export interface Entered {
  readonly at: NetNode;
  readonly edge: CompiledEdge | null;
}

/** More than this in one step is a loop that never waits, which is reported elsewhere. */
const MAX_ENTERED = 5000;

/** One step of a scope: from one rest to the next, in the order in which the engine moves tokens. */
export class NetStep implements JoiningStep {
  readonly net: Net;
  readonly choose: Choose;
  marks: Mark[];
  hops: NetHop[] = [];
  readonly swallows: Map<NetNode, readonly CompiledEdge[]>;
  readonly entered: Entered[] = [];
  readonly taken: CompiledEdge[] = [];
  readonly departed: NetNode[] = [];
  readonly passedJoins = new Set<NetNode>();
  /** Joins at which a branch arrived a second time. */
  readonly doubled = new Set<NetNode>();
  /** Whether a token waits, or has waited in this step, at a join. */
  hasJoins: boolean;
  /** Whether the scope was ended as a whole. */
  isOver = false;
  isTooLong = false;
  /** Whether tokens were taken away in it. */
  hasWithdrawn = false;
  /** Whether no way on from a gateway agrees with what is known, so that this never happens. */
  isImpossible = false;
  facts: Facts;
  private readonly insight: Insight | null;

  constructor(net: Net, from: Marking, choose: Choose, insight: Insight | null) {
    this.net = net;
    this.choose = choose;
    this.insight = insight;
    this.facts = from.facts;
    this.marks = [...from.marks];
    this.hasJoins = from.marks.some(({ edge }) => edge !== null);
    this.swallows = new Map(from.swallows);
  }

  /** Moves every token until it stays somewhere or has ended; joins are looked at after each move. */
  run(): void {
    this.settle();
    for (let hop = this.hops.shift(); hop !== undefined; hop = this.hops.shift()) {
      this.move(hop);
      this.settle();
    }
  }

  remove(mark: Mark): void {
    const index = this.marks.indexOf(mark);
    if (index >= 0) this.marks.splice(index, 1);
  }

  /** Takes away the other tokens of a race. */
  endRace(race: number): void {
    if (race === 0) return;
    this.marks = this.marks.filter((mark) => mark.race !== race);
    this.hops = this.hops.filter((hop) => hop.race !== race);
  }

  hop(edge: CompiledEdge | undefined, race = 0): void {
    if (edge) this.hops.push({ edge, node: edge.target, race, isTaken: false });
  }

  /** Lets a token that has come to a node, or stayed there, go on. */
  depart(from: NetNode): void {
    const { split, withdraws } = from.shape;
    this.departed.push(from);
    if (this.insight) this.facts = this.insight.after(from.node, this.facts);
    if (withdraws) {
      this.hasWithdrawn = true;
      const gone = new Set(withdraws);
      this.marks = this.marks.filter(({ at }) => !gone.has(at.node.id));
    }
    if (this.insight?.binds(from)) {
      this.departKnowing(from, this.insight);
      return;
    }
    switch (split.kind) {
      case 'one':
        this.hop(from.node.outgoing[0]);
        break;
      case 'xor':
        if (from.ways.length > 0) this.hop(from.ways[this.choose(from.ways.length)]);
        break;
      case 'or':
        for (const edge of this.chooseSome(from)) this.hop(edge);
        break;
      case 'and':
        for (const edge of from.node.outgoing) this.hop(edge);
        break;
      case 'event': {
        const race = 1 + Math.max(0, ...this.marks.map((mark) => mark.race), ...this.hops.map((hop) => hop.race));
        for (const edge of from.node.outgoing) this.hop(edge, race);
        break;
      }
      case 'end':
        if (split.ends !== 'branch') this.endScope();
    }
  }

  /** Leaves a gateway by a way that does not contradict what was decided before. */
  private departKnowing(from: NetNode, insight: Insight): void {
    const ways = insight.waysOf(from, this.facts);
    const way = ways[ways.length > 1 ? this.choose(ways.length) : 0];
    if (!way) {
      this.isImpossible = true;
      this.endScope();
      return;
    }
    this.facts = way.facts;
    for (const edge of way.edges) this.hop(edge);
  }

  private chooseSome({ ways, always, fallback, node }: NetNode): readonly CompiledEdge[] {
    const picked = ways.length === 0 ? 0 : this.choose(2 ** ways.length);
    const taken = node.outgoing.filter(
      (edge) => always.includes(edge) || ((picked >> ways.indexOf(edge)) % 2 === 1 && ways.includes(edge)),
    );
    if (taken.length > 0) return taken;
    if (fallback !== null) return [fallback];
    return ways.slice(0, 1);
  }

  private endScope(): void {
    this.hasWithdrawn = true;
    this.marks = [];
    this.hops = [];
    this.isOver = true;
  }

  private settle(): void {
    if (this.hasJoins) while (!this.isOver && settleJoins(this));
  }

  private move(hop: NetHop): void {
    if (this.entered.length > MAX_ENTERED) {
      this.isTooLong = true;
      this.endScope();
      return;
    }
    if (!hop.isTaken) {
      if (hop.edge !== null) this.taken.push(hop.edge);
      if (this.hops.length > 0 || this.hasJoins) {
        this.hops.push({ ...hop, isTaken: true });
        return;
      }
    }
    this.enter(hop);
  }

  private enter({ edge, node, race }: NetHop): void {
    const at = this.net.nodes.get(node);
    if (!at) throw new Error(`Expected node '${node.id}' to be part of the net, but it is not.`);
    this.entered.push({ at, edge });
    if (edge !== null && at.shape.join.kind !== 'xor' && !enterJoin(this, at, edge)) return;
    if (at.stays) {
      this.marks.push({ at, edge: null, fired: [], race });
      return;
    }
    this.endRace(race);
    this.depart(at);
  }
}
