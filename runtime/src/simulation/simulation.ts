import { advance } from '../engine/advance.ts';
import type { Command, Migrate } from '../engine/command.ts';
import type { CallHttp, CreateTask, ScheduleTimer, StartInstance } from '../engine/effect.ts';
import { migrate } from '../engine/migrate.ts';
import { start } from '../engine/start.ts';
import type { Env, Rejection, Step } from '../engine/step.ts';
import type { CompiledFlow } from '../model/compiled-flow.ts';
import type { StartInput } from '../state/history-record.ts';
import type { Instance } from '../state/instance.ts';
import { formatInstant, parseInstant } from '../state/instant.ts';
import { atOnce, type Gradual } from './gradual.ts';
import { type Asked, type OpenWork, SimulatedWorld } from './simulated-world.ts';

/** What a simulation is made of. Everything else it makes up, in memory. */
export interface SimulationSetup {
  /** The flows by key: the one that is tried, and those that it calls. */
  readonly flows: ReadonlyMap<string, CompiledFlow>;
  /** ISO 8601 instant at which the clock begins. */
  readonly startAt: string;
  readonly calendars?: Env['calendars'];
  readonly classify?: Env['classify'];
  /** How much may happen: steps and the events of their history, counted together. More is left undone. */
  readonly maxWork?: number;
}

/** An instance as the simulation knows it. */
export interface SimulatedCase {
  readonly instance: Instance;
  /** The version of the flow that it runs on. */
  readonly flow: CompiledFlow;
  /** The key of the flow. */
  readonly key: string;
  /** The `callFlow` nodes that led to it, the outermost first; none where it was started from outside. */
  readonly within: readonly string[];
}

/** Where a simulation stands: a value that any number of simulations can go on from. */
export interface SimulationState {
  readonly now: string;
  /** By the ids of the instances, in the order in which they were started. */
  readonly cases: ReadonlyMap<string, SimulatedCase>;
  readonly open: OpenWork;
}

/** A step as it was made, with the instance that made it. */
export interface SimulatedStep {
  readonly instanceId: string;
  readonly step: Step;
}

/**
 * Runs flows with the engine that runs them in earnest, with a clock that is cranked by hand. Nothing leaves it: tasks,
 * timers, requests and messages stay in `world`, where people of a script, or of flesh and blood, deal with them. What
 * instances say to each other is carried at once, after the step that said it.
 */
export class Simulation {
  readonly world: SimulatedWorld;
  readonly steps: SimulatedStep[] = [];
  private readonly setup: SimulationSetup;
  private readonly cases: Map<string, SimulatedCase>;
  private clock: string;
  private work = 0;

  /** `from` is where another simulation of the same flows stood; without it nothing has happened yet. */
  constructor(setup: SimulationSetup, from?: SimulationState) {
    this.setup = setup;
    this.clock = from?.now ?? setup.startAt;
    this.cases = new Map(from?.cases);
    this.world = new SimulatedWorld(from?.open);
  }

  /** Ends the simulation and hands over where it stands: nothing may be asked of it afterwards. */
  finish(): SimulationState {
    const { tasks, timers, requests } = this.world;
    return { now: this.clock, cases: this.cases, open: { tasks, timers, requests } };
  }

  /** How much has happened: steps and the events of their history. */
  get workDone(): number {
    return this.work;
  }

  /** Whether more would have happened than may. */
  get isExhausted(): boolean {
    return this.work > (this.setup.maxWork ?? Number.POSITIVE_INFINITY);
  }

  get now(): string {
    return this.clock;
  }

  /** Starts an instance of one of the flows. */
  start(flow: string, input: StartInput): Instance {
    return atOnce(this.starting(flow, input));
  }

  *starting(flow: string, input: StartInput): Gradual<Instance> {
    const version = this.setup.flows.get(flow);
    if (!version) throw new Error(`Expected flow '${flow}' to be part of the simulation, but it is not.`);
    this.begin({ key: flow, flow: version, within: [] }, input);
    yield* this.runErrands();
    return this.instance(input.instanceId);
  }

  /** Gives an instance a command; what follows from it in other instances is done before this returns. */
  give(instanceId: string, command: Exclude<Command, Migrate>): Step | Rejection {
    return atOnce(this.giving(instanceId, command));
  }

  *giving(instanceId: string, command: Exclude<Command, Migrate>): Gradual<Step | Rejection> {
    const outcome = this.deliver(instanceId, command);
    yield* this.runErrands();
    return outcome;
  }

