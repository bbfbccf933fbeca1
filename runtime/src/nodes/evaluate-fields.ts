import { type Expression, evaluateToKeep } from '../expressions/expression.ts';
import type { Failure } from '../model/compiled-flow.ts';
import type { Variables } from '../state/instance.ts';
import { expressionFailed } from './fail.ts';
import { isStorable } from './set-variables/storable.ts';

export interface NamedExpression {
  readonly name: string;
  readonly expression: Expression;
}

/** Evaluates fields side by side; none of them when one of them fails. */
export function evaluateFields(
  fields: readonly NamedExpression[],
  variables: Variables,
): { readonly values: Readonly<Record<string, unknown>> } | Failure {
  const values: Record<string, unknown> = {};
  for (const { name, expression } of fields) {
    const result = evaluateToKeep(expression, variables);
    if ('failure' in result) return expressionFailed(`The value of '${name}'`, result.failure);
    if (!isStorable(result.value))
      return expressionFailed(`The value of '${name}'`, 'Expected a smaller value, but found one too big to keep.');
    values[name] = result.value;
  }
  return { values };
}
