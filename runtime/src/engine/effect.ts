import type { LocalizedText } from '@nativ/schemas';
import type { Caller, Incident } from '../state/instance.ts';
import type { Classification } from './classification.ts';
import type { ReportFailure, ReportSuccess } from './command.ts';

/**
 * What a step asks the shell to do, in the transaction that stores the step. Ids are derived from the instance:
 * `${instanceId}:${counter}`.
 */
export type Effect =
  | CreateTask
  | CancelTask
  | CreatePost
  | ScheduleTimer
  | CancelTimer
  | SendMessage
  | Notify
  | CallHttp
  | CancelHttp
  | AskModel
  | KeepSorting
  | SettleSorting
  | StartInstance
  | CancelInstance
  | ReportToCaller
  | RaiseIncident
  | CloseIncident
  | ContinueLater
  | EndInstance;

/** Work for a person. Placeholders in its texts are already filled in. */
export interface CreateTask {
  readonly kind: 'createTask';
  /** Derived from the instance: `${instanceId}:${counter}`. */
  readonly taskId: string;
  readonly nodeId: string;
  /** The key of the group. */
  readonly group: string;
  readonly title: LocalizedText;
  /** Why the step matters, in a sentence; left out where its designer did not say. */
  readonly why?: LocalizedText;
  readonly instructions: LocalizedText | null;
  /** The key of the form that completes it. */
  readonly form: string | null;
  /** The e-mail address of the one person who does it. */
  readonly assignee: string | null;
  /** ISO 8601 instant. */
  readonly dueAt: string | null;
  /** Left out where anybody of the group takes it, or `assignee` says who. */
  readonly assignment?: AssignmentPolicy;
  /** How `dueAt` was reckoned in working time, so that a change of the calendar can move it. */
  readonly dueFrom?: BusinessDue;
  /** A vote is completed with `{ approved: boolean }`, besides the answers of its form; a sorting with `{ label: string }`. */
  readonly purpose?: 'vote' | 'sorting';
  /** Of a sorting: the key of the classifier whose labels there are to choose from. */
  readonly classifier?: string;
  /** The ids of people who must not do it. */
  readonly notBy?: readonly string[];
}

/** Who of the group gets a task; the shell looks at working hours, absences and capacity. */
export type AssignmentPolicy =
  /** The e-mail address or the id of a person, as an expression gave it; null when it gave none. */
  | { readonly kind: 'field'; readonly person: string | null }
  | ({ readonly kind: 'roundRobin' } & OutsideHours)
  | ({ readonly kind: 'leastLoaded' } & OutsideHours)
  | ({ readonly kind: 'skill'; readonly skills: readonly string[]; readonly language: string | null } & OutsideHours);

interface OutsideHours {
  /** Who gets it when nobody who could is at work; left out: those whose hours begin next. */
  readonly whenNobodyWorks?: 'nextShift' | 'group' | 'anybody';
}

/** A due time in working time. */
export interface BusinessDue {
  /** ISO 8601 instant. */
  readonly startAt: string;
  /** ISO 8601 duration of working days, hours and minutes. */
  readonly duration: string;
  /** The key of the calendar; null for that of the workspace. */
  readonly calendar: string | null;
}

export interface CancelTask {
  readonly kind: 'cancelTask';
  readonly taskId: string;
}

/** An entry for the feed of a group. */
export interface CreatePost {
  readonly kind: 'createPost';
  readonly postId: string;
  readonly nodeId: string;
  readonly group: string;
  readonly text: LocalizedText;
}

/** Answer with `fireTimer` when it is due; at once when that is past. */
export interface ScheduleTimer {
  readonly kind: 'scheduleTimer';
  readonly timerId: string;
  readonly nodeId: string;
  readonly dueAt: string;
  readonly dueFrom?: BusinessDue;
}

export interface CancelTimer {
  readonly kind: 'cancelTimer';
  readonly timerId: string;
}

