import type { InstanceStatus } from '@nativ/schemas';

/** A place where an instance stands. It waits for exactly one thing. */
export interface Token {
  readonly id: string;
  readonly nodeId: string;
  /** The scope that it runs in: one of the instance's scopes, or null in the flow itself. */
  readonly scopeId: string | null;
  readonly waitsFor: Wait;
  /** On the token of an armed boundary event: the token whose node the event is attached to. */
  readonly hostId?: string;
  /** On the tokens that an event gateway set off: the first of them that goes on withdraws the others. */
  readonly raceId?: string;
}

/** What a token waits for. A token that waits for nothing exists only inside a step. */
export type Wait =
  | { readonly kind: 'task'; readonly taskId: string }
  | ApprovalWait
  | { readonly kind: 'timer'; readonly timerId: string }
  /** `key` tells apart waits for messages of one name; null when any message of the name will do. */
  | { readonly kind: 'message'; readonly name: string; readonly key: string | null }
  /** Until the condition of the node holds; looked at again whenever a step comes to rest. */
  | { readonly kind: 'condition' }
  /** For the answer of a system outside. */
  | { readonly kind: 'job'; readonly jobId: string }
  /** For the end of an instance that this one has started. */
  | { readonly kind: 'call'; readonly callId: string }
  /** At a join, having come by this edge. */
  | { readonly kind: 'join'; readonly edgeId: string }
  | ItemsWait
  /** For the next step, because this one had no room left: to take the edge, or to enter the node when it is null. */
  | { readonly kind: 'turn'; readonly edgeId: string | null; readonly passed: number }
  /** For an operator: the incident tells why. `armed` says whether the node's boundary events are. */
  | { readonly kind: 'incident'; readonly incidentId: string; readonly armed: boolean };

/** Several people decide; each has a task of their own. */
export interface ApprovalWait {
  readonly kind: 'approval';
  /** The tasks that are still open. */
  readonly taskIds: readonly string[];
  readonly votes: readonly Vote[];
  /** The time-out; null when there is none. */
  readonly timerId: string | null;
}

/** What one person decided. */
export interface Vote {
  readonly by: string;
  readonly approved: boolean;
}

/** For the items of a `forEach`, or for the one pass of a `subProcess`. */
export interface ItemsWait {
  readonly kind: 'items';
  /** The entries of the list, in order. */
  readonly items: readonly unknown[];
  /** How many of them were started so far: the index of the next one. */
  readonly started: number;
  /** How many items run now. */
  readonly running: number;
  /** What the completed items gave, each in a list of its own, by index; null where an item is not completed. */
  readonly results: readonly (readonly [unknown] | null)[];
  /** How many items are completed. */
  readonly completed: number;
  /** How many nodes the token had passed without waiting, so that a loop of such nodes is found out. */
  readonly passed: number;
}

/** A part of a flow that is being run: one item of a `forEach`, or a `subProcess`. Tokens and scopes stand in it. */
export interface Scope {
  readonly id: string;
  /** The node whose body it runs. */
  readonly nodeId: string;
  /** The scope that this node stands in; null for the flow itself. */
  readonly parentId: string | null;
  /** The token that waits for the scope to end; null when nobody does (start and forget, or no longer needed). */
  readonly hostId: string | null;
  /** Which item it is, counted from 0. */
  readonly index: number;
  /** What is read and set inside the scope only; null when the scope reads and sets what its parent does. */
  readonly variables: ScopeVariables | null;
}

export interface ScopeVariables {
  readonly tasks: Variables['tasks'];
  readonly vars: Variables['vars'];
}

/** What expressions read: the answers that started the instance, the answers of its tasks, and what it computed. */
export interface Variables {
  readonly data: Readonly<Record<string, unknown>>;
  readonly tasks: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly vars: Readonly<Record<string, unknown>>;
}

/** What an operator can do about an incident. */
export type IncidentOption = 'retry' | 'skip' | 'setVariables' | 'cancel';

/** Why one branch of an instance cannot go on by itself, and where. The other branches go on. */
export interface Incident {
  /** Derived from the instance: `${instanceId}:${counter}`. */
  readonly id: string;
  readonly nodeId: string;
  /** The token that stands there. */
  readonly tokenId: string;
  /** Stable name of the kind of incident, such as `expression.failed`. */
  readonly code: string;
  /** Expected, found and next step, in English; never the content of an answer. */
  readonly message: string;
  readonly expected: string | null;
  readonly found: string | null;
  readonly options: readonly IncidentOption[];
}

/** A message that came before anybody waited for it. */
export interface KeptMessage {
  readonly messageId: string;
  readonly name: string;
  readonly key: string | null;
  readonly content: unknown;
}

/** A join that has passed before all its branches arrived, and what it still swallows. */
export interface JoinRound {
  readonly scopeId: string | null;
  readonly nodeId: string;
  /** The incoming edges whose next arrival is swallowed. */
  readonly swallow: readonly string[];
}

/** Where a branch was dropped: joins do not wait for what could only have come from there. */
export interface DroppedBranch {
  readonly scopeId: string | null;
  readonly nodeId: string;
}

/** Who waits for the end of this instance. */
export interface Caller {
  readonly instanceId: string;
  /** The id under which the caller waits. */
  readonly callId: string;
  /** How many calls lie above this instance: 1 for the first. */
  readonly depth: number;
}

/** The state of one run of a flow version: plain JSON, so that saving and loading changes nothing. */
export interface Instance {
  readonly id: string;
  readonly status: InstanceStatus;
  /** How many steps led here; the sequence of the last one. */
  readonly revision: number;
  /** How many ids were derived so far; the next one is `${id}:${counter + 1}`. */
  readonly counter: number;
  /** The numbered behaviours it was started with (`engine/flags.ts`): it keeps them as long as it lives. */
  readonly flags: readonly number[];
  readonly startedBy: string | null;
  readonly caller: Caller | null;
  readonly tokens: readonly Token[];
  readonly scopes: readonly Scope[];
  readonly variables: Variables;
  readonly messages: readonly KeptMessage[];
  readonly rounds: readonly JoinRound[];
  readonly dropped: readonly DroppedBranch[];
  /** Whether a `continue` command is on its way, because the last step had more to do than one step may. */
  readonly continues: boolean;
  readonly incidents: readonly Incident[];
}
