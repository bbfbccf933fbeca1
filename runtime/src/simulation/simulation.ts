import { advance } from '../engine/advance.ts';
import type { Command, Migrate } from '../engine/command.ts';
import type { CallHttp, CreateTask, ScheduleTimer } from '../engine/effect.ts';
import { migrate } from '../engine/migrate.ts';
import { start } from '../engine/start.ts';
import type { Env, Rejection, Step } from '../engine/step.ts';
import type { CompiledFlow } from '../model/compiled-flow.ts';
import type { StartInput } from '../state/history-record.ts';
import type { Instance } from '../state/instance.ts';
import { formatInstant, parseInstant } from '../state/instant.ts';
import { type Asked, SimulatedWorld } from './simulated-world.ts';

/** What a simulation is made of. Everything else it makes up, in memory. */
export interface SimulationSetup {
  /** The flows by key: the one that is tried, and those that it calls. */
  readonly flows: ReadonlyMap<string, CompiledFlow>;
  /** ISO 8601 instant at which the clock begins. */
  readonly startAt: string;
  readonly calendars?: Env['calendars'];
  readonly classify?: Env['classify'];
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
  readonly world = new SimulatedWorld();
  readonly steps: SimulatedStep[] = [];
  private readonly setup: SimulationSetup;
  private readonly instances = new Map<string, Instance>();
  private readonly flowsOf = new Map<string, CompiledFlow>();
  private clock: string;

  constructor(setup: SimulationSetup) {
    this.setup = setup;
    this.clock = setup.startAt;
  }

  get now(): string {
    return this.clock;
  }

  /** Starts an instance of one of the flows. */
  start(flow: string, input: StartInput): Instance {
    const first = this.begin(flow, input);
    this.runErrands();
    return this.instance(first.instance.id);
  }

  /** Gives an instance a command; what follows from it in other instances is done before this returns. */
  give(instanceId: string, command: Exclude<Command, Migrate>): Step | Rejection {
    const outcome = this.deliver(instanceId, command);
    this.runErrands();
    return outcome;
  }

  /** Moves an instance to another version of its flow. */
  migrate(instanceId: string, to: CompiledFlow, command: Migrate): Step | Rejection {
    const outcome = migrate(this.flowOf(instanceId), to, this.instance(instanceId), command, this.env());
    if (outcome.kind === 'rejection') return outcome;
    this.flowsOf.set(instanceId, to);
    this.keep(outcome);
    this.runErrands();
    return outcome;
  }

  instance(id: string): Instance {
    const instance = this.instances.get(id);
    if (instance) return instance;
    throw new Error(`Expected instance '${id}' to be part of the simulation, but it is not.`);
  }

  /** The version of the flow that an instance runs on. */
  flowOf(id: string): CompiledFlow {
    const flow = this.flowsOf.get(id);
    if (flow) return flow;
    throw new Error(`Expected instance '${id}' to be part of the simulation, but it is not.`);
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
    for (let next = this.pendingTimers[0]; next && next.dueAt <= instant; next = this.pendingTimers[0]) {
      if (next.dueAt > this.clock) this.clock = next.dueAt;
      this.world.timers.delete(next.timerId);
      this.give(next.instanceId, { kind: 'fireTimer', timerId: next.timerId });
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

  private begin(key: string, input: StartInput): Step {
    const flow = this.setup.flows.get(key);
    if (!flow) throw new Error(`Expected flow '${key}' to be part of the simulation, but it is not.`);
    this.flowsOf.set(input.instanceId, flow);
    const step = start(flow, input, this.env());
    this.keep(step);
    return step;
  }

  private deliver(instanceId: string, command: Command): Step | Rejection {
    const outcome = advance(this.flowOf(instanceId), this.instance(instanceId), command, this.env());
    if (outcome.kind === 'rejection') return outcome;
    if (command.kind === 'completeTask') this.world.tasks.delete(command.taskId);
    if (command.kind === 'fireTimer') this.world.timers.delete(command.timerId);
    if (command.kind === 'reportSuccess' || command.kind === 'reportFailure') this.world.requests.delete(command.jobId);
    this.keep(outcome);
    return outcome;
  }

  private keep(step: Step): void {
    const { id } = step.instance;
    this.instances.set(id, step.instance);
    this.steps.push({ instanceId: id, step });
    this.world.take(id, step.effects);
  }

  private runErrands(): void {
    const { errands } = this.world;
    for (let errand = errands.shift(); errand; errand = errands.shift()) {
      if (errand.kind === 'command') this.deliver(errand.instanceId, errand.command);
      else {
        const { flow, callId, data, caller } = errand.effect;
        this.begin(flow, { instanceId: callId, data, caller });
      }
    }
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