/** A message to the inquirer. */
export interface SendMessage {
  readonly kind: 'sendMessage';
  readonly messageId: string;
  readonly nodeId: string;
  readonly subject: LocalizedText | null;
  readonly text: LocalizedText;
}

/** A notification for people who work here. */
export interface Notify {
  readonly kind: 'notify';
  readonly notificationId: string;
  readonly nodeId: string;
  readonly to: NotificationTarget;
  readonly text: LocalizedText;
}

export type NotificationTarget =
  | { readonly kind: 'group'; readonly group: string }
  /** An e-mail address or the id of a person; null when the expression gave none. */
  | { readonly kind: 'person'; readonly person: string | null };

/** An outbound request. Answer with `reportSuccess` (result `{ status, body }`) or `reportFailure`. */
export interface CallHttp {
  readonly kind: 'callHttp';
  /** Also the idempotency key of the request. */
  readonly jobId: string;
  readonly nodeId: string;
  /** The key of the connector, which knows origin and credentials. */
  readonly connector: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Relative to the connector's origin, placeholders filled in and percent-encoded. */
  readonly path: string;
  /** To be sent as JSON; null for none. */
  readonly body: unknown;
  /** Statuses that are errors of the flow, not failures: not retried, reported as `reportFailure` with the code. */
  readonly errors: readonly { readonly status: number; readonly code: string }[];
}

/** The request, or the question to a model server, is no longer needed. */
export interface CancelHttp {
  readonly kind: 'cancelHttp';
  readonly jobId: string;
}

/**
 * A question to the model server of a classifier. Answer with `reportSuccess` (result `{ label, probability, runnersUp }`, the
 * label null when it abstains) or `reportFailure`, after which the flow goes on all the same.
 */
export interface AskModel {
  readonly kind: 'askModel';
  readonly jobId: string;
  readonly nodeId: string;
  /** The key of the classifier, which knows the server. */
  readonly classifier: string;
  /** Never holds anything that is sealed. */
  readonly text: string;
}

/** What a classifier said of a case, for those who look after the case and the classifier. */
export interface KeepSorting extends Classification {
  readonly kind: 'keepSorting';
  readonly sortingId: string;
  readonly nodeId: string;
  readonly classifier: string;
  /** The task in which a person sorts what it abstained from; null when none does. */
  readonly taskId: string | null;
  /** The fingerprint of the text, where a person sorts it. */
  readonly likeness: string | null;
}

/** A person has sorted what a classifier held back. */
export interface SettleSorting {
  readonly kind: 'settleSorting';
  readonly taskId: string;
  readonly label: string;
  /** The id of the person. */
  readonly by: string;
}

/** Starts an instance of another flow, in its published version, with this caller. Its answer is `reportToCaller`. */
export interface StartInstance {
  readonly kind: 'startInstance';
  readonly callId: string;
  readonly nodeId: string;
  /** The key of the flow. */
  readonly flow: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
}

/** Cancels an instance that this one has called. */
export interface CancelInstance {
  readonly kind: 'cancelInstance';
  readonly callId: string;
}

/** Gives a command to the instance that has called this one. */
export interface ReportToCaller {
  readonly kind: 'reportToCaller';
  readonly instanceId: string;
  readonly command: ReportSuccess | ReportFailure;
}

export interface RaiseIncident {
  readonly kind: 'raiseIncident';
  readonly incident: Incident;
}

/** The incident is over: resolved by an operator, or made moot by what happened. */
export interface CloseIncident {
  readonly kind: 'closeIncident';
  readonly incidentId: string;
}

/** Give the instance a `continue` command, as a job of its own: it had more to do than one step may. */
export interface ContinueLater {
  readonly kind: 'continueLater';
}

export interface EndInstance {
  readonly kind: 'endInstance';
  readonly status: 'completed' | 'cancelled';
  /** The code of the error that an `errorEnd` ended it with; left out where there was none. */
  readonly error?: string;
}
