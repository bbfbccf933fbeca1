/** What may be asked of an instance. A command may be rejected; then nothing has changed. */
export type Command =
  | CompleteTask
  | FireTimer
  | DeliverMessage
  | ReportSuccess
  | ReportFailure
  | Withdraw
  | Cancel
  | ResolveIncident
  | Migrate
  | Continue;

/** A person has done a task. */
export interface CompleteTask {
  readonly kind: 'completeTask';
  readonly taskId: string;
  /** The visible, validated answers of the task's form; `{}` where it has none. A vote carries `approved`, a sorting `label`. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The id of whoever completed it. */
  readonly by: string;
}

/** A timer is due. The shell fires it once, never early. */
export interface FireTimer {
  readonly kind: 'fireTimer';
  readonly timerId: string;
}

/** A message has come from outside: a reply of the inquirer, a payment, a call of a webhook. */
export interface DeliverMessage {
  readonly kind: 'deliverMessage';
  /** Minted by the sender or the shell: a message that comes twice counts once. */
  readonly messageId: string;
  /** The name that nodes wait for, such as `reply`. */
  readonly name: string;
  /** Tells apart waits for messages of one name; left out when the flow does not tell them apart. */
  readonly key?: string | null;
  readonly content: unknown;
}

/** A job that a step asked for is done: an outbound call was answered, or a called instance has ended. */
export interface ReportSuccess {
  readonly kind: 'reportSuccess';
  /** The `jobId` of `callHttp`, or the `callId` of `startInstance`. */
  readonly jobId: string;
  readonly result: unknown;
}

/** A job has failed for good: with a declared error, or technically after all its retries. */
export interface ReportFailure {
  readonly kind: 'reportFailure';
  readonly jobId: string;
  /** The code of an error that the flow knows of; null for a technical failure. */
  readonly code: string | null;
  /** What was expected and found, never the content of an answer. */
  readonly message: string;
}

/** A person takes back what a token waits for. */
export interface Withdraw {
  readonly kind: 'withdraw';
  /** The token that waits; a person names the task, and the shell looks it up. */
  readonly tokenId: string;
  /** `skip`: the branch goes on after the node. `drop`: the branch is dead, and joins no longer wait for it. */
  readonly how: 'skip' | 'drop';
  readonly by: string;
  readonly reason: string;
}

/** Somebody ends the instance before its time. */
export interface Cancel {
  readonly kind: 'cancel';
  readonly by: string;
  readonly reason: string;
}

/** An operator has mended what an incident is about, or decides what becomes of the branch. */
export interface ResolveIncident {
  readonly kind: 'resolveIncident';
  readonly incidentId: string;
  readonly resolution: Resolution;
  readonly by: string;
  readonly reason: string;
}

export type Resolution =
  /** Does the work of the node again. */
  | { readonly how: 'retry' }
  /** Goes on after the node; by this edge, where it has several. */
  | { readonly how: 'skip'; readonly edgeId?: string }
  /** Sets variables where the branch reads them, then does the work of the node again. */
  | { readonly how: 'setVariables'; readonly values: Readonly<Record<string, unknown>> }
  /** Cancels the instance. */
  | { readonly how: 'cancel' };

/** Moves the instance to another version of its flow. Carried out by `migrate`, which has both versions. */
export interface Migrate {
  readonly kind: 'migrate';
  /** How the shell names the version it moves to; `replay` asks for the flow by this name. */
  readonly toVersion: string;
  /** Per node id of the old version its id in the new one. A node that is left out keeps its id. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly by: string;
}

/** Goes on with what the last step had to leave, as the effect `continueLater` asked. */
export interface Continue {
  readonly kind: 'continue';
}
