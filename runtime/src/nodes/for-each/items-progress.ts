import { type Expression, evaluateCondition, evaluateToKeep } from '../../expressions/expression.ts';
import type { EndedBody, Failure, NodeRun } from '../../model/compiled-flow.ts';
import type { ItemsWait } from '../../state/instance.ts';
import { expressionFailed } from '../fail.ts';
import { isStorable } from '../set-variables/storable.ts';

/** The results of the completed items, in the order of the list. */
export function resultsOf({ results }: ItemsWait): readonly unknown[] {
  return results.flatMap((each) => (each === null ? [] : [each[0]]));
}

/** What is known after one more item has ended. A result that cannot be computed is null: the item itself is done. */
export function withResult(wait: ItemsWait, { index, variables }: EndedBody, result: Expression | null): ItemsWait {
  const value = result === null ? { value: null } : evaluateToKeep(result, variables);
  const kept = 'value' in value && isStorable(value.value) ? value.value : null;
  const results = [...wait.results];
  while (results.length <= index) results.push(null);
  results[index] = [kept];
  return { ...wait, running: wait.running - 1, completed: wait.completed + 1, results };
}

/** Whether what is done is enough, as the designer's condition says. */
export function isEnough(run: NodeRun, wait: ItemsWait, enough: Expression | null): boolean | Failure {
  if (enough === null) return false;
  const open = wait.running + wait.items.length - wait.started;
  const progress = { done: wait.completed, open, results: resultsOf(wait) };
  const { variables } = run;
  const held = evaluateCondition(enough, { ...variables, vars: { ...variables.vars, ...progress } });
  return 'failure' in held
    ? { ...expressionFailed("The condition 'enough'", held.failure), options: ['skip', 'cancel'] }
    : held.value;
}
