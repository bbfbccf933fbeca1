import type { ASTNode } from '@marcbachmann/cel-js';
import { compileCall, loopVariable } from './compile-calls.ts';
import { compileLoop, elementType } from './compile-loops.ts';
import { positionOf } from './expression-problem.ts';
import { seen } from './hidden.ts';
import { nearestName } from './nearest-name.ts';
import { binaryOperators, finite } from './operators.ts';
import { BROKEN, type Compilation, type Part } from './part.ts';
import { readElement, readField, typeOfField } from './read-field.ts';
import { type Evaluate, EvaluationFailure, type RootName, type Scope, spend } from './scope.ts';
import { isTrue } from './truth.ts';
import { ANY, BOOLEAN, either, isOpen, kindOf, madeOf, NULL, NUMBER, STRING, type ValueType } from './value-type.ts';

type Compile = (node: never, context: Compilation) => Part;

/**
 * Compiles a parsed tree into closures, finding the type of each part on the way: what is checked is what runs.
 */
export function compileTree(node: ASTNode, around: Compilation): Part {
  const context = placedAt(node, around);
  const binary = binaryOperators.get(node.op);
  if (binary) return compileBinary(node as Binary, context);
  const compile = compilers[node.op];
  return compile ? compile(node as never, context) : context.broken('not-supported', { what: textOf(node, context) });
}

/** The context in which a problem is one of this node. */
function placedAt(node: ASTNode, context: Compilation): Compilation {
  const broken: Compilation['broken'] = (reason, params, near) => {
    const position = positionOf(context.source, node.range);
    context.note({ reason, params, position, ...(near ? { near } : {}) });
    return BROKEN;
  };
  return { ...context, broken };
}

type Binary = Extract<ASTNode, { op: '==' | '+' }>;
type Node<Op extends ASTNode['op']> = Extract<ASTNode, { op: Op }>;

const compilers: Partial<Record<ASTNode['op'], Compile>> = {
  value: compileLiteral,
  id: compileName,
  '.': (node: Node<'.'>, context) => compileField(node, node.args[0], node.args[1], context),
  '[]': compileIndex,
  list: compileList,
  call: compileFunction,
  rcall: compileMethod,
  '?:': compileChoice,
  '&&': compileLogical,
  '||': compileLogical,
  '!_': compileNot,
  '-_': compileMinus,
};

function textOf(node: ASTNode, { source }: Compilation): string {
  return source.slice(node.range.start, node.range.end);
}

function compileLiteral(node: Node<'value'>, context: Compilation): Part {
  const value = node.args;
  if (typeof value === 'bigint' && Number.isSafeInteger(Number(value))) return literal(Number(value), NUMBER);
  if (typeof value === 'number') return literal(value, NUMBER);
  if (typeof value === 'string') return literal(value, STRING);
  if (typeof value === 'boolean') return literal(value, BOOLEAN);
  return value === null ? literal(null, NULL) : context.broken('not-supported', { what: textOf(node, context) });
}

function literal(value: unknown, type: ValueType): Part {
  return { type, run: () => value, literal: value };
}

function compileName(node: Node<'id'>, context: Compilation): Part {
  const name = node.args;
  const local = context.locals.get(name);
  if (local) return { type: local.type, run: (scope) => seen(scope.locals[local.slot] ?? null) };
  const root = rootReaders[name as RootName];
  const type = Object.hasOwn(rootReaders, name) ? Reflect.get(context.roots, name) : undefined;
  if (type !== undefined) return { type: type as ValueType, run: root };
  const { data } = context.roots;
  const isField = data.kind === 'object' && data.names().includes(name);
  const names = [...Object.keys(context.roots), ...context.locals.keys()];
  return context.broken('unknown-name', { name }, () => (isField ? `data.${name}` : nearestName(name, names)));
}

const rootReaders: Readonly<Record<RootName, Evaluate>> = {
  data: ({ variables }) => variables.data,
  tasks: ({ variables }) => variables.tasks,
  vars: ({ variables }) => variables.vars,
  row: ({ variables }) => variables.row,
  today: ({ variables }) => variables.today,
};

function compileField(node: ASTNode, holderNode: ASTNode, name: string, context: Compilation): Part {
  const holder = compileTree(holderNode, context);
  if (holder === BROKEN) return BROKEN;
  const type = typeOfField(holder.type, name, textOf(node, context));
  if ('reason' in type) return context.broken(type.reason, type.params, type.near);
  const { run } = holder;
  return { type, run: (scope) => readField(run(scope), name) };
}

function compileIndex(node: Node<'[]'>, context: Compilation): Part {
  const [holderNode, indexNode] = node.args;
  if (indexNode.op === 'value' && typeof indexNode.args === 'string')
    return compileField(node, holderNode, indexNode.args, context);
  const holder = compileTree(holderNode, context);
  const index = compileTree(indexNode, context);
  const inList = holder.type.kind === 'list' && (index.type.kind === 'number' || isOpen(index.type));
  const inOpen = isOpen(holder.type) && ['number', 'string', 'any', 'null'].includes(index.type.kind);
  if (!inList && !inOpen)
    return context.broken('wrong-type', { at: textOf(node, context), expected: 'list', found: holder.type.kind });
  const type = holder.type.kind === 'list' ? holder.type.element : ANY;
  return { type: madeOf(type, holder.type), run: (scope) => readElement(holder.run(scope), index.run(scope)) };
}

