import { compileCondition, type Expression, evaluateCondition } from '../../expressions/expression.ts';
import type { FlowRoots } from '../../expressions/part.ts';
import type { Variables } from '../../state/instance.ts';
import type { FlowGraph } from '../check-graph.ts';
import { predicateOf } from './predicate.ts';

/**
 * Finds the nodes that a case with these answers can come to. A condition that reads nothing but the answers it began
 * with is decided; of every other one, both outcomes are possible.
 */
export class ExampleWalk {
  private readonly graph: FlowGraph;
  private readonly roots: FlowRoots;
  private readonly conditions = new Map<string, Expression | null>();

  /** The nodes that wait for more than one branch. */
  private readonly joins: ReadonlySet<string>;

  constructor(graph: FlowGraph, roots: FlowRoots) {
    this.graph = graph;
    this.roots = roots;
    this.joins = new Set([...graph.nodes.keys()].filter((id) => isJoin(id, graph)));
  }

  /** The nodes on a way from the start to a node, both included, without some others; null when there is no such way. */
  way(to: string, data: Variables['data'] | null, without: ReadonlySet<string> = new Set()): readonly string[] | null {
    const before = new Map<string, string | null>();
    const waiting: string[] = [];
    const come = (id: string, from: string | null) => {
      if (before.has(id) || (without.has(id) && id !== to)) return;
      if (this.joins.has(id) && !this.isJoined(id, from, before)) return;
      before.set(id, from);
      waiting.push(id);
    };
    for (const [id, { type }] of this.graph.nodes) if (type?.role === 'start') come(id, null);
    for (let index = 0; index < waiting.length && !before.has(to); index += 1) {
      const id = waiting[index] ?? '';
      for (const next of this.following(id, data)) come(next, id);
    }
    return before.has(to) ? pathBack(before, to) : null;
  }

  /** Whether everything that a join may wait for has come: whoever passed it may have been through all of that. */
  private isJoined(id: string, from: string | null, before: ReadonlyMap<string, string | null>): boolean {
    return (this.graph.incoming.get(id) ?? []).every(({ source }) => source === from || before.has(source));
  }

  private following(id: string, data: Variables['data'] | null): readonly string[] {
    const { graph } = this;
    const outgoing = graph.outgoing.get(id) ?? [];
    const inner = [...(graph.entries.has(id) ? [graph.entries.get(id) ?? ''] : []), ...this.boundariesOf(id)];
    const node = graph.nodes.get(id);
    if (node?.type?.type !== 'exclusiveGateway' || data === null)
      return [...outgoing.map(({ target }) => target), ...inner];
    const open: string[] = [];
    const fallback =
      outgoing.find((edge) => edge.default === true) ?? outgoing.find((edge) => edge.condition === undefined);
    for (const edge of outgoing) {
      if (edge === fallback || edge.condition === undefined) continue;
      const decided = this.decide(edge.condition, data);
      if (decided !== false) open.push(edge.target);
      if (decided === true) return open;
    }
    return fallback ? [...open, fallback.target] : open;
  }

  private boundariesOf(host: string): readonly string[] {
    return [...this.graph.attachments].flatMap(([boundary, id]) => (id === host ? [boundary] : []));
  }

  private decide(condition: string, data: Variables['data']): boolean | null {
    const expression = this.conditionOf(condition);
    if (expression === null) return null;
    const result = evaluateCondition(expression, { data, tasks: {}, vars: {} });
    return 'failure' in result ? null : result.value;
  }

  /** The condition, where it reads nothing but the answers at the start. */
  private conditionOf(text: string): Expression | null {
    const known = this.conditions.get(text);
    if (known !== undefined) return known;
    const readsMore = /\b(tasks|vars)\b/.test(text) || predicateOf(text) === null;
    const { expression, problems } = compileCondition(text, this.roots);
    const found = readsMore || problems.length > 0 ? null : expression;
    this.conditions.set(text, found);
    return found;
  }
}

function isJoin(id: string, { nodes, incoming, outgoing }: FlowGraph): boolean {
  const { type, config } = nodes.get(id) ?? { type: null, config: null };
  if (type === null || config === null) return false;
  const edges = { incoming: incoming.get(id) ?? [], outgoing: outgoing.get(id) ?? [] };
  return type.net(config, edges).join.kind !== 'xor';
}

function pathBack(before: ReadonlyMap<string, string | null>, to: string): readonly string[] {
  const path: string[] = [];
  for (let id: string | null | undefined = to; id !== null && id !== undefined; id = before.get(id)) path.push(id);
  return path.reverse();
}
