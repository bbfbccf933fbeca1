import type { FlowNode } from '@nativ/schemas';
import { compileCondition, compileExpression } from '../expressions/expression.ts';
import type { ExpressionProblem } from '../expressions/expression-problem.ts';
import { nearestName } from '../expressions/nearest-name.ts';
import type { FlowRoots } from '../expressions/part.ts';
import { compileTemplate } from '../expressions/template.ts';
import { isSensitive } from '../expressions/value-type.ts';
import type { CompileSite, DeclaredVariable } from '../nodes/node-type.ts';
import type { FlowGraph } from './check-graph.ts';
import type { CompiledNode } from './compiled-flow.ts';
import type { FlowContext } from './flow-context.ts';
import { withVariables } from './flow-roots.ts';
import type { ProblemList } from './problem-list.ts';
import type { ExpressionPlace, Params } from './problem-messages.ts';
import { coverAll } from './ranges/can-hold.ts';
import { Examples } from './ranges/examples.ts';

/** The names that there are. */
type Known = Pick<ReadonlyMap<string, unknown>, 'has' | 'keys'>;

interface HowToCompile {
  readonly edgeId?: string;
  readonly more?: readonly DeclaredVariable[] | undefined;
  readonly isMade?: boolean;
}

/** A problem of a cell in the words of the cell, which calls the value of its column just so. */
export function asWritten({ position: _position, params, ...problem }: ExpressionProblem): ExpressionProblem {
  const words = Object.entries(params).map(([name, text]) => [name, text.replaceAll('vars.value', 'value')]);
  return { ...problem, params: Object.fromEntries(words) };
}

/** What the place of a node is made of. */
interface SiteParts {
  readonly graph: FlowGraph;
  readonly context: FlowContext;
  readonly roots: FlowRoots;
  readonly problems: ProblemList;
  readonly node: FlowNode;
  readonly self: CompiledNode;
  readonly outgoing: CompileSite['outgoing'];
}

/** The place where a node is compiled: what it may look up, and how its expressions are compiled and complained about. */
export function compileSite({ graph, context, roots, problems, node, self, outgoing }: SiteParts): CompileSite {
  const compile = (
    how: typeof compileExpression,
    text: string,
    place: ExpressionPlace,
    params: Params,
    { edgeId, more = [], isMade = false }: HowToCompile = {},
  ) => {
    const { expression, problems: found } = how(text, more.length === 0 ? roots : withVariables(roots, more));
    for (const each of found) problems.addExpression(place, isMade ? asWritten(each) : each, { node, edgeId }, params);
    if (how === compileCondition && isSensitive(expression.type))
      problems.addExpression(place, { reason: 'sensitive-test', params: {} }, { node, edgeId }, params);
    return expression;
  };
  const needs = (
    kind: 'group' | 'form' | 'flow' | 'calendar' | 'classifier' | 'message',
    name: string,
    known: Known | undefined,
  ) => {
    if (known === undefined || known.has(name)) return;
    const near = nearestName(name, [...known.keys()]);
    problems.add(`${kind}.unknown`, { node }, { [kind]: name, ...(near === null ? {} : { suggestion: near }) });
  };
  return {
    node,
    self,
    outgoing,
    incoming: self.incoming,
    nodeById: (id) => graph.nodes.get(id)?.node ?? null,
    waitsAt: (id) => graph.nodes.get(id)?.type?.waits ?? false,
    report: (code, params = {}, edgeId) => problems.add(code, { node, edgeId }, params),
    coverAll: (conditions) => coverAll(conditions, new Examples(graph, context, roots)),
    checkGroup: (group) => needs('group', group, context.groups),
    checkForm: (form) => needs('form', form, context.forms),
    checkFlow: (flow) => needs('flow', flow, context.flows),
    checkCalendar: (calendar) => needs('calendar', calendar, context.calendars),
    checkClassifier: (classifier) => needs('classifier', classifier, context.classifiers),
    classifier: (key) => context.classifiers?.get(key) ?? null,
    checkMessage: (name) => needs('message', name, context.messages),
    compileCondition: ({ id, condition = '' }) =>
      compile(compileCondition, condition, 'condition', { edge: id }, { edgeId: id }),
    compileExpression: (text, setting, more) => compile(compileExpression, text, 'setting', { setting }, { more }),
    compileTest: (text, setting, more, origin) =>
      compile(compileCondition, text, 'setting', { setting }, { more, isMade: origin === 'made' }),
    compileAssignment: ({ variable, expression }, more) =>
      compile(compileExpression, expression, 'assignment', { variable }, { more }),
    compileText: (text, setting, limit) => {
      // What goes to the inquirer is sealed with the case; what goes to another system is meant to.
      const hidesSensitive = node.type !== 'messageInquirer' && node.type !== 'httpRequest';
      const { template, problems: found } = compileTemplate(text, roots, limit, hidesSensitive);
      for (const each of found) problems.addExpression('placeholder', each, { node }, { setting });
      return template;
    },
  };
}
