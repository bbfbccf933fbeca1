import type { FlowGraph } from '../model/check-graph.ts';
import type { CompiledEdge, CompiledNode } from '../model/compiled-flow.ts';
import type { Examples } from '../model/ranges/examples.ts';
import { conditionOf, type Facts, factOf, isHolding, joinFacts, NO_FACTS } from './condition-facts.ts';
import { type Effort, FactJudge } from './fact-judge.ts';
import type { Mark } from './marking.ts';
import type { Net, NetNode } from './net.ts';
import { type Conditions, readConditions } from './read-conditions.ts';
import { valuesReader } from './values-of.ts';
import { backwards, onLoops } from './ways-back.ts';
import { type Place, type Writers, writersIn } from './writers.ts';

/** A way on from a gateway: the edges taken, and what is known once they are. */
export interface Way {
  readonly edges: readonly CompiledEdge[];
  readonly facts: Facts;
}

/** What the conditions of a flow are judged by. */
export interface Grounds {
  readonly net: Net;
  readonly graph: FlowGraph;
  readonly examples: Examples;
  /** The edges whose conditions are wrong in themselves. */
  readonly faulty: ReadonlySet<string>;
  readonly effort: Effort;
}

/** Of an inclusive split with more conditions than this, the combinations are not judged one by one. */
const MAX_JOINT = 8;

/**
 * What the conditions of a scope say about each other. Where two gateways read the same thing, what was decided at the
 * first one binds the second, as long as nothing sets what they read: without it, the check would cry wolf.
 */
export class Insight {
  /** Whether everything is remembered that can be, however unlikely it is to matter. */
  readonly isThorough: boolean;
  /** What is known before anything has happened: no variable is set, and no task is answered. */
  readonly initial: Facts;
  private readonly net: Net;
  private readonly conditions: Conditions;
  private readonly judge: FactJudge;
  private readonly writers: Writers;
  /** The conditions of which it is worth remembering how they came out. */
  private readonly kept: ReadonlySet<number>;
  private readonly looping: ReadonlySet<CompiledNode>;
  private readonly leading = new Map<number, ReadonlySet<string>>();
  private readonly known = new WeakMap<NetNode, Map<string, readonly Way[]>>();
  private readonly refusals = new Map<string, Facts>();

  constructor({ net, graph, examples, faulty, effort }: Grounds, scope: string | null, isThorough = false) {
    this.net = net;
    this.conditions = readConditions(net, graph, scope, { faulty, isThorough });
    this.writers = writersIn(graph, scope);
    this.isThorough = isThorough;
    this.looping = onLoops([...net.nodes.keys()]);
    const { list } = this.conditions;
    const valuesOf = valuesReader(list, examples);
    this.judge = new FactJudge(
      list.map(({ predicate }) => predicate),
      valuesOf,
      effort,
    );
    this.kept = new Set(list.flatMap((_each, index) => (this.isWorthKeeping(index) ? [index] : [])));
    this.initial =
      scope === null
        ? this.conditions.absences.filter((each) => this.kept.has(each)).map((each) => factOf(each, true))
        : [];
  }

  /** Whether it may tell more than trying every condition freely. */
  get isUseful(): boolean {
    if (this.kept.size > 0) return true;
    return [...this.net.nodes.values()].some((at) => {
      if (!this.binds(at)) return false;
      const { split } = at.shape;
      return this.waysOf(at, NO_FACTS).length < (split.kind === 'xor' ? at.ways.length : 2 ** at.ways.length - 1);
    });
  }

  get keepsAny(): boolean {
    return this.kept.size > 0;
  }

  /** Whether there was too much to compare, so that it may take for possible what is not. */
  get isSpent(): boolean {
    return this.judge.isSpent;
  }

  /** Whether the ways on from a gateway depend on what is known, or on each other. */
  binds(at: NetNode): boolean {
    const numbers = this.numbersAt(at);
    if (numbers.length === 0 || (at.shape.split.kind === 'or' && at.ways.length > MAX_JOINT)) return false;
    const groups = new Set(numbers.map((number) => this.conditions.list[number]?.group));
    return groups.size < numbers.length || numbers.some((number) => this.kept.has(number)) || this.isSettled(numbers);
  }

  /** Whether each way on from a gateway is open as long as nothing is known. */
  leavesFree(at: NetNode): boolean {
    if (!this.binds(at)) return true;
    return at.shape.split.kind === 'xor' && this.waysOf(at, NO_FACTS).length === at.ways.length;
  }

  /** Whether what is decided, or set, at a node matters elsewhere. */
  concerns({ node, shape: { split } }: NetNode): boolean {
    const numbers = node.outgoing.flatMap(({ id }) => this.conditions.numbers.get(id) ?? []);
    if ((split.kind === 'xor' || split.kind === 'or') && numbers.some((number) => this.kept.has(number))) return true;
    const places = this.writers.byNode.get(node.id);
    return places !== undefined && [...this.kept].some((number) => this.reads(number, places));
  }

  /** The ways on from a gateway that do not contradict what is known. */
  waysOf(at: NetNode, facts: Facts): readonly Way[] {
    const known = this.known.get(at) ?? new Map<string, readonly Way[]>();
    this.known.set(at, known);
    const key = facts.join(',');
    const ways = known.get(key) ?? (at.shape.split.kind === 'or' ? this.someOf(at, facts) : this.oneOf(at, facts));
    known.set(key, ways);
    return ways;
  }

