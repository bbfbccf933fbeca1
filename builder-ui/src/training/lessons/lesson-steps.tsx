import type { LessonStepShown } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/use-language.ts';
import classes from './lessons.module.css';
import { StepMedia } from './step-media.tsx';

interface LessonStepsProps {
  /** The key of the lesson. */
  readonly lesson: string;
  readonly steps: readonly LessonStepShown[];
}

/** What is done in a lesson, step by step, and why. Steps that are passed without a word are left out. */
export function LessonSteps({ lesson, steps }: LessonStepsProps) {
  const { t } = useTranslation();
  const text = useText();
  const told = steps.filter(({ step }) => !step.isHidden);
  return (
    <ol className={classes.steps}>
      {told.map(({ step, nodeTitle, group }, index) => (
        <li key={step.id} className={classes.step} data-other={step.by !== 'learner' || undefined}>
          <span className={classes.number} aria-hidden>
            {index + 1}
          </span>
          <div className={classes.words}>
            <p className={classes.name} dir="auto">
              {text(nodeTitle)}
            </p>
            <p className={classes.note}>
              {t(`lessons.by.${step.by}`)}
              {group && (
                <>
                  {' · '}
                  <bdi>{text(group.name)}</bdi>
                </>
              )}
            </p>
            {text(step.say) !== '' && (
              <p className={classes.said} dir="auto">
                {text(step.say)}
              </p>
            )}
            {text(step.why) !== '' && (
              <p className={classes.said} dir="auto">
                <strong>{t('lessons.why')}</strong> {text(step.why)}
              </p>
            )}
            {step.media && <StepMedia lesson={lesson} media={step.media} />}
          </div>
        </li>
      ))}
    </ol>
  );
}
