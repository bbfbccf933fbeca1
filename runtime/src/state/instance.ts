import type { InstanceStatus } from '@nativ/schemas';

/** A place where an instance stands. It waits for exactly one thing. */
export interface Token {
  readonly id: string;
  readonly nodeId: string;
  readonly waitsFor: Wait;
}

/** What a token waits for. A token that waits for nothing exists only inside a step. */
export type Wait =
  | { readonly kind: 'task'; readonly taskId: string }
  /** For an operator: the incident of the instance tells why. */
  | { readonly kind: 'incident' };

/** What expressions read: the answers that started the instance, the answers of its tasks, and what it computed. */
export interface Variables {
  readonly data: Readonly<Record<string, unknown>>;
  readonly tasks: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly vars: Readonly<Record<string, unknown>>;
}

/** Why an instance cannot go on by itself, and where. */
export interface Incident {
  readonly nodeId: string;
  /** Stable name of the kind of incident, such as `expression.failed`. */
  readonly code: string;
  /** Expected, found and next step, in English; never the content of an answer. */
  readonly message: string;
}

/** The state of one run of a flow version: plain JSON, so that saving and loading changes nothing. */
export interface Instance {
  readonly id: string;
  readonly status: InstanceStatus;
  /** How many steps led here; the sequence of the last one. */
  readonly revision: number;
  /** How many ids were derived so far; the next one is `${id}:${counter + 1}`. */
  readonly counter: number;
  readonly tokens: readonly Token[];
  readonly variables: Variables;
  readonly incident: Incident | null;
}
