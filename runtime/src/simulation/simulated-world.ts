import type { Command, ReportFailure, ReportSuccess } from '../engine/command.ts';
import type { CallHttp, CreatePost, CreateTask, Effect, Notify, ScheduleTimer, SendMessage } from '../engine/effect.ts';

/** What a simulated instance has asked for. */
export type Asked<Kind extends Effect> = Kind & { readonly instanceId: string };

/** Something that the simulation gives an instance by itself, as a shell would. */
export type Errand =
  | { readonly kind: 'command'; readonly instanceId: string; readonly command: Command }
  | { readonly kind: 'start'; readonly effect: Extract<Effect, { kind: 'startInstance' }> };

/** What waits for somebody or something, by its id, in the order in which it was asked for. */
export interface OpenWork {
  readonly tasks: ReadonlyMap<string, Asked<CreateTask>>;
  readonly timers: ReadonlyMap<string, Asked<ScheduleTimer>>;
  readonly requests: ReadonlyMap<string, Asked<CallHttp>>;
}

/** The world around simulated instances: open work and what was sent, in memory and nowhere else. */
export class SimulatedWorld {
  readonly tasks: Map<string, Asked<CreateTask>>;
  readonly timers: Map<string, Asked<ScheduleTimer>>;
  readonly requests: Map<string, Asked<CallHttp>>;
  readonly posts: Asked<CreatePost>[] = [];
  readonly messages: Asked<SendMessage>[] = [];
  readonly notifications: Asked<Notify>[] = [];
  readonly errands: Errand[] = [];

  constructor(open?: OpenWork) {
    this.tasks = new Map(open?.tasks);
    this.timers = new Map(open?.timers);
    this.requests = new Map(open?.requests);
  }

  /** Takes note of what a step asked for. */
  take(instanceId: string, effects: readonly Effect[]): void {
    for (const effect of effects) (takers[effect.kind] as Take<Effect>)(this, effect, instanceId);
  }
}

type Take<Kind extends Effect> = (world: SimulatedWorld, effect: Kind, instanceId: string) => void;

const nothing = (): void => {};

/** What becomes of each kind of effect: a new kind is one more line, or this does not compile. */
const takers: { readonly [Kind in Effect['kind']]: Take<Extract<Effect, { kind: Kind }>> } = {
  createTask: (world, effect, instanceId) => world.tasks.set(effect.taskId, { ...effect, instanceId }),
  cancelTask: (world, { taskId }) => world.tasks.delete(taskId),
  scheduleTimer: (world, effect, instanceId) => world.timers.set(effect.timerId, { ...effect, instanceId }),
  cancelTimer: (world, { timerId }) => world.timers.delete(timerId),
  callHttp: (world, effect, instanceId) => world.requests.set(effect.jobId, { ...effect, instanceId }),
  cancelHttp: (world, { jobId }) => world.requests.delete(jobId),
  createPost: (world, effect, instanceId) => world.posts.push({ ...effect, instanceId }),
  sendMessage: (world, effect, instanceId) => world.messages.push({ ...effect, instanceId }),
  notify: (world, effect, instanceId) => world.notifications.push({ ...effect, instanceId }),
  startInstance: (world, effect) => world.errands.push({ kind: 'start', effect }),
  cancelInstance: (world, { callId }) =>
    send(world, callId, { kind: 'cancel', by: 'caller', reason: 'The flow that called it was cancelled.' }),
  reportToCaller: (world, { instanceId, command }) => send(world, instanceId, command),
  continueLater: (world, _effect, instanceId) => send(world, instanceId, { kind: 'continue' }),
  // A rehearsal has no model server: what it would say is laid down.
  askModel: nothing,
  keepSorting: nothing,
  settleSorting: nothing,
  raiseIncident: nothing,
  closeIncident: nothing,
  endInstance: nothing,
};

function send(world: SimulatedWorld, instanceId: string, command: Command | ReportSuccess | ReportFailure): void {
  world.errands.push({ kind: 'command', instanceId, command });
}
