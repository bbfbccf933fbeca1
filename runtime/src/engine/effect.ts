import type { LocalizedText } from '@nativ/schemas';
import type { Incident } from '../state/instance.ts';

/** What a step asks the shell to do, in the transaction that stores the step. */
export type Effect = CreateTask | CancelTask | CreatePost | RaiseIncident | EndInstance;

/** Work for a person. Placeholders in its texts are already filled in. */
export interface CreateTask {
  readonly kind: 'createTask';
  /** Derived from the instance: `${instanceId}:${counter}`. */
  readonly taskId: string;
  readonly nodeId: string;
  /** The key of the group. */
  readonly group: string;
  readonly title: LocalizedText;
  readonly instructions: LocalizedText | null;
  /** The key of the form that completes it. */
  readonly form: string | null;
  /** The e-mail address of the one person who does it. */
  readonly assignee: string | null;
  /** ISO 8601 instant. */
  readonly dueAt: string | null;
}

export interface CancelTask {
  readonly kind: 'cancelTask';
  readonly taskId: string;
}

/** An entry for the feed of a group. */
export interface CreatePost {
  readonly kind: 'createPost';
  /** Derived from the instance: `${instanceId}:${counter}`. */
  readonly postId: string;
  readonly nodeId: string;
  readonly group: string;
  readonly text: LocalizedText;
}

export interface RaiseIncident {
  readonly kind: 'raiseIncident';
  readonly incident: Incident;
}

export interface EndInstance {
  readonly kind: 'endInstance';
  readonly status: 'completed' | 'cancelled';
}
