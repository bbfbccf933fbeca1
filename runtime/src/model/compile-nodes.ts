import type { FlowEdge } from '@nativ/schemas';
import { compileCondition, compileExpression } from '../expressions/expression.ts';
import type { Compilation } from '../expressions/part.ts';
import { compileTemplate } from '../expressions/template.ts';
import type { CompileSite } from '../nodes/node-type.ts';
import type { FlowGraph } from './check-graph.ts';
import type { ShapedNode } from './check-shape.ts';
import type { CompiledEdge, CompiledNode, NodeBehaviour, Outcome } from './compiled-flow.ts';
import type { FlowContext } from './flow-context.ts';
import type { ProblemList } from './problem-list.ts';

/** What stands in for a node that could not be compiled. A flow with such a node is refused, so it never runs. */
const BROKEN: NodeBehaviour = { enter: () => ({ kind: 'end' }) };

/** Compiles every node with the edges that leave it. */
export function compileNodes(
  graph: FlowGraph,
  context: FlowContext,
  roots: Compilation['roots'],
  problems: ProblemList,
): ReadonlyMap<string, CompiledNode> {
  const compiled = new Map<string, CompiledNode & { behaviour: NodeBehaviour }>();
  for (const id of graph.nodes.keys())
    compiled.set(id, { id, behaviour: BROKEN, entered: { kind: 'nodeEntered', nodeId: id } });
  const edges = new Map(graph.edges.map((edge) => [edge, compileEdge(edge, compiled)]));
  for (const shaped of graph.nodes.values()) {
    const { node, type, config } = shaped;
    const target = compiled.get(node.id);
    if (type === null || config === null || !target || problems.isSettled) continue;
    const outgoing = (graph.outgoing.get(node.id) ?? []).flatMap((drawn) => {
      const edge = edges.get(drawn);
      return edge ? [{ drawn, edge }] : [];
    });
    target.behaviour = type.compile(config, siteOf(shaped, outgoing, context, roots, problems));
  }
  return compiled;
}

function compileEdge(edge: FlowEdge, nodes: ReadonlyMap<string, CompiledNode>): CompiledEdge {
  const target = nodes.get(edge.target);
  if (!target) throw new Error(`Expected edge '${edge.id}' to lead to a node, but '${edge.target}' is none.`);
  const taken = { kind: 'edgeTaken', edgeId: edge.id } as const;
  const compiled: CompiledEdge & { leave: Outcome } = { id: edge.id, target, taken, leave: { kind: 'end' } };
  compiled.leave = { kind: 'leave', edge: compiled };
  return compiled;
}

function siteOf(
  { node }: ShapedNode,
  outgoing: CompileSite['outgoing'],
  context: FlowContext,
  roots: Compilation['roots'],
  problems: ProblemList,
): CompileSite {
  return {
    node,
    outgoing,
    report: (code, params = {}, edgeId) => problems.add(code, { node, edgeId }, params),
    checkGroup: (group) => {
      if (!context.groups.has(group)) problems.add('group.unknown', { node }, { group });
    },
    checkForm: (form) => {
      if (!context.forms.has(form)) problems.add('form.unknown', { node }, { form });
    },
    compileCondition: ({ id, condition = '' }) => {
      const { expression, problems: found } = compileCondition(condition, roots);
      for (const each of found) problems.addExpression('condition', each, { node, edgeId: id }, { edge: id });
      return expression;
    },
    compileAssignment: (assignment) => {
      const { expression, problems: found } = compileExpression(assignment.expression, roots);
      const params = { variable: assignment.variable };
      for (const each of found) problems.addExpression('assignment', each, { node }, params);
      return expression;
    },
    compileText: (text, setting, limit) => {
      const { template, problems: found } = compileTemplate(text, roots, limit);
      for (const each of found) problems.addExpression('placeholder', each, { node }, { setting });
      return template;
    },
  };
}