  /** Moves an instance to another version of its flow. */
  migrate(instanceId: string, to: CompiledFlow, command: Migrate): Step | Rejection {
    const outcome = migrate(this.flowOf(instanceId), to, this.instance(instanceId), command, this.env());
    if (outcome.kind === 'rejection') return outcome;
    this.keep({ ...this.caseOf(instanceId), flow: to }, outcome);
    atOnce(this.runErrands());
    return outcome;
  }

  instance(id: string): Instance {
    return this.caseOf(id).instance;
  }

  /** The version of the flow that an instance runs on. */
  flowOf(id: string): CompiledFlow {
    return this.caseOf(id).flow;
  }

  /** The open tasks, in the order in which they were created. */
  get openTasks(): readonly Asked<CreateTask>[] {
    return [...this.world.tasks.values()];
  }

  /** The timers that are set, the next one first. */
  get pendingTimers(): readonly Asked<ScheduleTimer>[] {
    return [...this.world.timers.values()].sort((a, b) => compare(a.dueAt, b.dueAt));
  }

  /** The requests that nobody has answered yet. */
  get openRequests(): readonly Asked<CallHttp>[] {
    return [...this.world.requests.values()];
  }

  /** Cranks the clock to an instant; the timers that become due on the way fire, each at its own time. */
  advanceTo(instant: string): void {
    atOnce(this.advancing(instant));
  }

  *advancing(instant: string): Gradual<void> {
    for (let next = this.nextTimer(); next && next.dueAt <= instant; next = this.nextTimer()) {
      if (this.isExhausted) return;
      if (next.dueAt > this.clock) this.clock = next.dueAt;
      this.world.timers.delete(next.timerId);
      yield* this.giving(next.instanceId, { kind: 'fireTimer', timerId: next.timerId });
    }
    if (instant > this.clock) this.clock = instant;
  }

  advanceBy(ms: number): void {
    this.advanceTo(formatInstant(parseInstant(this.clock) + ms));
  }

  private env(): Env {
    const { calendars, classify } = this.setup;
    return { now: this.clock, ...(calendars && { calendars }), ...(classify && { classify }) };
  }

  private caseOf(id: string): SimulatedCase {
    const found = this.cases.get(id);
    if (found) return found;
    throw new Error(`Expected instance '${id}' to be part of the simulation, but it is not.`);
  }

  /** The one that is due first; of several, the one that was set first. */
  private nextTimer(): Asked<ScheduleTimer> | null {
    let first: Asked<ScheduleTimer> | null = null;
    for (const timer of this.world.timers.values()) if (first === null || timer.dueAt < first.dueAt) first = timer;
    return first;
  }

  private begin(started: Omit<SimulatedCase, 'instance'>, input: StartInput): void {
    this.keep(started, start(started.flow, input, this.env()));
  }

  private deliver(instanceId: string, command: Command): Step | Rejection {
    const known = this.caseOf(instanceId);
    const outcome = advance(known.flow, known.instance, command, this.env());
    if (outcome.kind === 'rejection') return outcome;
    if (command.kind === 'completeTask') this.world.tasks.delete(command.taskId);
    if (command.kind === 'fireTimer') this.world.timers.delete(command.timerId);
    if (command.kind === 'reportSuccess' || command.kind === 'reportFailure') this.world.requests.delete(command.jobId);
    this.keep(known, outcome);
    return outcome;
  }

  private keep({ flow, key, within }: Omit<SimulatedCase, 'instance'>, step: Step): void {
    const { id } = step.instance;
    this.cases.set(id, { instance: step.instance, flow, key, within });
    this.steps.push({ instanceId: id, step });
    this.work += 1 + step.history.events.length;
    this.world.take(id, step.effects);
  }

  private *runErrands(): Gradual<void> {
    const { errands } = this.world;
    yield;
    for (let errand = errands.shift(); errand && !this.isExhausted; errand = errands.shift()) {
      if (errand.kind === 'start') this.call(errand.effect);
      else if (this.cases.has(errand.instanceId)) this.deliver(errand.instanceId, errand.command);
      yield;
    }
  }

  /** Starts what an instance calls, or tells it that there is no such flow, as a shell would. */
  private call({ flow: key, nodeId, callId, data, caller }: StartInstance): void {
    const flow = this.setup.flows.get(key);
    const within = [...this.caseOf(caller.instanceId).within, nodeId];
    if (flow) this.begin({ key, flow, within }, { instanceId: callId, data, caller });
    else this.deliver(caller.instanceId, { kind: 'reportFailure', jobId: callId, code: null, message: NOT_PUBLISHED });
  }
}

const NOT_PUBLISHED = 'Expected the called flow to be published, but it is not. Publish it, then retry.';

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
