import type { FlowEdge, FlowNode } from '@nativ/schemas';
import type { FlowGraph } from '../model/check-graph.ts';
import type { CompiledEdge, CompiledNode } from '../model/compiled-flow.ts';
import type { ProblemList } from '../model/problem-list.ts';
import type { PathStep } from '../model/told-path.ts';
import type { Exploration, Reached } from './explore.ts';
import type { Insight } from './insight.ts';
import type { Mark } from './marking.ts';
import type { Net, NetNode } from './net.ts';
import type { Entered } from './net-step.ts';
import { doomedJoins } from './stuck.ts';

/** What a verdict is about. */
export interface Matter {
  readonly graph: FlowGraph;
  /** The net as it is drawn. */
  readonly net: Net;
  /** The net that was explored, the drawn one or a smaller one. */
  readonly explored: Net;
  readonly exploration: Exploration;
  readonly insight: Insight;
  /** Whether branches can run side by side at all. */
  readonly isConcurrent: boolean;
  /** Whether what waits somewhere is never taken away, nor is it in doubt what was reached. */
  readonly isFinal: boolean;
  /** Whether a place without a way on is one whatever people answer, not only by what conditions say about each other. */
  readonly isAlwaysLost: boolean;
}

/** So many markings are looked at once more when not all of them were. */
const MAX_NEAR = 500;

/** Says what an exploration has found. */
export class Verdict {
  private readonly matter: Matter;
  private readonly problems: ProblemList;
  private readonly edges: ReadonlyMap<string, FlowEdge>;

  constructor(matter: Matter, problems: ProblemList) {
    this.matter = matter;
    this.problems = problems;
    this.edges = new Map(matter.graph.edges.map((edge) => [edge.id, edge]));
  }

  report(entry: CompiledNode): void {
    const { exploration, isConcurrent } = this.matter;
    this.reportStuck();
    this.reportDoubled();
    if (exploration.gaveUp) {
      // Without branches side by side nothing can go wrong but what the graph alone shows.
      if (isConcurrent) this.reportGaveUp(entry);
      return;
    }
    this.reportEndless();
    if (!exploration.pilesUp) this.reportDead(entry);
    // Where tokens pile up, not everything was looked at, and what was not seen may still happen.
    else if (this.unseen(entry).length > 0) this.reportGaveUp(entry);
  }

  private reportGaveUp(entry: CompiledNode): void {
    const { reached, depth } = this.matter.exploration;
    const params = { states: String(reached.length), steps: String(depth) };
    this.problems.add('soundness.gave-up', { node: this.drawn(entry.id) }, params);
  }

  /** The nodes beside the first one, in the same scope, that no way led to. */
  private unseen(entry: CompiledNode): readonly NetNode[] {
    const { entered } = this.matter.exploration;
    return [...this.matter.net.nodes.values()].filter(
      (at) => at.node.parent === entry.parent && !entered.has(at.node.id),
    );
  }

  private reportStuck(): void {
    const seen = new Set<NetNode>();
    const { reached: all, gaveUp } = this.matter.exploration;
    const isCutShort = gaveUp && all.every(({ stuck }) => stuck.length === 0);
    for (const reached of isCutShort ? this.nearestDoomed() : all)
      for (const { at, missing } of isCutShort ? doomedJoins(this.matter.explored, reached.marking) : reached.stuck) {
        if (seen.has(at)) continue;
        seen.add(at);
        const isLeftover = pathTo(reached).some(({ passedJoins }) => passedJoins.has(at));
        this.problems.add(
          isLeftover ? 'flow.tokens-left' : 'join.deadlock',
          { node: this.drawn(at.node.id), path: this.pathOf(reached) },
          { edges: quoted(missing) },
        );
      }
  }

  /** Where not everything was looked at: the nearest marking after which a join is certain to wait for ever. */
  private nearestDoomed(): readonly Reached[] {
    const { explored, exploration, isFinal } = this.matter;
    if (!isFinal) return [];
    const near = exploration.reached.slice(0, MAX_NEAR);
    const found = near.find(({ marking }) => doomedJoins(explored, marking).length > 0);
    return found ? [found] : [];
  }

  private reportDoubled(): void {
    const seen = new Set<NetNode>();
    for (const reached of this.matter.exploration.reached) {
      const found = new Set([...reached.doubled, ...this.mergesOf(reached.marking.marks)]);
      for (const at of found) {
        if (seen.has(at)) continue;
        seen.add(at);
        const code = at.shape.join.kind === 'xor' ? 'merge.doubled' : 'join.doubled';
        this.problems.add(code, { node: this.drawn(at.node.id), path: this.pathOf(reached) });
      }
    }
  }

