import type { Lesson } from '@nativ/schemas';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { attemptsQuery } from '../../api/lesson-queries.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { AttemptResult, useOutcomeWords } from './attempt-result.tsx';
import classes from './lessons.module.css';

/** The reader's own attempts, the newest open: nobody else's stand here. */
export function LessonAttempts({ lesson }: { readonly lesson: Lesson }) {
  const { t } = useTranslation();
  const words = useOutcomeWords();
  const attempts = useQuery(attemptsQuery(lesson.key));
  const finished = attempts.data?.filter(({ finishedAt }) => finishedAt !== null) ?? [];
  if (attempts.error && !attempts.data) {
    return (
      <ProblemAlert
        error={attempts.error}
        title={t('lessons.attempts.problem')}
        onRetry={() => void attempts.refetch()}
      />
    );
  }
  if (finished.length === 0) return null;
  return (
    <Section title={t('lessons.attempts.title')}>
      <ul className={classes.attempts}>
        {finished.map((attempt, index) => (
          <li key={attempt.id}>
            <details open={index === 0}>
              <summary>
                <strong>{t(`lessons.mode.${attempt.mode}.name`)}</strong>{' '}
                {attempt.finishedAt && <TimeText at={attempt.finishedAt} />}
                {': '}
                {words(attempt)}
              </summary>
              <AttemptResult attempt={attempt} />
            </details>
          </li>
        ))}
      </ul>
    </Section>
  );
}
