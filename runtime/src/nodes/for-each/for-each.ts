import type { ForEachConfig } from '@nativ/schemas';
import { evaluate } from '../../expressions/expression.ts';
import { ANY, NUMBER, type ValueType } from '../../expressions/value-type.ts';
import type { NodeBehaviour, NodeRun, Outcome } from '../../model/compiled-flow.ts';
import type { ItemsWait, Token } from '../../state/instance.ts';
import { expressionFailed } from '../fail.ts';
import { leaveByOnlyEdge } from '../leave-by.ts';
import type { CompileSite, DeclaredVariable, NodeType } from '../node-type.ts';
import { isEnough, resultsOf, withResult } from './items-progress.ts';
import { listOf } from './list-of.ts';

/**
 * Runs the steps inside it once for each entry of a list.
 *
 * Token: stays here while items run, each in a scope with variables of its own: the entry, its place, and whatever is
 * set inside. Items begin one at a time when the step comes to rest, at most as many as may run at once, and no more
 * than one step may begin; the rest begin in the next step. With `waits: false` the token leaves once all have begun.
 * Waits: until all items have ended, or it is enough; then the rest are withdrawn, or finish for nobody.
 * Ended by: the last item; by an error that comes out of one; or by being withdrawn, with all items. Either way the
 * results so far are kept.
 */
export const forEach: NodeType<ForEachConfig> = {
  type: 'forEach',
  role: 'activity',
  waits: true,
  isHost: true,
  hasBody: true,
  net: ({ order = 'parallel', waits = true, enough, rest = 'cancel' }) => ({
    join: { kind: 'xor' },
    split: { kind: 'one' },
    waits: false,
    body: { times: 'any', order, waitsFor: waits ? (enough === undefined ? 'all' : 'some') : 'none', rest },
  }),
  variables: ({ item, results, list }, typeOf) => [
    { name: item, type: elementOf(typeOf(list)), isInside: true },
    { name: `${item}Index`, type: NUMBER, isInside: true },
    ...(results === undefined ? [] : [{ name: results, type: { kind: 'list', element: ANY } } as const]),
  ],
  compile: behaviourOf,
};

/** What `enough` may read besides. */
const PROGRESS: readonly DeclaredVariable[] = [
  { name: 'done', type: NUMBER },
  { name: 'open', type: NUMBER },
  { name: 'results', type: { kind: 'list', element: ANY } },
];

function elementOf(type: ValueType): ValueType {
  return type.kind === 'list' ? type.element : ANY;
}

function behaviourOf(config: ForEachConfig, site: CompileSite): NodeBehaviour {
  const { waits = true, rest = 'cancel', results } = config;
  const list = site.compileExpression(config.list, 'list');
  const result = config.result === undefined ? null : site.compileExpression(config.result, 'result');
  const enough = config.enough === undefined ? null : site.compileTest(config.enough, 'enough', PROGRESS);
  const startNext = starter(config, site);
  const leave = leaveByOnlyEdge(site);
  const nodeId = site.node.id;
  const keepResults = (run: NodeRun, wait: ItemsWait) => {
    if (results !== undefined) run.setVariables({ [results]: resultsOf(wait) });
  };
  const finish = (run: NodeRun, token: Token, wait: ItemsWait): Outcome => {
    keepResults(run, wait);
    run.releaseBodies(token.id, rest);
    run.record({ kind: 'itemsCompleted', nodeId, detail: { completed: wait.completed } });
    return leave;
  };
  return {
    enter: (run, { id }) => {
      const value = evaluate(list, run.variables);
      if ('failure' in value) return expressionFailed('The list', value.failure);
      const items = listOf(value.value);
      if ('kind' in items) return items;
      const passed = run.passedBy(id);
      return { kind: 'wait', for: { kind: 'items', items, started: 0, running: 0, results: [], completed: 0, passed } };
    },
    settle: (run, token) => {
      const { waitsFor } = token;
      if (waitsFor.kind !== 'items') return null;
      if (waitsFor.started < waitsFor.items.length) return startNext(run, token, waitsFor);
      return waitsFor.running === 0 || !waits ? finish(run, token, waitsFor) : null;
    },
    bodyEnded: (run, token, body) => {
      const { waitsFor } = token;
      if (waitsFor.kind !== 'items') return { kind: 'wait', for: waitsFor };
      const next = withResult(waitsFor, body, result);
      run.record({ kind: 'itemCompleted', nodeId, detail: { index: body.index } });
      if (next.started === next.items.length && next.running === 0) return finish(run, token, next);
      const held = isEnough(run, next, enough);
      if (typeof held !== 'boolean') return held;
      return held ? finish(run, token, next) : { kind: 'wait', for: next };
    },
    withdraw: (run, { waitsFor }) => {
      if (waitsFor.kind === 'items') keepResults(run, waitsFor);
      run.record({ kind: 'nodeWithdrawn', nodeId });
    },
  };
}

/** Begins the next item, unless as many run as may, or the step has no room left. */
function starter(
  { item, order = 'parallel', atOnce = Number.POSITIVE_INFINITY, waits = true }: ForEachConfig,
  site: CompileSite,
): (run: NodeRun, token: Token, wait: ItemsWait) => Outcome | null {
  const most = order === 'sequential' ? 1 : atOnce;
  return (run, token, wait) => {
    if ((waits && wait.running >= most) || !run.hasRoom()) return null;
    const index = wait.started;
    const vars = { [item]: wait.items[index] ?? null, [`${item}Index`]: index };
    run.startBody(site.self, waits ? token.id : null, index, vars);
    run.record({ kind: 'itemStarted', nodeId: site.node.id, detail: { index } });
    return { kind: 'wait', for: { ...wait, started: index + 1, running: waits ? wait.running + 1 : 0 } };
  };
}
