import type { FieldError, Language } from '@nativ/schemas';
import type { Actor } from '../../security/actor.ts';
import type { CompletionRefusal } from './task-state.ts';

/** What became of the wish to complete a task. */
export type CompleteTaskOutcome =
  | { readonly kind: 'completed' }
  /** The answers do not fit the form of the task. */
  | { readonly kind: 'invalid'; readonly errors: readonly FieldError[] }
  | CompletionRefusal
  /** The engine does not take the command, for instance since the instance needs an operator first. */
  | { readonly kind: 'conflict' };

/**
 * Completes a task in one transaction: may this person (mayComplete), do the answers fit, then the step of the engine. The
 * shell of the engine provides it.
 */
export type CompleteTask = (
  actor: Actor,
  taskId: string,
  data: Readonly<Record<string, unknown>>,
  /** In which to say what does not fit. */
  language: Language,
) => Promise<CompleteTaskOutcome>;