  /** What is still known once a token has passed a node. */
  after(node: CompiledNode, facts: Facts): Facts {
    const places = this.writers.byNode.get(node.id);
    if (!places || facts.length === 0) return facts;
    return facts.filter((fact) => !this.reads(conditionOf(fact), places));
  }

  /** What is worth knowing while tokens rest: what somebody may still ask, and nobody changes meanwhile. */
  atRest(marks: readonly Mark[], facts: Facts): Facts {
    if (facts.length === 0) return facts;
    const left = marks.reduce((rest, { at, edge }) => (edge === null ? this.after(at.node, rest) : rest), facts);
    return left.filter((fact) => {
      const leading = this.leadingTo(this.conditions.list[conditionOf(fact)]?.group ?? -1);
      return marks.some(({ at }) => leading.has(at.node.id));
    });
  }

  /** Whether an edge is never taken whatever was decided before, which is told where its gateway is looked at. */
  isOdd(at: NetNode, edge: CompiledEdge): boolean {
    const { split } = at.shape;
    if (split.kind !== 'xor' && split.kind !== 'or') return false;
    const isOpen = at.ways.includes(edge) || at.always.includes(edge) || at.fallback === edge;
    if (!isOpen) return true;
    return this.binds(at) && !this.waysOf(at, NO_FACTS).some(({ edges }) => edges.includes(edge));
  }

  /** Why an edge is never taken: the conditions that speak against it, as they came out; empty when none does. */
  reasonsAgainst({ id }: CompiledEdge): readonly string[] {
    const facts = this.refusals.get(id) ?? NO_FACTS;
    return facts.flatMap((fact) => {
      const text = this.conditions.list[conditionOf(fact)]?.text;
      return text === undefined ? [] : isHolding(fact) ? text : `!(${text})`;
    });
  }

  private numbersAt({ ways }: NetNode): readonly number[] {
    return ways.flatMap(({ id }) => this.conditions.numbers.get(id) ?? []);
  }

  private isSettled(numbers: readonly number[]): boolean {
    return numbers.some((number) => [true, false].some((holds) => !this.judge.mayHold([factOf(number, holds)])));
  }

  private oneOf(at: NetNode, facts: Facts): readonly Way[] {
    let before: Facts = NO_FACTS;
    return at.ways.flatMap((edge) => {
      const number = this.conditions.numbers.get(edge.id);
      const own = number === undefined ? [] : [factOf(number, true)];
      const way = this.way([edge], before, own, facts);
      if (number !== undefined) before = joinFacts(before, [factOf(number, false)]);
      return way ?? [];
    });
  }

  private someOf(at: NetNode, facts: Facts): readonly Way[] {
    const { ways, always, fallback, node } = at;
    const found: Way[] = [];
    for (let picked = 0; picked < 2 ** ways.length; picked += 1) {
      const isTaken = (edge: CompiledEdge) => always.includes(edge) || (picked >> ways.indexOf(edge)) % 2 === 1;
      const taken = node.outgoing.filter((edge) => (always.includes(edge) || ways.includes(edge)) && isTaken(edge));
      if (taken.length === 0 && fallback === null) continue;
      const outcome = ways.flatMap((edge) => {
        const number = this.conditions.numbers.get(edge.id);
        return number === undefined ? [] : factOf(number, isTaken(edge));
      });
      const way = this.way(taken.length > 0 || fallback === null ? taken : [fallback], [], outcome, facts);
      if (way) found.push(way);
    }
    return found;
  }

  /** A way that is gone when conditions come out so; null when that contradicts itself, or what is known. */
  private way(edges: readonly CompiledEdge[], before: Facts, own: Facts, facts: Facts): Way | null {
    const outcome = joinFacts(before, own);
    const all = joinFacts(facts, outcome);
    const [edge] = edges;
    const contradicts = outcome.some((fact) => all.includes(fact ^ 1)) || !this.mayHold(all, outcome);
    if (contradicts) {
      if (edge && edges.length === 1 && !this.refusals.has(edge.id))
        this.refusals.set(edge.id, this.judge.reasonsAmong(joinFacts(facts, before), own));
      return null;
    }
    return {
      edges,
      facts: joinFacts(
        facts,
        outcome.filter((fact) => this.kept.has(conditionOf(fact))),
      ),
    };
  }

  /** Only what has to do with the outcome can contradict it. */
  private mayHold(all: Facts, outcome: Facts): boolean {
    const groupOf = (fact: number) => this.conditions.list[conditionOf(fact)]?.group;
    const groups = new Set(outcome.map(groupOf));
    return [...groups].every((group) => this.judge.mayHold(all.filter((fact) => groupOf(fact) === group)));
  }

  private reads(number: number, places: ReadonlySet<Place>): boolean {
    const own = this.conditions.list[number]?.places;
    return own !== undefined && [...own].some((place) => places.has(place));
  }

  /** Worth it where another gateway, or the same one once more, decides by something that has to do with it. */
  private isWorthKeeping(number: number): boolean {
    const condition = this.conditions.list[number];
    if (!condition || condition.places.has('?') || this.reads(number, this.writers.outside)) return false;
    const gateways = this.conditions.gateways.get(condition.group) ?? new Set<NetNode>();
    return this.isThorough || gateways.size > 1 || [...gateways].some(({ node }) => this.looping.has(node));
  }

  private leadingTo(group: number): ReadonlySet<string> {
    const known = this.leading.get(group);
    if (known) return known;
    const found = backwards([...(this.conditions.gateways.get(group) ?? [])].map(({ node }) => node));
    this.leading.set(group, found);
    return found;
  }
}
