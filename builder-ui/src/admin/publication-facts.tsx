import type { FlowSummary, FormSummary } from '@nativ/schemas';
import { IconCircleCheck, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '../ui/status-mark.tsx';
import { TimeText } from '../ui/time-text.tsx';

type Published = Pick<FlowSummary | FormSummary, 'status' | 'publishedVersion' | 'hasUnpublishedChanges' | 'updatedAt'>;

/** Whether a form or flow is in use, in which version, and whether its draft has moved on. */
export function PublicationFacts({ of }: { of: Published }) {
  const { t } = useTranslation();
  return (
    <>
      {of.status === 'published' && of.publishedVersion !== null ? (
        <StatusMark icon={IconCircleCheck} tone="accent">
          {t('publication.published', { version: of.publishedVersion })}
        </StatusMark>
      ) : (
        <StatusMark icon={IconPencil}>{t('publication.draft')}</StatusMark>
      )}
      {of.status === 'published' && of.hasUnpublishedChanges && (
        <StatusMark icon={IconPencil} tone="attention">
          {t('publication.changed')}
        </StatusMark>
      )}
      <span>
        {t('publication.updated')} <TimeText at={of.updatedAt} />
      </span>
    </>
  );
}
