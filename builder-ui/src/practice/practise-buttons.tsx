import { Button } from '@mantine/core';
import type { Flow } from '@nativ/schemas';
import { IconSchool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/api-problem.ts';
import { roomId } from '../api/room.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { problemWords } from '../ui/problem-words.ts';
import { showToast } from '../ui/toast.ts';
import classes from './practice.module.css';
import { useOpenRoom } from './use-open-room.ts';

/** One press to a room for a flow: as it is published, or as its draft where it never was. Where there is room for it. */
export function PractiseButton({ flow }: { readonly flow: Flow }) {
  const { t } = useTranslation();
  const open = useOpenRoom();
  if (roomId !== null) return null;
  return (
    <Button
      variant="default"
      className={classes.wideOnly ?? ''}
      leftSection={<IconSchool size={18} aria-hidden />}
      loading={open.isPending || open.isSuccess}
      onClick={() =>
        open.mutate(
          { flow: flow.key, purpose: 'free', useDraft: flow.publishedVersion === null },
          // The header has no room for more than buttons.
          { onError: (error) => showToast(`${t('practice.rooms.failed')}: ${problemWords(asProblem(error), t)}`) },
        )
      }
    >
      {t('practice.flow.published')}
    </Button>
  );
}

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
