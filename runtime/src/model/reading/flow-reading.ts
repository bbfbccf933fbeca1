import type { FlowDocument, FlowNode, FlowProblem } from '@nativ/schemas';
import { compileCondition, compileExpression } from '../../expressions/expression.ts';
import type { ExpressionProblem } from '../../expressions/expression-problem.ts';
import type { FlowRoots } from '../../expressions/part.ts';
import { compileTemplate } from '../../expressions/template.ts';
import { isSensitive, type ValueType } from '../../expressions/value-type.ts';
import { conditionOfCell } from '../../nodes/decision-table/cell.ts';
import type { ShapedNode } from '../check-shape.ts';
import { asWritten } from '../compile-site.ts';
import type { FlowContext } from '../flow-context.ts';
import { rootsOf, withVariables } from '../flow-roots.ts';
import { ProblemList } from '../problem-list.ts';
import type { ExpressionPlace } from '../problem-messages.ts';
import { fieldOf, fieldsUnder, type OfferedField } from './offered-fields.ts';
import { shapeOf } from './shape-of.ts';
import { type Drawing, type ExpressionSite, upstreamOf } from './upstream.ts';

/** What a text is meant to be. A cell is one of a decision table, about the value of the expression that heads it. */
export type TextKind = 'condition' | 'value' | 'text' | { readonly cellOf: string };

/** What expressions of a draft may read, kept while it is being edited. */
export interface FlowReading {
  /** The fields that may have a value by then: of the start form, of tasks that lie before, of variables set before. */
  readonly offered: (site: ExpressionSite) => readonly OfferedField[];
  /** The field that an expression gives, as far as its type is known: for the head of a column. */
  readonly fieldOf: (expression: string) => OfferedField;
  /** What is wrong with a text that shall stand there, with its places in the text. */
  readonly check: (site: ExpressionSite, kind: TextKind, text: string) => readonly FlowProblem[];
}

/** Reads what a draft offers to its expressions. Nodes that did not change since the last time are not looked at anew. */
export function readingOf({ nodes, edges }: Pick<FlowDocument, 'nodes' | 'edges'>, context: FlowContext): FlowReading {
  const drawing: Drawing = { nodes: new Map(nodes.map((node) => [node.id, shapeOf(node)])), edges };
  const roots = rootsOf(drawing, context);
  return {
    offered: (site) => offeredAt(drawing, roots, site),
    fieldOf: (expression) => fieldOf([], compileExpression(expression, roots).expression.type),
    check: (site, kind, text) => {
      const list = new ProblemList();
      for (const problem of problemsOf(kind, text, roots))
        list.addExpression(placeOf(kind), problem, spotOf(nodes, edges, site), wordsOf(site));
      return list.problems;
    },
  };
}

function offeredAt(drawing: Drawing, roots: FlowRoots, site: ExpressionSite): readonly OfferedField[] {
  const { passed, around } = upstreamOf(drawing, site);
  const offered = fieldsUnder(['data'], roots.data);
  for (const id of passed) offered.push(...fieldsUnder(['tasks', id], memberOf(roots.tasks, id)));
  const names = new Set([
    ...[...passed].flatMap((id) => variablesOf(drawing.nodes.get(id), false)),
    ...[...around].flatMap((id) => variablesOf(drawing.nodes.get(id), true)),
  ]);
  for (const name of names) {
    const type = memberOf(roots.vars, name);
    offered.push(fieldOf(['vars', name], type), ...fieldsUnder(['vars', name], type));
  }
  return offered;
}

function memberOf(holder: ValueType, name: string): ValueType {
  return (holder.kind === 'object' ? holder.field(name) : null) ?? { kind: 'any' };
}

/** The variables that a node leaves behind, or those that it gives to each round inside it. */
function variablesOf(shaped: ShapedNode | undefined, isInside: boolean): readonly string[] {
  const { type, config } = shaped ?? {};
  if (!type || config === null || config === undefined) return [];
  const declared =
    type.variables?.(
      config,
      () => ({ kind: 'any' }),
      () => null,
    ) ?? [];
  const given = declared.filter((each) => (each.isInside ?? false) === isInside).map(({ name }) => name);
  return isInside ? given : [...given, ...(type.assignments?.(config) ?? []).map(({ variable }) => variable)];
}

function problemsOf(kind: TextKind, text: string, roots: FlowRoots): readonly ExpressionProblem[] {
  if (kind === 'text') return compileTemplate(text, roots, Number.POSITIVE_INFINITY).problems;
  if (kind === 'value') return compileExpression(text, roots).problems;
  if (kind === 'condition') return conditionProblems(text, roots);
  const condition = conditionOfCell(text);
  if (condition === null) return [];
  const { type } = compileExpression(kind.cellOf, roots).expression;
  return compileCondition(condition, withVariables(roots, [{ name: 'value', type }])).problems.map(asWritten);
}

function conditionProblems(text: string, roots: FlowRoots): readonly ExpressionProblem[] {
  const { expression, problems } = compileCondition(text, roots);
  if (!isSensitive(expression.type)) return problems;
  return [...problems, { reason: 'sensitive-test', params: {} }];
}

function placeOf(kind: TextKind): ExpressionPlace {
  if (kind === 'text') return 'placeholder';
  return kind === 'condition' ? 'condition' : 'setting';
}

function spotOf(nodes: readonly FlowNode[], edges: FlowDocument['edges'], site: ExpressionSite) {
  const nodeId = 'nodeId' in site ? site.nodeId : edges.find(({ id }) => id === site.edgeId)?.source;
  return {
    node: nodes.find(({ id }) => id === nodeId),
    ...('edgeId' in site && { edgeId: site.edgeId }),
  };
}

const wordsOf = (site: ExpressionSite) => ('edgeId' in site ? { edge: site.edgeId } : { setting: '' });
