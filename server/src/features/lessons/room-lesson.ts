import { type AttemptStanding, attemptResult, isCounted } from '@nativ/runtime';
import type { FlowDocument, LessonStep, RoomLesson, RoomLessonStep } from '@nativ/schemas';
import type { AttemptRow, KeptResult } from './attempt-store.ts';
import type { Fits, LessonRow } from './lesson-store.ts';
import { titleOf } from './lesson-views.ts';

/** A lesson that is being taken, and where it stands. */
export interface TakenLesson {
  /** The live workspace. */
  readonly liveId: string;
  readonly attempt: AttemptRow;
  readonly lesson: Pick<LessonRow, 'key' | 'document' | 'publishedAt'> & { readonly fits: Fits };
  /** The case of the lesson; null before it has begun. */
  readonly instance: string | null;
  /** As it runs in the room. */
  readonly flow: FlowDocument;
  readonly standing: AttemptStanding;
  /** The open task of the step of now. */
  readonly task: string | null;
}

/** What an attempt comes to as it stands. Whoever learns with guidance passes nothing. */
export function resultOf({ attempt, lesson, standing }: TakenLesson) {
  const { right, of, isEnough, steps } = attemptResult(lesson.document, standing);
  const kept: readonly KeptResult[] = steps;
  return { right, of, passed: attempt.mode === 'assessment' ? isEnough : null, steps: kept };
}

/** What the guide says. In an assessment it says where one is and what is done, and neither why nor how. */
export function roomLessonOf(taken: TakenLesson, readerId: string): RoomLesson {
  const { attempt, lesson, instance, standing, task } = taken;
  const { key, document } = lesson;
  const isAssessed = attempt.mode === 'assessment';
  // What is done in passing is told while it is to be done: nobody would know otherwise that it waits for them.
  const told = standing.steps.filter(({ step, isDone }) =>
    isAssessed
      ? isDone && isCounted(step)
      : step.isHidden !== true || (!standing.isAtEnd && step.id === standing.now?.id),
  );
  return {
    attempt: attempt.id,
    mode: attempt.mode,
    lesson: { key, title: document.title, criterion: document.criterion },
    instance,
    now: isAssessed ? null : (standing.now?.id ?? null),
    task: isAssessed ? null : task,
    isAtEnd: standing.isAtEnd,
    isFinished: attempt.finishedAt !== null,
    isLost: !isAssessed && standing.isLost,
    isMine: attempt.userId === readerId,
    steps: told.map((each) => stepOf(taken, each)),
  };
}

function stepOf(
  { attempt, flow, standing }: TakenLesson,
  { step, isDone, result }: AttemptStanding['steps'][number],
): RoomLessonStep {
  const { mode, finishedAt } = attempt;
  const isGuided = mode === 'guided';
  const isHidden = mode === 'assessment' && finishedAt === null;
  const node = flow.nodes.find(({ id }) => id === step.nodeId);
  return {
    id: step.id,
    nodeId: step.nodeId,
    kind: step.kind,
    by: step.by,
    nodeTitle: titleOf(node, step.nodeId),
    state: stateOf(step, isDone, standing),
    ...(step.isHidden === true && { isHidden: true }),
    isRight: isHidden || result === null ? null : result === 'right',
    ...(!isHidden && words(step)),
    ...(isGuided && { expected: step.decision }),
    counts: isGuided ? step.counts : [],
  };
}

function stateOf(step: LessonStep, isDone: boolean, { now, isAtEnd }: AttemptStanding): RoomLessonStep['state'] {
  if (isDone) return 'done';
  if (step.id === now?.id) return 'now';
  return isAtEnd ? 'missed' : 'ahead';
}

const words = ({ why, say, media }: LessonStep) => ({
  ...(why !== undefined && { why }),
  ...(say !== undefined && { say }),
  ...(media !== undefined && { media }),
});
