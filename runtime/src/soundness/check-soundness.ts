import type { FlowNode } from '@nativ/schemas';
import type { FlowGraph } from '../model/check-graph.ts';
import type { CompiledEdge, CompiledNode } from '../model/compiled-flow.ts';
import type { ProblemList } from '../model/problem-list.ts';
import { type Bounds, type Exploration, explore, type Reached } from './explore.ts';
import type { Mark } from './marking.ts';
import { buildNet, type Net, type NetNode } from './net.ts';

const BOUNDS: Bounds = { maxStates: 50_000, maxWork: 100_000 };

/**
 * Finds what can go wrong when branches meet: it plays every way in which the flow can go, with the engine's own rules
 * for tokens, and taking every condition as one that may be true or false. Flows without branches at the same time, and
 * without events, are judged by their graph alone.
 */
export function checkSoundness(
  graph: FlowGraph,
  compiled: ReadonlyMap<string, CompiledNode>,
  problems: ProblemList,
  bounds: Bounds = BOUNDS,
): void {
  const net = buildNet(graph, compiled);
  if (net === null || !isConcurrent(net)) return;
  const drawn = (id: string) => graph.nodes.get(id)?.node;
  for (const entry of net.entries) {
    const exploration = explore(net, entry, bounds);
    new Verdict(net, exploration, drawn, problems).report(entry);
  }
}

function isConcurrent({ nodes }: Net): boolean {
  return [...nodes.values()].some(
    ({ shape: { join, split }, node }) =>
      join.kind !== 'xor' ||
      split.kind === 'and' ||
      split.kind === 'or' ||
      split.kind === 'event' ||
      node.boundary !== null,
  );
}

/** Says what an exploration has found. */
class Verdict {
  private readonly net: Net;
  private readonly exploration: Exploration;
  private readonly drawn: (id: string) => FlowNode | undefined;
  private readonly problems: ProblemList;

  constructor(net: Net, exploration: Exploration, drawn: (id: string) => FlowNode | undefined, problems: ProblemList) {
    this.net = net;
    this.exploration = exploration;
    this.drawn = drawn;
    this.problems = problems;
  }

  report(entry: CompiledNode): void {
    const { gaveUp, pilesUp } = this.exploration;
    this.reportStuck();
    this.reportDoubled();
    if (gaveUp) {
      this.reportGaveUp(entry);
      return;
    }
    this.reportEndless();
    if (!pilesUp) this.reportDead(entry);
    // Where tokens pile up, not everything was looked at, and what was not seen may still happen.
    else if (this.unseen(entry).length > 0) this.reportGaveUp(entry);
  }

  private reportGaveUp(entry: CompiledNode): void {
    const states = String(this.exploration.reached.length);
    this.problems.add('soundness.gave-up', { node: this.drawn(entry.id) }, { states });
  }

  /** The nodes beside the first one, in the same scope, that no way led to. */
  private unseen(entry: CompiledNode): readonly NetNode[] {
    const { entered } = this.exploration;
    return [...this.net.nodes.values()].filter((at) => at.node.parent === entry.parent && !entered.has(at));
  }

  private reportStuck(): void {
    const seen = new Set<NetNode>();
    for (const reached of this.exploration.reached)
      for (const { at, missing } of reached.stuck) {
        if (seen.has(at)) continue;
        seen.add(at);
        const isLeftover = pathTo(reached).some(({ passedJoins }) => passedJoins.has(at));
        this.problems.add(
          isLeftover ? 'flow.tokens-left' : 'join.deadlock',
          { node: this.drawn(at.node.id), path: this.wordsOf(reached) },
          { edges: quoted(missing) },
        );
      }
  }

  private reportDoubled(): void {
    const seen = new Set<NetNode>();
    for (const reached of this.exploration.reached) {
      const found = new Set([...reached.doubled, ...this.mergesOf(reached.marking.marks)]);
      for (const at of found) {
        if (seen.has(at)) continue;
        seen.add(at);
        const code = at.shape.join.kind === 'xor' ? 'merge.doubled' : 'join.doubled';
        this.problems.add(code, { node: this.drawn(at.node.id), path: this.wordsOf(reached) });
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
      const net = this.net.nodes.get(node);
      if (node.incoming.length > 1) return net?.shape.join.kind === 'xor' ? net : null;
      node = node.incoming[0]?.source;
    }
    return null;
  }

  /** Reports the nearest marking from which there is no way on to an end, nor to a join that is reported already. */
  private reportEndless(): void {
    const { reached } = this.exploration;
    const ending = new Set(reached.filter(({ isLast, stuck }) => isLast || stuck.length > 0));
    const waiting = [...ending];
    for (let each = waiting.pop(); each !== undefined; each = waiting.pop())
      for (const before of each.before) {
        if (ending.has(before)) continue;
        ending.add(before);
        waiting.push(before);
      }
    const lost = reached.find((each) => !ending.has(each));
    if (!lost) return;
    const at = lost.marking.marks[0]?.at.node.id ?? '';
    this.problems.add('flow.cannot-complete', { node: this.drawn(at), path: this.wordsOf(lost) });
  }

  private reportDead(entry: CompiledNode): void {
    for (const { node } of this.unseen(entry)) this.problems.add('node.dead', { node: this.drawn(node.id) });
    const { taken } = this.exploration;
    for (const { outgoing, parent, id } of this.net.nodes.keys()) {
      // What stands behind a join that never passes is dead because of the join, which is told already.
      if (parent !== entry.parent || !outgoing.some((edge) => taken.has(edge))) continue;
      for (const edge of outgoing)
        if (!taken.has(edge))
          this.problems.add('edge.dead', { node: this.drawn(id), edgeId: edge.id }, { edge: edge.id });
    }
  }

  private wordsOf(reached: Reached): readonly FlowNode[] {
    const nodes = pathTo(reached).flatMap(({ entered }) => entered.map(({ node }) => node.id));
    const told = nodes.filter((id, index) => id !== nodes[index - 1]);
    return told.flatMap((id) => this.drawn(id) ?? []);
  }
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
