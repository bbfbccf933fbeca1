import type { ASTNode } from '@marcbachmann/cel-js';
import { type ExpressionFunction, expressionFunctions } from './functions.ts';
import { nearestName } from './nearest-name.ts';
import type { Compilation, Part } from './part.ts';
import { compilePattern, MAX_PATTERN } from './pattern.ts';
import { EvaluationFailure, type Scope, spend } from './scope.ts';
import { BOOLEAN, isOpen, kindOf, madeOf, type ValueType } from './value-type.ts';

const names = [...expressionFunctions.keys(), 'matches', 'has', 'all', 'exists', 'exists_one', 'filter', 'map'];

/** Compiles a call whose arguments (the receiver of a method first) are compiled already. */
export function compileCall(context: Compilation, name: string, style: 'method' | 'call', args: readonly Part[]): Part {
  if (name === 'matches') return compileMatches(context, args);
  const definition = expressionFunctions.get(name);
  if (!definition || !(definition.style === style || definition.style === 'both')) {
    return context.broken('unknown-function', { name }, () =>
      nearestName(
        name,
        names.filter((other) => other !== name),
      ),
    );
  }
  const { params, optional = params.length } = definition;
  if (args.length > params.length || args.length < optional)
    return context.broken('wrong-type', { at: name, expected: `${optional} values`, found: `${args.length}` });
  for (const [index, arg] of args.entries()) {
    const kinds = params[index] ?? [];
    if (!accepts(kinds, arg.type))
      return context.broken('wrong-type', { at: name, expected: kinds.join(' / '), found: arg.type.kind });
  }
  return { type: madeOf(definition.result, ...args.map((arg) => arg.type)), run: runner(name, definition, args) };
}

function accepts(kinds: readonly string[], type: ValueType): boolean {
  return isOpen(type) || kinds.includes(type.kind);
}

function runner(name: string, definition: ExpressionFunction, args: readonly Part[]): Part['run'] {
  const { params, run, whenAbsent = null } = definition;
  return (scope: Scope) => {
    const values = args.map((arg) => arg.run(scope));
    for (const [index, value] of values.entries()) {
      const kind = kindOf(value);
      if (kind === 'null') return whenAbsent;
      if (!(params[index] as readonly string[]).includes(kind))
        throw new EvaluationFailure(`Expected a ${params[index]?.join(' or ')} for '${name}', but found a ${kind}.`);
    }
    return run(values, scope);
  };
}

/** `text.matches('pattern')`: like CEL's own, true when the pattern is found anywhere; unlike it, always fast. */
function compileMatches(context: Compilation, args: readonly Part[]): Part {
  const [text, pattern] = args;
  if (!text || !pattern || args.length !== 2 || !accepts(['string'], text.type))
    return context.broken('wrong-type', { at: 'matches', expected: 'string', found: text?.type.kind ?? 'null' });
  // Written out, so that it is compiled once and a wrong one is found when the flow is checked.
  const test = typeof pattern.literal === 'string' ? compilePattern(pattern.literal) : null;
  if (!test) return context.broken('bad-pattern', { limit: String(MAX_PATTERN) });
  const run = (scope: Scope) => {
    const value = text.run(scope);
    if (value === null || value === undefined) return null;
    if (typeof value !== 'string')
      throw new EvaluationFailure(`Expected a text before 'matches', but found a ${kindOf(value)}.`);
    spend(scope, value.length >> 4);
    return test(value);
  };
  return { type: madeOf(BOOLEAN, text.type), run };
}

/** The name of a loop's element where the call is one of CEL's loops (`list.exists(item, ...)`), else null. */
export function loopVariable(name: string, args: readonly ASTNode[]): string | null {
  const [variable] = args;
  const counts = LOOPS[name];
  return counts?.includes(args.length) && variable?.op === 'id' ? variable.args : null;
}

const LOOPS: Readonly<Record<string, readonly number[]>> = {
  all: [2],
  exists: [2],
  exists_one: [2],
  filter: [2],
  map: [2, 3],
};
