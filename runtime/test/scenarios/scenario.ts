import {
  type Command,
  type CompiledFlow,
  type Effect,
  type Instance,
  type Rejection,
  type Resolution,
  replay,
  Simulation,
  type Step,
} from '../../src/index.ts';

/** What happens in a scenario: a start, then one thing after the other. Tasks, timers and tokens are named by node. */
export interface Commands {
  readonly maxNodesPerStep?: number;
  readonly start: { readonly at: string; readonly data: Record<string, unknown>; readonly by?: string };
  readonly then: readonly Line[];
}

/** One line: what is done, and what must hold afterwards. */
export type Line = Action & {
  readonly at: string;
  /** The nodes of the open tasks, as often as they are open; the order does not matter. */
  readonly open?: readonly string[];
  readonly status?: Instance['status'];
  /** The code with which it must be rejected. */
  readonly rejected?: string;
};

type Action =
  | {
      readonly complete: string;
      readonly data?: Record<string, unknown>;
      readonly by?: string;
      readonly which?: number;
    }
  | { readonly cancel: string }
  | { readonly pass: 'time' }
  | { readonly deliver: string; readonly key?: string; readonly content?: unknown; readonly messageId?: string }
  | { readonly succeed: string; readonly result: unknown }
  | { readonly fail: string; readonly code: string | null }
  | { readonly withdraw: string; readonly how: 'skip' | 'drop' }
  | { readonly resolve: string; readonly resolution: Resolution }
  | { readonly migrate: Record<string, string>; readonly to: string };

/** A scenario as it was played: its trace, and everything that a test may look at. */
export interface Scene {
  readonly trace: readonly string[];
  readonly simulation: Simulation;
  /** What did not hold, as sentences. */
  readonly complaints: readonly string[];
}

const MAIN = 'i';

/** Plays a scenario. `flows` are the versions by name: 'main' is where it starts. */
export function playScenario(commands: Commands, flows: ReadonlyMap<string, CompiledFlow>): Scene {
  const { start, then } = commands;
  const simulation = new Simulation({ flows, startAt: start.at });
  const trace: string[] = [];
  const complaints: string[] = [];
  const tell = () => {
    for (const { instanceId, step } of simulation.steps.slice(told)) trace.push(...describeStep(instanceId, step));
    told = simulation.steps.length;
  };
  let told = 0;

  trace.push(`start ${JSON.stringify(start.data)}`);
  simulation.start('main', { instanceId: MAIN, data: start.data, ...(start.by && { by: start.by }) });
  tell();
  for (const line of then) {
    if (line.at > simulation.now) {
      simulation.advanceTo(line.at);
      tell();
    }
    trace.push(labelOf(line));
    const outcome = perform(simulation, line, flows);
    if (outcome?.kind === 'rejection') trace.push(`  rejected ${outcome.code}: ${outcome.message}`);
    tell();
    complaints.push(...complaintsAbout(simulation, line, outcome));
  }
  return { trace, simulation, complaints };
}

/** Whether the history of every instance of a scene, replayed, gives its state: null, or the name of one that does not. */
export function unfaithful({ simulation }: Scene, flows: ReadonlyMap<string, CompiledFlow>): string | null {
  const ids = new Set(simulation.steps.map(({ instanceId }) => instanceId));
  for (const id of ids) {
    const steps = simulation.steps.filter(({ instanceId }) => instanceId === id).map(({ step }) => step);
    const records = JSON.parse(JSON.stringify(steps.map(({ history }) => history)));
    const first = firstFlowOf(id, simulation, flows);
    const find = (version: string) => flows.get(version) as CompiledFlow;
    if (JSON.stringify(replay(first, records, find)) !== JSON.stringify(steps.at(-1)?.instance)) return id;
  }
  return null;
}

function firstFlowOf(id: string, simulation: Simulation, flows: ReadonlyMap<string, CompiledFlow>): CompiledFlow {
  const called = simulation.steps
    .flatMap(({ step }) => step.effects)
    .find((effect) => effect.kind === 'startInstance' && effect.callId === id);
  return flows.get(called?.kind === 'startInstance' ? called.flow : 'main') as CompiledFlow;
}

function perform(
  simulation: Simulation,
  line: Line,
  flows: ReadonlyMap<string, CompiledFlow>,
): Step | Rejection | null {
  if ('pass' in line) return null;
  if ('migrate' in line) {
    const command = { kind: 'migrate', toVersion: line.to, mapping: line.migrate, by: 'designer' } as const;
    return simulation.migrate(MAIN, flows.get(line.to) as CompiledFlow, command);
  }
  const { instanceId, command } = commandOf(simulation, line);
  return simulation.give(instanceId, command);
}

type Given = { readonly instanceId: string; readonly command: Exclude<Command, { kind: 'migrate' }> };

