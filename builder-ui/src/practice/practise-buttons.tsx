import { Button } from '@mantine/core';
import type { Flow } from '@nativ/schemas';
import { IconSchool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { roomId } from '../api/room.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { useOpenRoom } from './use-open-room.ts';

/** Opens a room to practise a flow in: as it is published, or as its draft is now. A room has none of its own. */
export function PractiseButtons({ flow }: { readonly flow: Flow }) {
  const { t } = useTranslation();
  const open = useOpenRoom();
  if (roomId !== null) return null;
  const isBusy = open.isPending || open.isSuccess;
  return (
    <>
      {flow.publishedVersion !== null && (
        <Button
          variant="default"
          justify="start"
          leftSection={<IconSchool size={18} aria-hidden />}
          disabled={isBusy}
          onClick={() => open.mutate({ flow: flow.key, purpose: 'free' })}
        >
          {t('practice.flow.published')}
        </Button>
      )}
      <Button
        variant="default"
        justify="start"
        leftSection={<IconSchool size={18} aria-hidden />}
        disabled={isBusy}
        onClick={() => open.mutate({ flow: flow.key, purpose: 'free', useDraft: true })}
      >
        {t('practice.flow.draft')}
      </Button>
      {open.error && <ProblemAlert error={open.error} title={t('practice.rooms.failed')} />}
    </>
  );
}
