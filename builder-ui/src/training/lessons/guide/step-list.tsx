import type { RoomLesson, RoomLessonStep } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/use-language.ts';
import classes from './guide.module.css';

/** All steps, for whoever wants to know what comes. */
export function StepList({ lesson }: { readonly lesson: RoomLesson }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <details className={classes.all}>
      <summary>{t('lessons.guide.all')}</summary>
      <ol className={classes.list}>
        {lesson.steps.filter(isTold).map((step) => (
          <li key={step.id} aria-current={step.state === 'now' ? 'step' : undefined}>
            <bdi>{text(step.nodeTitle)}</bdi>{' '}
            <span className={classes.gentle}>{t(`lessons.guide.state.${step.state}`)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

const isTold = ({ isHidden = false }: RoomLessonStep): boolean => !isHidden;
