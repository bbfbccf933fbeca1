import { compileExpression } from '../expressions/expression.ts';
import type { FlowRoots } from '../expressions/part.ts';
import { typeOfSchema } from '../expressions/schema-type.ts';
import { ANY, either, type ObjectType, type ValueType } from '../expressions/value-type.ts';
import type { DeclaredVariable } from '../nodes/node-type.ts';
import type { FlowGraph } from './check-graph.ts';
import type { ShapedNode } from './check-shape.ts';
import type { FlowContext } from './flow-context.ts';

type Roots = FlowRoots;

/** The types of `data`, `tasks` and `vars` throughout a flow, from the forms it uses and the values it computes. */
export function rootsOf(graph: Pick<FlowGraph, 'nodes'>, context: FlowContext): Roots {
  const nodes = [...graph.nodes.values()];
  const data = dataType(nodes, context);
  const tasks = fieldsOf('unknown-task', taskTypes(nodes, context));
  return { data, tasks, vars: fieldsOf('unknown-variable', variableTypes(nodes, { data, tasks, vars: ANY }, context)) };
}

function dataType(nodes: readonly ShapedNode[], context: FlowContext): ValueType {
  const forms = nodes.flatMap(({ type, config }) => (config !== null && type?.dataForm ? [type.dataForm(config)] : []));
  const [form] = forms;
  // Without its form, nothing can be said about a field; the missing form is reported where it is chosen.
  return form === undefined || form === null || forms.length > 1 ? ANY : formType(form, context);
}

function formType(key: string, context: FlowContext): ValueType {
  const form = context.forms.get(key);
  return form ? typeOfSchema(form.schema, key) : ANY;
}

function taskTypes(nodes: readonly ShapedNode[], context: FlowContext): ReadonlyMap<string, ValueType> {
  const types = new Map<string, ValueType>();
  for (const { node, type, config } of nodes) {
    if (type === null || config === null) types.set(node.id, ANY);
    else if (type.answersType) types.set(node.id, type.answersType(config, node.id));
    else if (type.answersForm) {
      const form = type.answersForm(config);
      types.set(node.id, form === null ? withoutForm(node.id) : formType(form, context));
    }
  }
  return types;
}

function withoutForm(nodeId: string): ObjectType {
  return { kind: 'object', field: () => null, names: () => [], missing: 'task-without-form', owner: nodeId };
}

/** The roots with some more variables, which hide those of the same name. */
export function withVariables(roots: Roots, more: readonly DeclaredVariable[]): Roots {
  const { vars } = roots;
  if (vars.kind !== 'object') return roots;
  const added = new Map(more.map(({ name, type }) => [name, type]));
  const names = () => [...new Set([...vars.names(), ...added.keys()])];
  return { ...roots, vars: { ...vars, field: (name) => added.get(name) ?? vars.field(name), names } };
}

function variableTypes(
  nodes: readonly ShapedNode[],
  roots: Roots,
  { classifiers }: FlowContext,
): ReadonlyMap<string, ValueType> {
  const types = new Map<string, ValueType>();
  const declare = (variable: string, found: ValueType) => {
    const known = types.get(variable);
    types.set(variable, known ? either(known, found) : found);
  };
  const typeOf = (expression: string) => compileExpression(expression, roots).expression.type;
  const labelsOf = (classifier: string) => classifiers?.get(classifier)?.labels ?? null;
  for (const { type, config } of nodes) {
    if (config === null || type === null) continue;
    for (const { variable, expression } of type.assignments?.(config) ?? []) declare(variable, typeOf(expression));
    for (const declared of type.variables?.(config, typeOf, labelsOf) ?? []) declare(declared.name, declared.type);
  }
  return types;
}

function fieldsOf(missing: ObjectType['missing'], types: ReadonlyMap<string, ValueType>): ObjectType {
  return {
    kind: 'object',
    field: (name) => types.get(name) ?? null,
    names: () => [...types.keys()],
    missing,
    owner: '',
  };
}
