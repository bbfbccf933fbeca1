import type { CompiledFlow } from '../model/compiled-flow.ts';
import type { StartInput } from '../state/history-record.ts';
import type { Instance } from '../state/instance.ts';
import { runToken } from './run-token.ts';
import type { Env, Step } from './step.ts';
import { StepDraft } from './step-draft.ts';

const NOTHING: Readonly<Record<string, never>> = {};

/** Makes a new instance of a flow and runs it until it waits or has ended. */
export function start(flow: CompiledFlow, input: StartInput, env: Env): Step {
  const blank: Instance = {
    id: input.instanceId,
    status: 'running',
    revision: 0,
    counter: 0,
    flags: [],
    startedBy: input.by ?? null,
    caller: input.caller ?? null,
    tokens: [],
    scopes: [],
    variables: { data: input.data, tasks: NOTHING, vars: NOTHING },
    messages: [],
    rounds: [],
    dropped: [],
    continues: false,
    incidents: [],
  };
  const draft = new StepDraft(blank, env);
  draft.started();
  const node = flow.start;
  draft.record(node.entered);
  const token = { id: draft.nextId() };
  runToken(draft, token, node, node.behaviour.enter(draft, token), flow.maxNodesPerStep);
  draft.completeIfDone();
  return draft.finish({ kind: 'start', input, flags: [] });
}
