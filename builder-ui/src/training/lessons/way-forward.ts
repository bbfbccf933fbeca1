import type { LessonAttemptMode, LessonStanding } from '@nativ/schemas';

/** How to take a lesson next: with guidance first, then the short test, and alone for whoever has passed or may not try again. */
export function wayForward({ isPractised, isPassed, attemptsLeft }: LessonStanding): LessonAttemptMode {
  if (!isPractised) return 'guided';
  return isPassed || attemptsLeft === 0 ? 'alone' : 'assessment';
}
