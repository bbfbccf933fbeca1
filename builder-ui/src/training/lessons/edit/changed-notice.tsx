import { Button } from '@mantine/core';
import type { Lesson } from '@nativ/schemas';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { takeLessonOver } from '../../../api/lesson-queries.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { Notice } from '../../../ui/notice.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { showToast } from '../../../ui/toast.ts';
import { showCardOnceThere } from './card-of-step.ts';
import classes from './edit.module.css';
import { lacksWhy } from './lesson-draft.ts';

interface ChangedNoticeProps {
  readonly lesson: Lesson;
  /** Whether there are changes that taking over would overwrite. */
  readonly isUnsaved: boolean;
  readonly onTaken: (lesson: Lesson) => void;
}

/** What the newest version of the flow does otherwise, and the one press that makes the lesson follow it. */
export function ChangedNotice({ lesson, isUnsaved, onTaken }: ChangedNoticeProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const take = useMutation({
    mutationFn: () => takeLessonOver(lesson.key, lesson.revision),
    onSuccess: (taken) => {
      onTaken(taken);
      const open = taken.steps.find(({ step }) => lacksWhy(step));
      showToast(t(open ? 'lessons.edit.changed.takenNew' : 'lessons.edit.changed.taken'));
      if (open) showCardOnceThere(open.step.id);
    },
  });
  const { judgement } = lesson;
  if (judgement === null || judgement.verdict === 'valid') return null;
  const sentences = [...judgement.steps.map(({ message }) => message[language]), judgement.endMessage[language]];
  const told = [...new Set(sentences)].filter((sentence) => sentence !== '');
  return (
    <Notice tone="attention" title={t('lessons.edit.changed.title')}>
      <p className={classes.note}>
        {t('lessons.edit.changed.since', { from: lesson.recordedVersion, to: judgement.version })}
      </p>
      <ul className={classes.changes}>
        {told.map((sentence) => (
          <li key={sentence} dir="auto">
            {sentence}
          </li>
        ))}
      </ul>
      <p>{t(isUnsaved ? 'lessons.edit.changed.saveFirst' : 'lessons.edit.changed.hint')}</p>
      {take.error && <ProblemAlert error={take.error} title={t('lessons.edit.changed.failed')} />}
      <Button disabled={isUnsaved} loading={take.isPending} onClick={() => take.mutate()}>
        {t('lessons.edit.changed.take')}
      </Button>
    </Notice>
  );
}
