import type { LessonAttempt, RoomLesson } from '@nativ/schemas';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { roomLessonQuery } from '../../../api/lesson-queries.ts';
import { useLiveChange } from '../../../live/live-changes.ts';
import { GuideBeside } from './guide-beside.tsx';
import { GuideFrame } from './guide-frame.tsx';
import { GuideResult } from './guide-result.tsx';
import { GuideSteps } from './guide-steps.tsx';

/** How often one looks by oneself while others are at it, should a live change be lost. */
const lookEveryMs = 5_000;

/**
 * Beside every screen of a room in which a lesson is taken: which step it is, why, and what to do. It says so and never does it, and
 * never takes the focus: whoever wants to be shown something asks for it.
 */
export function LessonGuide() {
  const lesson = useQuery({
    ...roomLessonQuery,
    refetchInterval: ({ state }) =>
      state.data && state.data.now === null && !state.data.isFinished ? lookEveryMs : false,
  });
  const { refetch } = lesson;
  useLiveChange(({ kind }) => (kind === 'task' || kind === 'case') && void refetch());
  const [result, setResult] = useState<LessonAttempt | null>(null);
  // A room without a lesson has no guide.
  if (!lesson.data) return null;
  return <Guide lesson={lesson.data} result={result} onFinished={setResult} />;
}

interface GuideProps {
  readonly lesson: RoomLesson;
  readonly result: LessonAttempt | null;
  readonly onFinished: (attempt: LessonAttempt) => void;
}

function Guide({ lesson, result, onFinished }: GuideProps) {
  const isOver = lesson.isFinished || result !== null;
  return (
    <GuideFrame lesson={lesson} hasMore={!isOver && lesson.isMine && lesson.mode !== 'assessment'}>
      {isOver ? (
        <GuideResult lesson={lesson} attempt={result} />
      ) : !lesson.isMine ? (
        <GuideBeside lesson={lesson} />
      ) : (
        <GuideSteps lesson={lesson} onFinished={onFinished} />
      )}
    </GuideFrame>
  );
}