function commandOf(simulation: Simulation, line: Exclude<Line, { pass: 'time' } | { migrate: object }>): Given {
  const at = (nodeId: string) => tokenAt(simulation, nodeId);
  if ('cancel' in line) return main({ kind: 'cancel', by: 'manager', reason: line.cancel });
  if ('complete' in line) return completionOf(simulation, line);
  if ('deliver' in line) {
    const { deliver: name, key, content = null, messageId = `m-${simulation.steps.length}` } = line;
    return main({ kind: 'deliverMessage', messageId, name, content, ...(key && { key }) });
  }
  if ('succeed' in line) {
    const { instanceId, jobId } = jobAt(simulation, line.succeed);
    return { instanceId, command: { kind: 'reportSuccess', jobId, result: line.result } };
  }
  if ('fail' in line) {
    const { instanceId, jobId } = jobAt(simulation, line.fail);
    return { instanceId, command: { kind: 'reportFailure', jobId, code: line.code, message: 'It did not work.' } };
  }
  if ('withdraw' in line) {
    const { instanceId, tokenId } = at(line.withdraw);
    return { instanceId, command: { kind: 'withdraw', tokenId, how: line.how, by: 'manager', reason: 'a test' } };
  }
  const { instanceId, incidentId } = incidentAt(simulation, line.resolve);
  const { resolution } = line;
  return { instanceId, command: { kind: 'resolveIncident', incidentId, resolution, by: 'operator', reason: 'a test' } };
}

function main(command: Given['command']): Given {
  return { instanceId: MAIN, command };
}

/** Completes the task of a node; when there is none, the one that was created last, which must be rejected. */
function completionOf(simulation: Simulation, line: Extract<Line, { complete: string }>): Given {
  const { complete, data = {}, by = 'member', which = 0 } = line;
  const open = simulation.openTasks.filter(({ nodeId }) => nodeId === complete);
  const made = simulation.steps.flatMap(({ instanceId, step }) =>
    step.effects.flatMap((effect) =>
      effect.kind === 'createTask' && effect.nodeId === complete ? [{ instanceId, taskId: effect.taskId }] : [],
    ),
  );
  const { instanceId, taskId } = open[which] ?? made.at(-1) ?? { instanceId: MAIN, taskId: complete };
  return { instanceId, command: { kind: 'completeTask', taskId, data, by } };
}

function instancesOf(simulation: Simulation): readonly Instance[] {
  return [...new Set(simulation.steps.map(({ instanceId }) => instanceId))].map((id) => simulation.instance(id));
}

function tokenAt(simulation: Simulation, nodeId: string): { readonly instanceId: string; readonly tokenId: string } {
  for (const { id, tokens } of instancesOf(simulation))
    for (const token of tokens) if (token.nodeId === nodeId) return { instanceId: id, tokenId: token.id };
  return { instanceId: MAIN, tokenId: nodeId };
}

function jobAt(simulation: Simulation, nodeId: string): { readonly instanceId: string; readonly jobId: string } {
  const request = simulation.openRequests.find((each) => each.nodeId === nodeId);
  return request ?? { instanceId: MAIN, jobId: nodeId };
}

function incidentAt(
  simulation: Simulation,
  nodeId: string,
): { readonly instanceId: string; readonly incidentId: string } {
  for (const { id, incidents } of instancesOf(simulation))
    for (const incident of incidents)
      if (incident.nodeId === nodeId) return { instanceId: id, incidentId: incident.id };
  return { instanceId: MAIN, incidentId: nodeId };
}

function complaintsAbout(simulation: Simulation, line: Line, outcome: Step | Rejection | null): readonly string[] {
  const place = `after ${labelOf(line)} at ${line.at}`;
  const complaints: string[] = [];
  const open = simulation.openTasks.map(({ nodeId }) => nodeId).sort();
  if (line.open && JSON.stringify(open) !== JSON.stringify([...line.open].sort()))
    complaints.push(`Expected ${line.open.join(' ')} to be open ${place}, but found ${open.join(' ')}.`);
  const { status } = simulation.instance(MAIN);
  if (line.status && status !== line.status)
    complaints.push(`Expected the case to be ${line.status} ${place}, but it is ${status}.`);
  const code = outcome?.kind === 'rejection' ? outcome.code : undefined;
  if (code !== line.rejected && (line.rejected || line.open || line.status))
    complaints.push(`Expected ${line.rejected ?? 'no'} rejection ${place}, but found ${code ?? 'none'}.`);
  return complaints;
}

function labelOf({ at: _at, open: _open, status: _status, rejected: _rejected, ...action }: Line): string {
  if ('complete' in action) return `complete ${action.complete} ${JSON.stringify(action.data ?? {})}`;
  if ('cancel' in action) return 'cancel';
  const [verb, rest] = [Object.keys(action)[0], Object.values(action)];
  return `${verb} ${rest.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join(' ')}`;
}

function describeStep(instanceId: string, { instance, effects, history }: Step): readonly string[] {
  const { cause } = history;
  const isScripted = instanceId === MAIN && cause.kind !== 'fireTimer' && cause.kind !== 'continue';
  const events = history.events.map(({ kind, nodeId, edgeId }) => [kind, nodeId ?? edgeId].filter(Boolean).join(' '));
  const tokens = instance.tokens.map(
    ({ id, nodeId, waitsFor, scopeId }) =>
      `${id} at ${nodeId}${scopeId === null ? '' : ` in ${scopeId}`} waits for ${waitsFor.kind}`,
  );
  return [
    ...(isScripted ? [] : [`(${instanceId}: ${cause.kind})`]),
    ...events.map((event) => `  ${event}`),
    ...effects.map((effect) => `  -> ${describeEffect(effect)}`),
    `  = ${instance.status} ${JSON.stringify({ tasks: instance.variables.tasks, vars: instance.variables.vars })}`,
    ...tokens.map((token) => `  = ${token}`),
  ];
}

function describeEffect({ kind, ...rest }: Effect): string {
  return `${kind} ${JSON.stringify(rest)}`;
}
