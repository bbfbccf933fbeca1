import type { Task } from '@nativ/schemas';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonName } from '../ui/person-name.tsx';
import { Section } from '../ui/section.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { NextTaskOffer } from './next-task-offer.tsx';
import { SealedAnswers } from './sealed-answers.tsx';
import classes from './task-desk.module.css';

interface TaskOutcomeProps {
  readonly task: Task;
  /** Whether the reader has completed it just now: then it is said aloud and the way on is offered. */
  readonly isFresh: boolean;
}

/** How a task ended: who, when, and what was answered. */
export function TaskOutcome({ task, isFresh }: TaskOutcomeProps) {
  const { t } = useTranslation();
  const thanks = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isFresh) thanks.current?.focus();
  }, [isFresh]);
  const hasAnswers = (task.answers !== null && Object.keys(task.answers).length > 0) || task.sealed.length > 0;

  return (
    <Section title={task.status === 'cancelled' ? t('outcome.cancelled') : t('outcome.title')}>
      {isFresh && (
        <p ref={thanks} tabIndex={-1} className={classes.done}>
          <IconCircleCheck aria-hidden />
          {t('outcome.thanks')}
        </p>
      )}
      {task.completedAt && (
        <p className={classes.note}>
          {task.completedBy && <PersonName name={task.completedBy.name} />} {t('outcome.when')}{' '}
          <TimeText at={task.completedAt} />
        </p>
      )}
      {task.status === 'cancelled' && <p className={classes.note}>{t('outcome.cancelledHint')}</p>}
      {typeof task.answers?.approved === 'boolean' && (
        <p className={classes.note}>{t(task.answers.approved ? 'vote.wasFor' : 'vote.wasAgainst')}</p>
      )}
      {task.form && hasAnswers && (
        <SealedAnswers of="tasks" id={task.id} form={task.form} answers={task.answers ?? {}} sealed={task.sealed} />
      )}
      {isFresh && <NextTaskOffer done={task} />}
    </Section>
  );
}
