import type { LessonDocument, LessonStep, LessonStepResult } from '@nativ/schemas';
import { nodeOf } from '../backtest/asks.ts';
import { type Decision, decisionsOf } from '../backtest/decisions.ts';
import { isJsonObject } from '../forms/json-schema.ts';
import type { HistoryRecord } from '../state/history-record.ts';

/** How somebody who takes a lesson did one of its steps; null as long as it is not done. */
export interface StepStanding {
  readonly step: LessonStep;
  readonly result: Exclude<LessonStepResult['result'], 'missed'> | null;
  /** The fields in which something else was decided. */
  readonly fields: readonly string[];
  readonly isDone: boolean;
}

/** Where somebody stands in a lesson. */
export interface AttemptStanding {
  readonly steps: readonly StepStanding[];
  /** The step to do now; null while others do theirs, and at the end. */
  readonly now: LessonStep | null;
  /** The engine's id of its open task; null where it has none. */
  readonly taskId: string | null;
  /** Whether the case has ended, or the learner has nothing left to do in it. */
  readonly isAtEnd: boolean;
  /** Whether the case stands where the lesson does not lead. */
  readonly isLost: boolean;
}

/** Whether a step is the learner's to do right: hidden ones are done in passing. */
export const isCounted = ({ by, isHidden = false }: LessonStep): boolean => by === 'learner' && !isHidden;

/**
 * Reads from the history of a case how far somebody has come with a lesson, and what they did of it as it was taught. Steps
 * that somebody else did for them were not done by them.
 */
export function attemptStanding(
  lesson: Pick<LessonDocument, 'steps'>,
  records: readonly HistoryRecord[],
  learner: string,
): AttemptStanding {
  const made = new Made(records, learner);
  const steps = lesson.steps.map((step) => standingOf(step, made.take(step)));
  const left = steps.flatMap(({ step, isDone }) => (isDone ? [] : [step]));
  const open = openIn(records);
  const isOpen = ({ kind, nodeId }: LessonStep) => (kind === 'wait' ? open.timers : open.tasks).has(nodeId);
  const now =
    left.find((step) => step.by === 'learner' && isOpen(step)) ??
    left.find((step) => step.kind === 'wait' && step.isHidden !== true && isOpen(step)) ??
    null;
  const isLost =
    !open.isOver && open.tasks.size > 0 && ![...open.tasks.keys()].some((id) => left.some((s) => s.nodeId === id));
  const isAtEnd = open.isOver || isLost || !left.some(isCounted);
  return { steps, now, taskId: now === null ? null : (open.tasks.get(now.nodeId) ?? null), isAtEnd, isLost };
}

/** What an attempt comes to when it is finished. */
export function attemptResult(lesson: Pick<LessonDocument, 'steps' | 'criterion'>, standing: AttemptStanding) {
  const steps = standing.steps
    .filter(({ step }) => isCounted(step))
    .map(({ step, result, fields }) => ({ id: step.id, result: result ?? ('missed' as const), fields: [...fields] }));
  const right = steps.filter(({ result }) => result === 'right').length;
  const isEnough = steps.length > 0 && right / steps.length >= lesson.criterion.atLeast;
  return { steps, right, of: steps.length, isEnough };
}

function standingOf(
  step: LessonStep,
  decision: { readonly made: Decision; readonly isOwn: boolean } | null,
): StepStanding {
  if (decision === null) return { step, result: null, fields: [], isDone: false };
  if (step.by !== 'learner') return { step, result: null, fields: [], isDone: true };
  if (!decision.isOwn) return { step, result: 'helped', fields: [], isDone: true };
  const fields = decidedOtherwise(step, decision.made);
  return { step, result: fields === null ? 'right' : 'otherwise', fields: fields ?? [], isDone: true };
}

/** The fields that were decided otherwise; null when all that counts was decided as taught. */
function decidedOtherwise({ decision, counts }: LessonStep, { command }: Decision): readonly string[] | null {
  if (command.kind === 'withdraw') return decision.how === command.how ? null : [];
  if (command.kind !== 'completeTask') return null;
  if (decision.how !== undefined) return [];
  const fields = counts.filter((field) => !isSame(decision.answers?.[field], command.data[field]));
  return fields.length === 0 ? null : fields;
}

/** The decisions of a case by node, each of which answers one step. */
class Made {
  private readonly left: { readonly made: Decision; readonly nodeId: string; readonly isOwn: boolean }[];

  constructor(records: readonly HistoryRecord[], learner: string) {
    const events = new Map(records.map(({ cause, events }) => [cause, events] as const));
    this.left = decisionsOf(records).flatMap((made) => {
      const { command, key } = made;
      const seen = events.get(command)?.find((event) => event.nodeId !== undefined)?.nodeId;
      const nodeId = made.nodeId ?? (key === null ? seen : nodeOf(key));
      return nodeId === undefined ? [] : [{ made, nodeId, isOwn: 'by' in command && command.by === learner }];
    });
  }

  /** The first that fits a step, and whether the learner did it. Of several votes the learner's own is theirs. */
  take(step: LessonStep): { readonly made: Decision; readonly isOwn: boolean } | null {
    const fitting = this.left.filter(({ made, nodeId }) => nodeId === step.nodeId && fits(step, made));
    const [first] = fitting;
    const found = fitting.find(({ isOwn }) => isOwn === (step.by === 'learner')) ?? first;
    if (found === undefined) return null;
    this.left.splice(this.left.indexOf(found), 1);
    return found;
  }
}

/** A reminder that fires beside a task is not the task. */
function fits({ kind }: LessonStep, { command }: Decision): boolean {
  if (kind === 'wait') return command.kind === 'fireTimer';
  if (kind === 'message') return command.kind === 'deliverMessage';
  if (kind === 'request') return command.kind === 'reportSuccess' || command.kind === 'reportFailure';
  return command.kind === 'completeTask' || command.kind === 'withdraw';
}

/** What is open after all that happened: the engine's ids of tasks by node, and the nodes of timers. */
function openIn(records: readonly HistoryRecord[]) {
  const tasks = new Map<string, string>();
  const timers = new Set<string>();
  let isOver = false;
  for (const { kind, nodeId = '', detail } of records.flatMap(({ events }) => events)) {
    if (kind === 'taskCreated' && typeof detail?.taskId === 'string') tasks.set(nodeId, detail.taskId);
    if (kind === 'taskCompleted' || kind === 'taskCancelled' || kind === 'nodeWithdrawn') tasks.delete(nodeId);
    if (kind === 'timerScheduled') timers.add(nodeId);
    if (kind === 'timerFired' || kind === 'timerCancelled' || kind === 'nodeWithdrawn') timers.delete(nodeId);
    if (kind === 'instanceCompleted' || kind === 'instanceCancelled') isOver = true;
  }
  return { tasks, timers, isOver };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
}
