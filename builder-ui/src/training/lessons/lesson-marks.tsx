import type { LessonSummary } from '@nativ/schemas';
import { IconAlertTriangle, IconArchive, IconCircleCheck, IconPencil, IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../ui/status-mark.tsx';

type Marked = Pick<LessonSummary, 'state' | 'verdict' | 'mine' | 'mayEdit'>;

/** How far the reader is with a lesson, and for those who keep it, whether it can be taken and still fits its flow. */
export function LessonMarks({ lesson }: { readonly lesson: Marked }) {
  const { t } = useTranslation();
  const { state, verdict, mine, mayEdit } = lesson;
  return (
    <>
      {state === 'draft' && <StatusMark icon={IconPencil}>{t('lessons.state.draft')}</StatusMark>}
      {state === 'archived' && <StatusMark icon={IconArchive}>{t('lessons.state.archived')}</StatusMark>}
      {mayEdit && state !== 'archived' && verdict !== 'valid' && (
        <StatusMark icon={IconAlertTriangle} tone="attention">
          {t(`lessons.verdict.${verdict}`)}
        </StatusMark>
      )}
      {mine.running !== null ? (
        <StatusMark icon={IconPlayerPlay} tone="accent">
          {t('lessons.mine.running')}
        </StatusMark>
      ) : mine.isPassed ? (
        <StatusMark icon={IconCircleCheck} tone="accent">
          {t('lessons.mine.passed')}
        </StatusMark>
      ) : (
        mine.isPractised && <StatusMark icon={IconCircleCheck}>{t('lessons.mine.practised')}</StatusMark>
      )}
    </>
  );
}
