import { compileExpression } from '../expressions/expression.ts';
import type { Compilation } from '../expressions/part.ts';
import { typeOfSchema } from '../expressions/schema-type.ts';
import { ANY, either, type ObjectType, type ValueType } from '../expressions/value-type.ts';
import type { FlowGraph } from './check-graph.ts';
import type { ShapedNode } from './check-shape.ts';
import type { FlowContext } from './flow-context.ts';

type Roots = Compilation['roots'];

/** The types of `data`, `tasks` and `vars` throughout a flow, from the forms it uses and the values it computes. */
export function rootsOf(graph: FlowGraph, context: FlowContext): Roots {
  const nodes = [...graph.nodes.values()];
  const data = dataType(nodes, context);
  const tasks = fieldsOf('unknown-task', taskTypes(nodes, context));
  return { data, tasks, vars: fieldsOf('unknown-variable', variableTypes(nodes, { data, tasks, vars: ANY })) };
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

function variableTypes(nodes: readonly ShapedNode[], roots: Roots): ReadonlyMap<string, ValueType> {
  const types = new Map<string, ValueType>();
  for (const { type, config } of nodes) {
    if (config === null || !type?.assignments) continue;
    for (const { variable, expression } of type.assignments(config)) {
      const found = compileExpression(expression, roots).expression.type;
      const known = types.get(variable);
      types.set(variable, known ? either(known, found) : found);
    }
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
