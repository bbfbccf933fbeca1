import { Button } from '@mantine/core';
import type { LessonAttempt, RoomLesson } from '@nativ/schemas';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { finishLesson } from '../../../api/lesson-queries.ts';
import { useText } from '../../../i18n/use-language.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { StepMedia } from '../step-media.tsx';
import classes from './guide.module.css';
import { GuideMove } from './guide-move.tsx';
import { StepList } from './step-list.tsx';
import { useNowStep } from './use-now-step.ts';

interface GuideStepsProps {
  readonly lesson: RoomLesson;
  readonly onFinished: (attempt: LessonAttempt) => void;
}

/** Where one is in a lesson, why, and what to do; in a short test, only that it goes on. */
export function GuideSteps({ lesson, onFinished }: GuideStepsProps) {
  const { t } = useTranslation();
  const text = useText();
  const now = useNowStep(lesson);
  const isTest = lesson.mode === 'assessment';
  const step = isTest ? null : now.step;
  return (
    <>
      {!isTest && <Where lesson={lesson} />}
      {isTest && <p>{t('lessons.guide.test')}</p>}
      {lesson.isLost && !isTest && <p className={classes.plain}>{t('lessons.guide.lost')}</p>}
      {step && (
        <>
          <h3 className={classes.step} dir="auto">
            {text(step.nodeTitle)}
          </h3>
          <div className={classes.more}>
            {text(step.why) !== '' && (
              <p className={classes.why} dir="auto">
                <strong>{t('lessons.why')}</strong> {text(step.why)}
              </p>
            )}
            {text(step.say) !== '' && (
              <p className={classes.say} dir="auto">
                {text(step.say)}
              </p>
            )}
            {step.media && <StepMedia lesson={lesson.lesson.key} media={step.media} />}
          </div>
        </>
      )}
      {!lesson.isAtEnd && !isTest && !lesson.isLost && <GuideMove now={now} isGuided={lesson.mode === 'guided'} />}
      {(lesson.isAtEnd || isTest || lesson.isLost) && <Finish lesson={lesson} onFinished={onFinished} />}
      {!isTest && (
        <div className={classes.more}>
          <StepList lesson={lesson} />
        </div>
      )}
    </>
  );
}

/** The learner's own steps, of which some are behind. */
function Where({ lesson }: { readonly lesson: RoomLesson }) {
  const { t } = useTranslation();
  const mine = lesson.steps.filter(({ by, isHidden }) => by === 'learner' && isHidden !== true);
  const done = mine.filter(({ state }) => state === 'done').length;
  const last = mine.findLast(({ state }) => state === 'done');
  const words = t('lessons.guide.where', { done, count: mine.length });
  return (
    <div className={`${classes.where} ${classes.more}`}>
      <p>{words}</p>
      <progress className={classes.progress} max={Math.max(mine.length, 1)} value={done} aria-label={words} />
      {last?.isRight === false && <p>{t('lessons.guide.otherwise')}</p>}
    </div>
  );
}

function Finish({ lesson, onFinished }: GuideStepsProps) {
  const { t } = useTranslation();
  const finish = useMutation({ mutationFn: finishLesson, onSuccess: onFinished });
  const isEarly = !lesson.isAtEnd && !lesson.isLost;
  return (
    <div className={classes.plain}>
      <p role="status">{t(lesson.isAtEnd ? 'lessons.guide.atEnd' : 'lessons.guide.finishEarly')}</p>
      {finish.error && <ProblemAlert error={finish.error} title={t('lessons.guide.finishFailed')} />}
      <Button
        size="md"
        variant={isEarly ? 'default' : 'filled'}
        loading={finish.isPending}
        onClick={() => finish.mutate()}
      >
        {t('lessons.guide.finish')}
      </Button>
    </div>
  );
}
