import { Button } from '@mantine/core';
import type { Lesson, LessonAttemptMode } from '@nativ/schemas';
import { IconCertificate, IconHandFinger, IconPlayerPlay, IconWalk } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { beginLesson } from '../../api/lesson-queries.ts';
import { Notice } from '../../ui/notice.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import { enterRoom } from './enter-room.ts';
import classes from './lessons.module.css';
import { wayForward } from './way-forward.ts';

const ways = [
  { mode: 'guided', icon: IconHandFinger },
  { mode: 'alone', icon: IconWalk },
  { mode: 'assessment', icon: IconCertificate },
] as const;

/** The three ways to take a lesson, each opening a room where nothing can go wrong; the one that comes next stands out. */
export function TakeLesson({ lesson }: { readonly lesson: Lesson }) {
  const { t } = useTranslation();
  const { mine, key, state } = lesson;
  const begin = useMutation({
    mutationFn: (mode: LessonAttemptMode) => beginLesson(key, mode),
    onSuccess: ({ room }) => enterRoom(room),
  });
  const first = wayForward(mine);
  if (state === 'archived') {
    return (
      <Notice tone="attention" title={t('lessons.state.archived')}>
        {t('lessons.take.archived')}
      </Notice>
    );
  }
  if (lesson.verdict === 'stale') {
    return (
      <Notice tone="attention" title={t('lessons.take.staleTitle')}>
        {t('lessons.take.stale')}
      </Notice>
    );
  }
  return (
    <Section title={t('lessons.take.title')}>
      <div className={classes.stack}>
        <p className={classes.note}>{t('lessons.take.safe')}</p>
        {mine.running && (
          <div className={classes.next}>
            <p>{t('lessons.take.running')}</p>
            <Button
              size="lg"
              leftSection={<IconPlayerPlay size={20} aria-hidden />}
              onClick={() => mine.running && enterRoom(mine.running.room)}
            >
              {t('lessons.goOn')}
            </Button>
          </div>
        )}
        {begin.error && <ProblemAlert error={begin.error} title={t('lessons.take.failed')} takesFocus />}
        <ul className={classes.ways}>
          {ways.map(({ mode, icon: WayIcon }) => {
            const isOver = mode === 'assessment' && mine.attemptsLeft === 0;
            const isFirst = mode === first && mine.running === null;
            return (
              <li key={mode} className={classes.way} data-first={isFirst || undefined}>
                <h3>
                  <WayIcon size={22} aria-hidden />
                  {t(`lessons.mode.${mode}.name`)}
                </h3>
                <p>{t(`lessons.mode.${mode}.what`)}</p>
                {mode === 'assessment' && <AssessmentTerms lesson={lesson} />}
                <Button
                  size="md"
                  variant={isFirst ? 'filled' : 'default'}
                  disabled={isOver}
                  loading={begin.isPending && begin.variables === mode}
                  onClick={() => !begin.isPending && begin.mutate(mode)}
                >
                  {t(`lessons.mode.${mode}.begin`)}
                </Button>
              </li>
            );
          })}
        </ul>
      </div>
    </Section>
  );
}

function AssessmentTerms({ lesson: { criterion, mine } }: { readonly lesson: Lesson }) {
  const { t } = useTranslation();
  if (mine.isPassed) return <p className={classes.note}>{t('lessons.take.passed')}</p>;
  if (mine.attemptsLeft === 0) return <p className={classes.note}>{t('lessons.take.noneLeft')}</p>;
  return (
    <p className={classes.note}>
      {criterion.atLeast >= 1
        ? t('lessons.take.all')
        : t('lessons.take.atLeast', { percent: Math.round(criterion.atLeast * 100) })}{' '}
      {t('lessons.take.left', { count: mine.attemptsLeft ?? criterion.attempts })}
    </p>
  );
}
