import { Button } from '@mantine/core';
import { IconArchive, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Said } from '../api/feed-queries.ts';
import { useTakenBack } from './taken-back.tsx';

/** What one can do with what one said oneself. */
export function OwnActions({ said, onEdit }: { said: Said; onEdit: () => void }) {
  const { t } = useTranslation();
  const { takeBack } = useTakenBack();
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        fw={400}
        leftSection={<IconPencil size={18} aria-hidden />}
        onClick={onEdit}
      >
        {t('feed.edit.start')}
      </Button>
      <Button
        variant="subtle"
        color="gray"
        fw={400}
        leftSection={<IconArchive size={18} aria-hidden />}
        onClick={() => takeBack(said)}
      >
        {t('feed.archive')}
      </Button>
    </>
  );
}
