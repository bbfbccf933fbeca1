import type { Key } from '@nativ/schemas';
import type { CallHttp, CreateTask, Effect, ScheduleTimer } from '../../engine/effect.ts';
import type { Incident, Instance, Token } from '../../state/instance.ts';
import type { Asked } from '../simulated-world.ts';
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

/** Everything that a screen shows of a moment. What is open carries the place by which a move names it. */
export interface RehearsalView {
  /** ISO 8601 instant. */
  readonly now: string;
  /** In the order in which they were started: the one that is tried comes first. */
  readonly cases: readonly RehearsedCase[];
  readonly tasks: readonly Placed<Asked<CreateTask>>[];
  /** The one that is due next comes first. */
  readonly timers: readonly Placed<Asked<ScheduleTimer>>[];
  readonly requests: readonly Placed<Asked<CallHttp>>[];
  readonly messages: readonly Placed<AwaitedMessage>[];
  readonly incidents: readonly Placed<Incident & Standing>[];
  /** The waits that somebody could take back. */
  readonly waits: readonly Placed<Token & Standing>[];
  /** Whether nothing runs any more. */
  readonly isOver: boolean;
}

/** Shows where a rehearsal stands. */
export function viewOf({ state }: Moment): RehearsalView {
  const { cases, open, now } = state;
  const tokens = [...tokensOf(cases)];
  const all = [...cases.values()];
  return {
    now,
    cases: all.map(({ key, within, instance }) => ({ flow: key, within, instance })),
    tasks: placed(cases, open.tasks.values()),
    timers: [...placed(cases, open.timers.values())].sort((a, b) =>
      a.dueAt < b.dueAt ? -1 : Number(a.dueAt > b.dueAt),
    ),
    requests: placed(cases, open.requests.values()),
    messages: placed(cases, tokens.flatMap(awaitedBy)),
    incidents: placed(
      cases,
      all.flatMap(({ instance }) => instance.incidents.map((each) => ({ ...each, instanceId: instance.id }))),
    ),
    waits: placed(cases, tokens.filter(isWork)),
    isOver: !all.some(isRunning),
  };
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

function awaitedBy({ waitsFor, instanceId, nodeId }: Token & Standing): readonly AwaitedMessage[] {
  return waitsFor.kind === 'message' ? [{ instanceId, nodeId, name: waitsFor.name, key: waitsFor.key }] : [];
}
