import { advance, compileFlow, start } from '@nativ/runtime';
import { context } from './flows.mjs';

const at = { now: '2026-03-01T08:00:00.000Z' };

/** Compiles a flow that has to be sound. */
export function compiled(document) {
  const outcome = compileFlow(document, context);
  if (outcome.kind === 'compiled') return outcome.flow;
  throw new Error(outcome.problems.map(({ message }) => message).join('\n'));
}

/** Our engine on one flow: its state as a value, without a database, as the other engine has none. */
export function nativRunner({ document, data, tasks }) {
  const flow = compiled(document);
  return {
    run() {
      let { instance } = start(flow, { instanceId: 'i', data }, at);
      for (let count = 0; count < tasks; count += 1) instance = completeFirst(flow, instance);
      if (instance.status !== 'completed')
        throw new Error(`Expected the instance to end, but it is ${instance.status}.`);
    },
    wait: () => start(flow, { instanceId: 'i', data }, at).instance,
  };
}

/** Completes the first open task of an instance. */
export function completeFirst(flow, instance) {
  const { taskId } = instance.tokens.find(({ waitsFor }) => waitsFor.kind === 'task').waitsFor;
  return advance(flow, instance, { kind: 'completeTask', taskId, data: {}, by: 'member' }, at).instance;
}