  /** Where two tokens stay at one node: the place where their ways came together. */
  private mergesOf(marks: readonly Mark[]): readonly NetNode[] {
    const seen = new Set<NetNode>();
    return marks.flatMap(({ at, edge }) => {
      if (edge !== null) return [];
      if (!seen.has(at)) {
        seen.add(at);
        return [];
      }
      return this.mergeBefore(at) ?? [];
    });
  }

  private mergeBefore(at: NetNode): NetNode | null {
    const seen = new Set<CompiledNode>();
    for (let node: CompiledNode | undefined = at.node; node !== undefined && !seen.has(node); ) {
      seen.add(node);
      const net = this.matter.explored.nodes.get(node);
      if (node.incoming.length > 1) return net?.shape.join.kind === 'xor' ? net : null;
      node = node.incoming[0]?.source;
    }
    return null;
  }

  /** Reports the nearest marking from which there is no way on to an end, nor to a join that is reported already. */
  private reportEndless(): void {
    const lost = nearestLost(this.matter.exploration.reached);
    if (!lost) return;
    const at = lost.marking.marks[0]?.at.node.id ?? '';
    const code = this.matter.isAlwaysLost ? 'flow.cannot-complete' : 'flow.may-not-complete';
    this.problems.add(code, { node: this.drawn(at), path: this.pathOf(lost) });
  }

  private reportDead(entry: CompiledNode): void {
    for (const { node } of this.unseen(entry)) this.problems.add('node.dead', { node: this.drawn(node.id) });
    const { net, exploration, insight } = this.matter;
    for (const at of net.nodes.values()) {
      const { outgoing, parent, id } = at.node;
      // What stands behind a join that never passes is dead because of the join, which is told already.
      if (parent !== entry.parent || !outgoing.some((edge) => exploration.taken.has(edge.id))) continue;
      for (const edge of outgoing) {
        if (exploration.taken.has(edge.id) || insight.isOdd(at, edge)) continue;
        const reason = insight.reasonsAgainst(edge).join(' ; ');
        const params = { edge: edge.id, ...(reason !== '' && { reason }) };
        this.problems.add('edge.dead', { node: this.drawn(id), edgeId: edge.id }, params);
      }
    }
  }

  private drawn(id: string): FlowNode | undefined {
    return this.matter.graph.nodes.get(id)?.node;
  }

  private pathOf(reached: Reached): readonly PathStep[] {
    const steps = pathTo(reached).flatMap(({ entered }) => entered.flatMap((each) => this.stepsOf(each)));
    return steps.filter(({ node }, index) => node !== steps[index - 1]?.node);
  }

  private stepsOf({ at, edge }: Entered): readonly PathStep[] {
    const before = (edge && this.matter.explored.edgeStands.get(edge)?.told) ?? [];
    const nodes = [...before, ...(at.stands?.told ?? [at.node.id])].flatMap((id) => this.drawn(id) ?? []);
    const decision = edge && this.decisionBy(edge);
    return nodes.map((node, index) => (index === 0 && decision ? { node, decision } : { node }));
  }

  private decisionBy({ id, source }: CompiledEdge): PathStep['decision'] | null {
    const gateway = this.drawn(source.id);
    const edge = this.edges.get(id);
    const kind = this.matter.explored.nodes.get(source)?.shape.split.kind;
    return gateway && edge && (kind === 'xor' || kind === 'or') ? { gateway, edge } : null;
  }
}

/** The nearest marking from which nothing leads to an end, nor to a join that waits for ever; null when there is none. */
export function nearestLost(reached: readonly Reached[]): Reached | null {
  const ending = new Set(reached.filter(({ isLast, stuck }) => isLast || stuck.length > 0));
  const waiting = [...ending];
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop())
    for (const before of each.before) {
      if (ending.has(before)) continue;
      ending.add(before);
      waiting.push(before);
    }
  return reached.find((each) => !ending.has(each)) ?? null;
}

/** The steps that lead to a marking, the first one first. */
function pathTo(reached: Reached): readonly Reached[] {
  const path: Reached[] = [];
  for (let each: Reached | null = reached; each !== null; each = each.from) path.push(each);
  return path.reverse();
}

function quoted(edges: readonly CompiledEdge[]): string {
  return edges.map(({ id }) => `'${id}'`).join(', ');
}
