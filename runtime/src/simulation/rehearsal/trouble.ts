/** Why a move cannot be made, by stable name. */
export type TroubleCode =
  | 'node.unknown'
  | 'case.not-running'
  | 'answers.unfit'
  | 'task.not-open'
  | 'request.not-open'
  | 'timer.not-set'
  | 'wait.not-open'
  | 'incident.not-open'
  | 'incident.not-possible'
  | 'incident.edge-needed'
  | 'message.not-awaited'
  | 'message.too-many'
  | 'approval.voted-already'
  | 'approval.by-author'
  | 'move.rejected'
  | 'clock.too-far'
  | 'run.too-long';

/** A move that does not fit where a rehearsal stands: nothing has happened. */
export interface Trouble {
  readonly kind: 'trouble';
  readonly code: TroubleCode;
  /** The calls that lead to the flow that it is about. */
  readonly within: readonly string[];
  /** The node that it is about. */
  readonly nodeId?: string;
  /** What was found there instead; left out where that says nothing. */
  readonly standing?: Standing;
  /** Other words that the sentence names. */
  readonly params: Readonly<Record<string, string>>;
  /** What others said was wrong, in their words. */
  readonly reasons?: Readonly<Record<'he' | 'en', string>>;
}

/** Where a case stands, as far as a sentence tells it. */
export type Standing =
  | { readonly kind: 'waits'; readonly nodeIds: readonly string[] }
  | { readonly kind: 'ended'; readonly status: 'completed' | 'cancelled' };

/** Makes a trouble of what a move names. */
export function trouble(
  code: TroubleCode,
  about: Partial<Pick<Trouble, 'within' | 'nodeId' | 'standing' | 'params' | 'reasons'>> = {},
): Trouble {
  return { kind: 'trouble', code, within: [], params: {}, ...about };
}
