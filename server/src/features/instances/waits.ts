import type { Token, Wait } from '@nativ/runtime';
import type { FlowNode, InstanceToken, InstanceWait } from '@nativ/schemas';
import type { Knex } from 'knex';
import { rowId } from '../../engine/ids.ts';
import { type DrawnSteps, stepWords } from './drawn-steps.ts';
import { readWaitFacts, type WaitFacts } from './waits-store.ts';

/** Says for every token of an instance where it stands and what it waits for, as far as the person of the context may know. */
export async function readTokens(
  transaction: Knex.Transaction,
  instanceId: string,
  tokens: readonly Token[],
  { steps, taskIds }: { readonly steps: DrawnSteps; readonly taskIds: ReadonlySet<string> },
): Promise<InstanceToken[]> {
  const callIds = tokens.flatMap(({ waitsFor }) => (waitsFor.kind === 'call' ? [rowId(waitsFor.callId)] : []));
  const flowKeys = tokens.flatMap(({ nodeId }) => settingOf(steps.nodes.get(nodeId), 'flow') ?? []);
  const facts = await readWaitFacts(transaction, instanceId, { callIds, flowKeys: [...new Set(flowKeys)] });
  return tokens.map((token) => ({
    id: token.id,
    nodeId: token.nodeId,
    ...stepWords(steps, token.nodeId),
    watches: token.hostId ?? null,
    waitsFor: waitOf(token.waitsFor, steps.nodes.get(token.nodeId), facts, taskIds),
  }));
}

function waitOf(wait: Wait, node: FlowNode | undefined, facts: WaitFacts, taskIds: ReadonlySet<string>): InstanceWait {
  const seen = (ids: readonly string[]) => ids.map(rowId).filter((id) => taskIds.has(id));
  switch (wait.kind) {
    case 'task':
      return { kind: 'task', taskIds: seen([wait.taskId]) };
    case 'approval': {
      const given = wait.votes.length;
      const of = given + wait.taskIds.length;
      return { kind: 'approval', taskIds: seen(wait.taskIds), ...until(wait.timerId, facts), done: given, of };
    }
    case 'timer':
      return { kind: 'timer', ...until(wait.timerId, facts) };
    case 'message':
      return { kind: 'message', message: wait.name };
    case 'job':
      return { kind: 'job', ...given('connector', settingOf(node, 'connector')) };
    case 'call':
      return {
        kind: 'call',
        ...given('flow', facts.flowTitles.get(settingOf(node, 'flow') ?? '')),
        ...given('instanceId', facts.called.get(rowId(wait.callId))),
      };
    case 'items':
      return { kind: 'items', done: wait.completed, of: wait.items.length };
    default:
      return { kind: wait.kind };
  }
}

function until(timerId: string | null, { timers }: WaitFacts): { until?: string } {
  return given('until', timerId === null ? undefined : timers.get(rowId(timerId))?.toISOString());
}

/** Leaves a field out that is not known. */
function given<Name extends string, Value>(name: Name, value: Value | undefined): { [key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [key in Name]: Value });
}

function settingOf(node: FlowNode | undefined, name: 'flow' | 'connector'): string | undefined {
  const value = node?.config?.[name];
  return typeof value === 'string' ? value : undefined;
}
