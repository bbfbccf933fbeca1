import type { LessonSummary } from '@nativ/schemas';
import { IconClock, IconRoute2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/use-language.ts';
import cards from '../../ui/item-card.module.css';
import { LessonMarks } from './lesson-marks.tsx';

/** A lesson in a list: what one can do after it, and how far one is. */
export function LessonCard({ lesson }: { readonly lesson: LessonSummary }) {
  const text = useText();
  return (
    <li className={cards.card}>
      <div className={cards.body}>
        <h3 className={cards.title}>
          <Link to="/lessons/$key" params={{ key: lesson.key }} className={cards.link}>
            <bdi>{text(lesson.title)}</bdi>
          </Link>
        </h3>
        <p dir="auto">{text(lesson.summary)}</p>
        <div className={cards.facts}>
          <LessonMarks lesson={lesson} />
          <LessonFacts lesson={lesson} />
        </div>
      </div>
    </li>
  );
}

/** What a lesson is about and how long it takes. */
export function LessonFacts({ lesson }: { readonly lesson: LessonSummary }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <>
      <span className={cards.fact}>
        <IconRoute2 size={18} aria-hidden />
        <bdi>{text(lesson.flowTitle)}</bdi>
      </span>
      <span>{t('lessons.steps', { count: lesson.stepCount })}</span>
      {lesson.minutes !== null && (
        <span className={cards.fact}>
          <IconClock size={18} aria-hidden />
          {t('lessons.minutes', { count: lesson.minutes })}
        </span>
      )}
    </>
  );
}
