import type { Key } from '@nativ/schemas';
import type { CallHttp, CreateTask, Effect, ScheduleTimer } from '../../engine/effect.ts';
import type { HistoryEvent, HistoryRecord } from '../../state/history-record.ts';
import type { Incident, Instance, Token } from '../../state/instance.ts';
import type { Asked } from '../simulated-world.ts';
import type { SimulationState } from '../simulation.ts';
import { isRunning, isWork, type Placed, placed, type Standing, tokensOf } from './places.ts';
import type { Moment } from './rehearsal.ts';

/** A case of a rehearsal: the one that is tried, or one that it called. */
export interface RehearsedCase {
  /** The key of the flow that it runs. */
  readonly flow: Key;
  /** The `callFlow` nodes that led to it, the outermost first; none for the one that is tried. */
  readonly within: readonly string[];
  /** Tokens, variables, incidents and status. */
  readonly instance: Instance;
}

/** A wait for a message from outside. */
export interface AwaitedMessage extends Standing {
  readonly name: string;
  /** What the message must say as its key; null when any message of the name will do. */
  readonly key: string | null;
}

/**
 * Everything that a screen shows of a moment. What is open carries the place by which a move names it. Each list is made
 * when it is first looked at, since a thousand things may be open and most screens show one kind of them.
 */
export class RehearsalView {
  private readonly state: SimulationState;
  private readonly kept = new Map<string, unknown>();

  constructor({ state }: Moment) {
    this.state = state;
  }

  /** ISO 8601 instant. */
  get now(): string {
    return this.state.now;
  }

  /** In the order in which they were started: the one that is tried comes first. */
  get cases(): readonly RehearsedCase[] {
    return this.once('cases', () =>
      [...this.state.cases.values()].map(({ key, within, instance }) => ({ flow: key, within, instance })),
    );
  }

  get tasks(): readonly Placed<Asked<CreateTask>>[] {
    return this.once('tasks', () => placed(this.state.cases, [...this.state.open.tasks.values()]));
  }

  /** The one that is due next comes first. */
  get timers(): readonly Placed<Asked<ScheduleTimer>>[] {
    return this.once('timers', () => [...placed(this.state.cases, [...this.state.open.timers.values()])].sort(byDue));
  }

  get requests(): readonly Placed<Asked<CallHttp>>[] {
    return this.once('requests', () => placed(this.state.cases, [...this.state.open.requests.values()]));
  }

  get messages(): readonly Placed<AwaitedMessage>[] {
    return this.once('messages', () => placed(this.state.cases, [...tokensOf(this.state.cases)].flatMap(awaitedBy)));
  }

  get incidents(): readonly Placed<Incident & Standing>[] {
    return this.once('incidents', () =>
      placed(
        this.state.cases,
        this.cases.flatMap(({ instance }) => instance.incidents.map((each) => ({ ...each, instanceId: instance.id }))),
      ),
    );
  }

  /** The waits that somebody could take back. */
  get waits(): readonly Placed<Token & Standing>[] {
    return this.once('waits', () => placed(this.state.cases, [...tokensOf(this.state.cases)].filter(isWork)));
  }

  /** Whether nothing runs any more. */
  get isOver(): boolean {
    return ![...this.state.cases.values()].some(isRunning);
  }

  private once<Value>(name: string, make: () => Value): Value {
    if (!this.kept.has(name)) this.kept.set(name, make());
    return this.kept.get(name) as Value;
  }
}

/** Shows where a rehearsal stands. */
export const viewOf = (moment: Moment): RehearsalView => new RehearsalView(moment);

/** A step as a screen plays it: its events in their order, and the tokens as they stand after it. */
export interface RehearsedStep extends RehearsedCase {
  /** The instant of the clock. */
  readonly at: string;
  readonly cause: HistoryRecord['cause'];
  readonly events: readonly HistoryEvent[];
  readonly effects: readonly Effect[];
}

/** What a move set going, step by step; a step runs tokens of one case until each of them waits or has ended. */
export function stepsIn({ steps, state }: Moment): readonly RehearsedStep[] {
  return steps.map(({ instanceId, step: { instance, history, effects } }) => {
    const known = state.cases.get(instanceId);
    if (!known) throw new Error(`Expected case '${instanceId}' to be part of the rehearsal, but it is not.`);
    const { key, within } = known;
    return { flow: key, within, instance, at: history.at, cause: history.cause, events: history.events, effects };
  });
}

/** What would have been sent or asked for in a move, in its order, by the case that did. */
export function sentIn({ steps }: Moment): readonly Asked<SentEffect>[] {
  return steps.flatMap(({ instanceId, step }) =>
    step.effects.filter(isSent).map((effect) => ({ ...effect, instanceId })),
  );
}

/** What reaches somebody, or would, outside the engine. */
export type SentEffect = Extract<
  Effect,
  { kind: 'createTask' | 'createPost' | 'sendMessage' | 'notify' | 'callHttp' | 'startInstance' }
>;

const SENT: ReadonlySet<Effect['kind']> = new Set<SentEffect['kind']>([
  'createTask',
  'createPost',
  'sendMessage',
  'notify',
  'callHttp',
  'startInstance',
]);

export function isSent(effect: Effect): effect is SentEffect {
  return SENT.has(effect.kind);
}

const byDue = (a: { readonly dueAt: string }, b: { readonly dueAt: string }) =>
  a.dueAt < b.dueAt ? -1 : Number(a.dueAt > b.dueAt);

function awaitedBy({ waitsFor, instanceId, nodeId }: Token & Standing): readonly AwaitedMessage[] {
  return waitsFor.kind === 'message' ? [{ instanceId, nodeId, name: waitsFor.name, key: waitsFor.key }] : [];
}
