import { Button } from '@mantine/core';
import type { LessonAttempt, RoomLesson } from '@nativ/schemas';
import { IconCircleCheck, IconRefresh } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AttemptResult, useOutcomeWords } from '../attempt-result.tsx';
import { leaveRoom } from '../enter-room.ts';
import classes from '../lessons.module.css';

interface GuideResultProps {
  readonly lesson: RoomLesson;
  /** How it went; null after the page was loaded anew, when the page of the lesson tells. */
  readonly attempt: LessonAttempt | null;
}

/** The end of a lesson: how it went, and the way back to real work. */
export function GuideResult({ lesson, attempt }: GuideResultProps) {
  const { t } = useTranslation();
  const words = useOutcomeWords();
  const outcome = useRef<HTMLParagraphElement>(null);
  const isNotYet = attempt?.isPassed === false;
  // The button that was pressed is gone, so the focus comes to what it brought.
  useEffect(() => {
    if (attempt !== null) outcome.current?.focus();
  }, [attempt]);
  return (
    <div className={classes.stack}>
      <p ref={outcome} tabIndex={-1} className={classes.outcome} data-tone={isNotYet ? 'again' : undefined}>
        {isNotYet ? <IconRefresh size={26} aria-hidden /> : <IconCircleCheck size={26} aria-hidden />}
        {attempt === null ? t('lessons.guide.finished') : words(attempt)}
      </p>
      {isNotYet && (
        <p>
          {attempt.attemptsLeft === 0
            ? t('lessons.result.noAttempt')
            : t('lessons.result.nextAttempt', { count: attempt.attemptsLeft ?? 1 })}
        </p>
      )}
      <Button size="md" onClick={() => leaveRoom(`/lessons/${encodeURIComponent(lesson.lesson.key)}`)}>
        {t('lessons.guide.toLesson')}
      </Button>
      {attempt !== null && <AttemptResult attempt={attempt} />}
    </div>
  );
}
