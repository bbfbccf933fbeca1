import type { RoomLesson } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/use-language.ts';
import classes from './guide.module.css';
import { StepList } from './step-list.tsx';

/** What somebody sees who joined to help: where whoever learns stands. The steps and the end of the lesson are not theirs. */
export function GuideBeside({ lesson }: { readonly lesson: RoomLesson }) {
  const { t } = useTranslation();
  const text = useText();
  const now = lesson.steps.find(({ id }) => id === lesson.now);
  return (
    <>
      <p>{t('lessons.guide.beside')}</p>
      {now && (
        <h3 className={classes.step} dir="auto">
          {t('lessons.guide.besideNow')} <bdi>{text(now.nodeTitle)}</bdi>
        </h3>
      )}
      {lesson.mode !== 'assessment' && <StepList lesson={lesson} />}
    </>
  );
}
