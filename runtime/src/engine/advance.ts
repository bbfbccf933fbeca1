import type { CompiledFlow, CompiledNode } from '../model/compiled-flow.ts';
import type { Instance, Token } from '../state/instance.ts';
import type { Cancel, Command, CompleteTask } from './command.ts';
import { runToken } from './run-token.ts';
import type { Env, Rejection, Step } from './step.ts';
import { StepDraft } from './step-draft.ts';

/** Does what a command asks of an instance, or says why it does not fit the instance's state. */
export function advance(flow: CompiledFlow, instance: Instance, command: Command, env: Env): Step | Rejection {
  if (instance.status === 'completed' || instance.status === 'cancelled')
    return reject(
      'instance.ended',
      `Expected instance '${instance.id}' to be running, but it is ${instance.status}. Reload it.`,
    );
  const perform = performers[command.kind] as Perform<Command> | undefined;
  if (!perform) return reject('command.not-supported', `Expected a known command, but found '${command.kind}'.`);
  return perform(flow, instance, command, env);
}

type Perform<Kind extends Command> = (
  flow: CompiledFlow,
  instance: Instance,
  command: Kind,
  env: Env,
) => Step | Rejection;

/** What each kind of command does: a new kind is one more line. */
const performers: Partial<{ readonly [Kind in Command['kind']]: Perform<Extract<Command, { kind: Kind }>> }> = {
  completeTask,
  cancel,
};

function completeTask(flow: CompiledFlow, instance: Instance, command: CompleteTask, env: Env): Step | Rejection {
  const { taskId } = command;
  const token = instance.tokens.find(({ waitsFor }) => waitsFor.kind === 'task' && waitsFor.taskId === taskId);
  if (!token)
    return reject(
      'task.not-open',
      `Expected task '${taskId}' to be open, but instance '${instance.id}' does not wait for it. Reload the list.`,
    );
  const node = nodeOf(flow, token);
  const { complete } = node.behaviour;
  if (!complete) throw new Error(`Expected node '${node.id}' to be one that waits, but it never does.`);
  const draft = new StepDraft(instance, env);
  draft.take(token);
  runToken(draft, token, node, complete(draft, token, command), flow.maxNodesPerStep);
  draft.completeIfDone();
  return draft.finish(command);
}

function cancel(flow: CompiledFlow, instance: Instance, command: Cancel, env: Env): Step {
  const draft = new StepDraft(instance, env);
  for (const token of instance.tokens) nodeOf(flow, token).behaviour.cancel?.(draft, token);
  draft.cancelled();
  return draft.finish(command);
}

function nodeOf(flow: CompiledFlow, { nodeId }: Token): CompiledNode {
  const node = flow.nodes.get(nodeId);
  if (node) return node;
  throw new Error(
    `Expected the flow version to have node '${nodeId}', but it has none. Use the instance's own version.`,
  );
}

function reject(code: string, message: string): Rejection {
  return { kind: 'rejection', code, message, expected: '', found: '' };
}
