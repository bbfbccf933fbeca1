import type { Task } from '@nativ/schemas';
import type { GuidePlace } from './guide-place.ts';

/** What a learner does next, as small as a press or an answer. */
export type Move =
  | { readonly kind: 'goToTask'; readonly to: string }
  | { readonly kind: 'goToCase'; readonly to: string }
  | { readonly kind: 'claim' }
  | { readonly kind: 'answer'; readonly path: string }
  | { readonly kind: 'turnPage' }
  | { readonly kind: 'vote' }
  | { readonly kind: 'sort' }
  | { readonly kind: 'complete' }
  | { readonly kind: 'write' }
  | { readonly kind: 'others' }
  | { readonly kind: 'wait' }
  | { readonly kind: 'finish' };

/** What the guide knows of the step and of what stands on the screen. */
export interface Situation {
  /** The step that the case stands at; null when there is none left. */
  readonly step: {
    readonly kind: 'task' | 'approval' | 'sorting' | 'message' | 'wait' | 'colleague';
    readonly by: 'learner' | 'colleague' | 'inquirer';
  } | null;
  readonly instanceId: string | null;
  readonly taskId: string | null;
  /** The task as this person has it; null while it is not known. */
  readonly task: Pick<Task, 'may' | 'status'> | null;
  /** The address of the screen, without that of the room. */
  readonly address: string;
  /** The questions that the step is about, in the order in which they are asked. */
  readonly questions: readonly string[];
  /** Of a question: whether it is answered; null when it is not on the screen. */
  readonly answered: (path: string) => boolean | null;
  readonly hasVoted: boolean;
}

/** Says what to do next, or where to go for it. It judges by what the screen offers, so that it never asks for what cannot be done. */
export function nextMove(situation: Situation): Move {
  const { step, instanceId, taskId, task, address } = situation;
  if (step === null) return { kind: 'finish' };
  if (step.kind === 'wait') return { kind: 'wait' };
  if (step.by !== 'learner' || step.kind === 'colleague') return { kind: 'others' };
  if (step.kind === 'message') {
    const to = `/cases/${instanceId}`;
    return address === to ? { kind: 'write' } : { kind: 'goToCase', to };
  }
  if (taskId === null || task === null) return { kind: 'others' };
  const to = `/tasks/${taskId}`;
  if (address !== to) return { kind: 'goToTask', to };
  if (task.may.claim) return { kind: 'claim' };
  if (step.kind === 'sorting') return { kind: 'sort' };
  return inForm(situation);
}

function inForm({ step, questions, answered, hasVoted }: Situation): Move {
  if (step?.kind === 'approval' && !hasVoted) return { kind: 'vote' };
  const states = questions.map((path) => ({ path, is: answered(path) }));
  const open = states.find(({ is }) => is === false);
  if (open) return { kind: 'answer', path: open.path };
  // What is on none of the pages before this one stands further on.
  const last = states.findLastIndex(({ is }) => is !== null);
  return last !== -1 && last < states.length - 1 ? { kind: 'turnPage' } : { kind: 'complete' };
}

/** What on the screen a move is made with; null where nothing is to be pressed. */
export function placeOf(move: Move): GuidePlace | null {
  switch (move.kind) {
    case 'goToTask':
    case 'goToCase':
      return { kind: 'link', to: move.to };
    case 'claim':
      return { kind: 'control', name: 'task-claim' };
    case 'answer':
      return { kind: 'field', path: move.path };
    case 'vote':
      return { kind: 'control', name: 'task-vote' };
    case 'sort':
      return { kind: 'control', name: 'task-sorting' };
    case 'turnPage':
    case 'complete':
      return { kind: 'control', name: 'task-complete' };
    case 'write':
      return { kind: 'control', name: 'case-reply' };
    case 'wait':
      return { kind: 'control', name: 'room-clock' };
    case 'others':
    case 'finish':
      return null;
  }
}
