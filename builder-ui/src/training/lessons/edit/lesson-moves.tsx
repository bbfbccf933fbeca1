import { Button } from '@mantine/core';
import type { Lesson } from '@nativ/schemas';
import { IconArchive, IconArrowBackUp, IconSchool } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type LessonMove, moveLesson } from '../../../api/lesson-queries.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { showToast } from '../../../ui/toast.ts';
import classes from './edit.module.css';

interface LessonMovesProps {
  readonly lesson: Lesson;
  readonly isUnsaved: boolean;
  readonly onMoved: (lesson: Lesson) => void;
}

const said = {
  publish: 'lessons.edit.published',
  archive: 'lessons.edit.archivedNow',
  restore: 'lessons.edit.restored',
} as const;
const iconSize = 20;

/** Letting a lesson be taken, putting it away and bringing it back; each can be taken back. */
export function LessonMoves({ lesson, isUnsaved, onMoved }: LessonMovesProps) {
  const { t } = useTranslation();
  const move = useMutation({
    mutationFn: (which: LessonMove) => moveLesson(lesson.key, which),
    onSuccess: (moved, which) => {
      onMoved(moved);
      const back = which === 'archive' ? 'restore' : null;
      showToast(t(said[which]), back && (async () => onMoved(await moveLesson(lesson.key, back))));
    },
  });
  const { state } = lesson;
  return (
    <div>
      <div className={classes.buttons}>
        {state === 'draft' && (
          <Button
            leftSection={<IconSchool size={iconSize} aria-hidden />}
            disabled={isUnsaved}
            loading={move.isPending}
            onClick={() => move.mutate('publish')}
          >
            {t('lessons.edit.publish')}
          </Button>
        )}
        {state === 'archived' ? (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={iconSize} aria-hidden />}
            loading={move.isPending}
            onClick={() => move.mutate('restore')}
          >
            {t('lessons.edit.restore')}
          </Button>
        ) : (
          <Button
            variant="default"
            leftSection={<IconArchive size={iconSize} aria-hidden />}
            disabled={isUnsaved}
            loading={move.isPending && move.variables === 'archive'}
            onClick={() => move.mutate('archive')}
          >
            {t('lessons.edit.archive')}
          </Button>
        )}
      </div>
      {move.error && <ProblemAlert error={move.error} title={t('lessons.edit.moveFailed')} takesFocus />}
    </div>
  );
}
