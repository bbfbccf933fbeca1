import type { RoomLesson, RoomLessonStep, Task } from '@nativ/schemas';
import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { taskQuery } from '../../../api/task-queries.ts';
import { findPlace, isAnswered } from './guide-place.ts';
import { type Move, nextMove, type Situation } from './next-move.ts';
import { pathOf, questionsOf } from './step-questions.ts';
import { usePageChanges } from './use-mark.ts';

export interface NowStep {
  /** The step that is to be done now; null while others do something, and at the end. */
  readonly step: RoomLessonStep | null;
  readonly task: Task | null;
  readonly move: Move;
}

/** The step at which the case stands, and the next move in it, by what the screen shows at this moment. */
export function useNowStep(lesson: RoomLesson): NowStep {
  const address = useRouterState({ select: ({ location }) => location.pathname.replace(/^\/practice\/[^/]+/, '') });
  const task = useQuery({ ...taskQuery(lesson.task ?? ''), enabled: lesson.task !== null });
  usePageChanges();
  const step = lesson.steps.find(({ id }) => id === lesson.now) ?? null;
  const situation: Situation = {
    step: lesson.isAtEnd || step === null ? null : (step as NonNullable<Situation['step']>),
    instanceId: lesson.instance,
    taskId: lesson.task,
    task: task.data ?? null,
    address,
    questions: step === null ? [] : questionsOf(task.data?.form ?? null, step),
    answered: (path) => {
      const question = findPlace({ kind: 'field', path: pathOf(path) }, document);
      return question === null ? null : isAnswered(question);
    },
    hasVoted: isVoteGiven(),
  };
  const move = step === null && !lesson.isAtEnd ? othersMove : nextMove(situation);
  return { step, task: task.data ?? null, move };
}

const othersMove: Move = { kind: 'others' };

function isVoteGiven(): boolean {
  const vote = findPlace({ kind: 'control', name: 'task-vote' }, document);
  return vote !== null && isAnswered(vote);
}
