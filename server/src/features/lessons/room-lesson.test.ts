import type { AttemptStanding } from '@nativ/runtime';
import type { LessonStep } from '@nativ/schemas';
import { describe, expect, test } from 'vitest';
import { roomLessonOf, type TakenLesson } from './room-lesson.ts';

const step = (id: string, more: Partial<LessonStep> = {}): LessonStep => ({
  id,
  nodeId: id,
  kind: 'task',
  by: 'learner',
  decision: {},
  counts: [],
  ...more,
});
const told = step('told');
const hidden = step('hidden', { isHidden: true });

/** A lesson with a told step and a hidden one, as far as it has got. */
function taken(standing: Partial<AttemptStanding>, mode: 'guided' | 'assessment' = 'guided'): TakenLesson {
  const steps = [told, hidden].map((one) => ({ step: one, result: null, fields: [], isDone: false }));
  const document = { title: 'Lesson', steps: [told, hidden], criterion: { atLeast: 1, attempts: 1 } };
  return {
    liveId: 'live',
    attempt: { id: 'a', userId: 'learner', mode, finishedAt: null } as TakenLesson['attempt'],
    lesson: { key: 'lesson', document } as unknown as TakenLesson['lesson'],
    instance: 'case',
    flow: { title: '', nodes: [], edges: [] },
    standing: { steps, now: null, taskId: null, isAtEnd: false, isLost: false, ...standing },
    task: null,
  };
}
const stepsOf = (lesson: TakenLesson) =>
  roomLessonOf(lesson, 'learner').steps.map(({ id, isHidden }) => [id, isHidden]);

describe('a lesson in its room', () => {
  test('tells of a step that is passed without a word while it waits for the learner, and only then', () => {
    expect(stepsOf(taken({ now: told }))).toEqual([['told', undefined]]);
    expect(stepsOf(taken({ now: hidden }))).toEqual([
      ['told', undefined],
      ['hidden', true],
    ]);
    expect(stepsOf(taken({ now: hidden, isAtEnd: true }))).toEqual([['told', undefined]]);
    expect(stepsOf(taken({ now: hidden }, 'assessment'))).toEqual([]);
  });

  test('is theirs who began it', () => {
    expect(roomLessonOf(taken({}), 'learner').isMine).toBe(true);
    expect(roomLessonOf(taken({}), 'champion').isMine).toBe(false);
  });
});
