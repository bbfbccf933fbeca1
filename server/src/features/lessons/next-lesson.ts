import type { LessonAttemptMode, LessonNext, LessonSummary } from '@nativ/schemas';
import type { AttemptRow } from './attempt-store.ts';

/** Lessons in the order in which somebody takes them: what is begun, what is left, what is done, and what is for others. */
export function nextFirst(lessons: readonly LessonSummary[]): LessonSummary[] {
  return [...lessons].sort((a, b) => placeOf(a) - placeOf(b));
}

function placeOf(lesson: LessonSummary): number {
  const { mine, isForMe, state } = lesson;
  if (mine.running) return 0;
  if (isLeft(lesson)) return mine.isPractised ? 1 : 2;
  if (state === 'published' && isForMe) return 3;
  return state === 'archived' ? 5 : 4;
}

/** Whether there is something in it for the reader to do. A lesson that no longer fits its flow teaches the wrong thing. */
const isLeft = ({ state, isForMe, mine, verdict }: LessonSummary): boolean =>
  state === 'published' && isForMe && !mine.isPassed && verdict !== 'stale';

/** The next thing to learn, and how: first with guidance, then without, then what counts. */
export function nextOf(lessons: readonly LessonSummary[], attempts: readonly AttemptRow[]): LessonNext {
  const mine = lessons.filter(({ state, isForMe }) => state === 'published' && isForMe);
  const left = nextFirst(mine.filter(isLeft));
  const lesson = left.find(({ mine: { attemptsLeft, running } }) => running !== null || attemptsLeft !== 0) ?? null;
  return { lesson, mode: lesson && modeOf(lesson, attempts), left: left.length, of: mine.length };
}

function modeOf({ id, mine }: LessonSummary, attempts: readonly AttemptRow[]): LessonAttemptMode {
  if (mine.running) return mine.running.mode;
  const done = (wanted: LessonAttemptMode) =>
    attempts.some(({ lessonId, mode, finishedAt }) => lessonId === id && mode === wanted && finishedAt !== null);
  if (!done('guided') && !done('alone')) return 'guided';
  return done('alone') ? 'assessment' : 'alone';
}