function compileList(node: Node<'list'>, context: Compilation): Part {
  const items = node.args.map((item) => compileTree(item, context));
  const element = items.map((item) => item.type).reduce(either, NULL);
  const run = (scope: Scope) => {
    spend(scope, items.length);
    return items.map((item) => item.run(scope) ?? null);
  };
  return { type: { kind: 'list', element: items.length === 0 ? ANY : element }, run, items };
}

function compileFunction(node: Node<'call'>, context: Compilation): Part {
  const [name, argNodes] = node.args;
  const args = argNodes.map((arg) => compileTree(arg, context));
  if (args.includes(BROKEN)) return BROKEN;
  const [first] = args;
  if (name !== 'has' || !first || args.length > 1) return compileCall(context, name, 'call', args);
  return { type: madeOf(BOOLEAN, first.type), run: (scope) => (first.run(scope) ?? null) !== null };
}

function compileMethod(node: Node<'rcall'>, context: Compilation): Part {
  const [name, receiverNode, argNodes] = node.args;
  const receiver = compileTree(receiverNode, context);
  const variable = loopVariable(name, argNodes);
  if (variable === null) {
    const args = argNodes.map((arg) => compileTree(arg, context));
    return receiver === BROKEN || args.includes(BROKEN)
      ? BROKEN
      : compileCall(context, name, 'method', [receiver, ...args]);
  }
  const element = elementType(receiver.type);
  if (!element) return context.broken('wrong-type', { at: name, expected: 'list', found: receiver.type.kind });
  // A slot per depth of nesting: two loops side by side may share one, a loop inside another may not.
  const slot = context.locals.size;
  const locals = new Map([...context.locals, [variable, { slot, type: element }] as const]);
  const bodies = argNodes.slice(1).map((body) => compileTree(body, { ...context, locals }));
  return compileLoop(context, name, receiver, slot, bodies);
}

function compileChoice(node: Node<'?:'>, context: Compilation): Part {
  const [test, whenTrue, whenFalse] = node.args.map((part) => compileTree(part, context)) as [Part, Part, Part];
  requireTruth(test, '?', context);
  const type = madeOf(either(whenTrue.type, whenFalse.type), test.type);
  return { type, run: (scope) => (isTrue(test.run(scope)) ? whenTrue.run(scope) : whenFalse.run(scope)) };
}

function compileLogical(node: Node<'&&' | '||'>, context: Compilation): Part {
  const [left, right] = node.args.map((part) => compileTree(part, context)) as [Part, Part];
  requireTruth(left, node.op, context);
  requireTruth(right, node.op, context);
  const type = madeOf(BOOLEAN, left.type, right.type);
  if (node.op === '&&') return { type, run: (scope) => isTrue(left.run(scope)) && isTrue(right.run(scope)) };
  return { type, run: (scope) => isTrue(left.run(scope)) || isTrue(right.run(scope)) };
}

function compileNot(node: Node<'!_'>, context: Compilation): Part {
  const operand = compileTree(node.args, context);
  requireTruth(operand, '!', context);
  return { type: madeOf(BOOLEAN, operand.type), run: (scope) => !isTrue(operand.run(scope)) };
}

function compileMinus(node: Node<'-_'>, context: Compilation): Part {
  const operand = compileTree(node.args, context);
  if (operand.type.kind !== 'number' && !isOpen(operand.type))
    return context.broken('wrong-type', { at: '-', expected: 'number', found: operand.type.kind });
  const run = (scope: Scope) => {
    const value = operand.run(scope) ?? null;
    if (value === null) return null;
    if (typeof value === 'number') return finite(-value, '-');
    throw new EvaluationFailure(`Expected a number after '-', but found a ${kindOf(value)}.`);
  };
  return { type: madeOf(NUMBER, operand.type), run };
}

function requireTruth(part: Part, at: string, context: Compilation): void {
  const { kind } = part.type;
  if (kind !== 'boolean' && !isOpen(part.type)) context.broken('wrong-type', { at, expected: 'boolean', found: kind });
}

function compileBinary(node: Binary, context: Compilation): Part {
  const [left, right] = node.args.map((part) => compileTree(part, context)) as [Part, Part];
  if (left === BROKEN || right === BROKEN) return BROKEN;
  const operator = binaryOperators.get(node.op);
  const type = operator?.check(left.type, right.type);
  if (!operator || !type)
    return context.broken('wrong-type', { at: node.op, found: `${left.type.kind}, ${right.type.kind}` });
  if (node.op === '==' || (node.op as string) === '!=' || (node.op as string) === 'in')
    checkChoice(left, right, textOf(node, context), context);
  const { run } = operator;
  const runLeft = left.run;
  const runRight = right.run;
  return { type: madeOf(type, left.type, right.type), run: (scope) => run(runLeft(scope), runRight(scope), scope) };
}

/** Finds texts that an answer can never be, since the form does not offer them: mostly a typo. */
function checkChoice(left: Part, right: Part, at: string, context: Compilation): void {
  for (const [choice, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const type = choice.type.kind === 'list' ? choice.type.element : choice.type;
    if (type.kind !== 'string' || !type.values) continue;
    for (const { literal: value } of other.items ?? [other]) {
      if (typeof value !== 'string' || type.values.includes(value)) continue;
      const { values } = type;
      context.broken('unknown-value', { value, at }, () => nearestName(value, values));
    }
  }
}
