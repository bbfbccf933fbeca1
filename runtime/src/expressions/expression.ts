import { compileTree } from './compile-tree.ts';
import { type ExpressionProblem, positionOf } from './expression-problem.ts';
import { HIDDEN, READS_HIDDEN } from './hidden.ts';
import { parseExpression } from './parse-expression.ts';
import { BROKEN, type Compilation } from './part.ts';
import { type Evaluate, EvaluationFailure, MAX_COST, type RootValues } from './scope.ts';
import { isTrue } from './truth.ts';
import type { ValueType } from './value-type.ts';

/** An expression that has been parsed and checked once and is evaluated many times. */
export interface Expression {
  readonly type: ValueType;
  readonly run: Evaluate;
}

/** What an evaluation gives: a value of JSON, or why there is none, never naming the content of an answer. */
export type Evaluation<Value> = { readonly value: Value } | { readonly failure: string };

/** Compiles the text of an expression. It may be used when no problem is an error; a problem need not be one. */
export function compileExpression(
  source: string,
  roots: Compilation['roots'],
): { readonly expression: Expression; readonly problems: readonly ExpressionProblem[] } {
  const parsed = parseExpression(source);
  if ('problem' in parsed) return { expression: BROKEN, problems: [parsed.problem] };
  const problems: ExpressionProblem[] = [];
  const note = (problem: ExpressionProblem) => {
    problems.push(problem);
  };
  const { type, run } = compileTree(parsed.tree, { roots, source, locals: new Map(), note, broken: () => BROKEN });
  return { expression: { type, run }, problems };
}

/** Compiles an expression whose value is a condition. */
export function compileCondition(source: string, roots: Compilation['roots']): ReturnType<typeof compileExpression> {
  const compiled = compileExpression(source, roots);
  const { kind } = compiled.expression.type;
  if (compiled.problems.length > 0 || ['boolean', 'any', 'null'].includes(kind)) return compiled;
  const position = positionOf(source, { start: 0, end: source.length });
  const params = { at: source, expected: 'boolean', found: kind };
  const problem: ExpressionProblem = { reason: 'wrong-type', params, position };
  return { ...compiled, problems: [problem] };
}

/** Evaluates an expression over what it may read. */
export function evaluate(expression: Expression, variables: RootValues): Evaluation<unknown> {
  try {
    return { value: expression.run({ variables, locals: [], left: MAX_COST }) ?? null };
  } catch (error) {
    if (error instanceof EvaluationFailure) return { failure: error.message };
    throw error;
  }
}

/**
 * Evaluates an expression whose value is only kept or shown: one that reads what is hidden stays hidden, until something is
 * decided by it.
 */
export function evaluateToKeep(expression: Expression, variables: RootValues): Evaluation<unknown> {
  const result = evaluate(expression, variables);
  return 'failure' in result && result.failure === READS_HIDDEN ? { value: HIDDEN } : result;
}

const HOLDS: Evaluation<boolean> = { value: true };
const HOLDS_NOT: Evaluation<boolean> = { value: false };

/** Evaluates a condition over what it may read; one whose value is absent does not hold. */
export function evaluateCondition(expression: Expression, variables: RootValues): Evaluation<boolean> {
  try {
    return isTrue(expression.run({ variables, locals: [], left: MAX_COST })) ? HOLDS : HOLDS_NOT;
  } catch (error) {
    if (error instanceof EvaluationFailure) return { failure: error.message };
    throw error;
  }
}
