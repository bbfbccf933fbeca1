import type { CompiledFlow } from '../model/compiled-flow.ts';
import type { StartInput } from '../state/history-record.ts';
import type { Instance } from '../state/instance.ts';
import { currentFlags } from './flags.ts';
import { enterFirst, runToRest } from './run-to-rest.ts';
import type { Env, Step } from './step.ts';
import { StepDraft } from './step-draft.ts';
import { StepRun } from './step-run.ts';

const NOTHING: Readonly<Record<string, never>> = {};
const NONE: readonly never[] = [];
const INSTANCE_STARTED = { kind: 'instanceStarted' } as const;

/**
 * Makes a new instance of a flow and runs it until it waits or has ended. `flags` are the behaviours that it keeps as
 * long as it lives: those of this engine, unless a replay says which ones it was started with.
 */
export function start(flow: CompiledFlow, input: StartInput, env: Env, flags = currentFlags): Step {
  const blank: Instance = {
    id: input.instanceId,
    status: 'running',
    revision: 0,
    counter: 0,
    flags,
    startedBy: input.by ?? null,
    caller: input.caller ?? null,
    tokens: NONE,
    scopes: NONE,
    variables: { data: input.data, tasks: NOTHING, vars: NOTHING },
    messages: NONE,
    rounds: NONE,
    dropped: NONE,
    continues: false,
    incidents: NONE,
  };
  const draft = new StepDraft(flow, blank, env);
  const run = new StepRun(draft);
  draft.events.push(INSTANCE_STARTED);
  enterFirst(draft, run, flow.start);
  runToRest(draft, run);
  return draft.finish({ kind: 'start', input, flags });
}
