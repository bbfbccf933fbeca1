import type { LocalizedText } from '@nativ/schemas';
import type { Exclusion, TaskFacts } from './task-permissions.ts';

/** Why somebody may not do what they ask with a task. A task that is hidden and one that is missing are one case. */
export type CompletionRefusal =
  | { readonly kind: 'hidden' }
  | { readonly kind: 'notYours' }
  /** The task is somebody else's to do, since it is about this person, or they have voted. */
  | { readonly kind: 'excluded'; readonly because: Exclusion }
  /** Who asks has said that they cannot take this case. */
  | { readonly kind: 'recused' }
  | {
      readonly kind: 'alreadyCompleted';
      readonly title: LocalizedText;
      /** The name of whoever completed it. */
      readonly by: string | null;
      readonly at: string | null;
    }
  | { readonly kind: 'cancelled'; readonly title: LocalizedText };

/** What has to be known of a task before somebody works on it. */
export interface TaskState extends TaskFacts {
  readonly title: LocalizedText;
  readonly groupId: string;
  readonly assigneeName: string | null;
  readonly completedBy: string | null;
  readonly completedAt: string | null;
}

/** The refusal for a task that is no longer open, or null for an open one. */
export function endedRefusal(task: TaskState): CompletionRefusal | null {
  const { title, completedBy: by, completedAt: at } = task;
  if (task.status === 'completed') return { kind: 'alreadyCompleted', title, by, at };
  return task.status === 'cancelled' ? { kind: 'cancelled', title } : null;
}
