import { Button } from '@mantine/core';
import type { BreakGlass } from '@nativ/schemas';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { closeGlass, openingsQuery } from '../api/compartment-queries.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { TimeText } from '../ui/time-text.tsx';

/** Says, to everybody who reads a classified group, that an admin reads along now. It cannot be put away while it is so. */
export function GlassNotice({ groupKey, meId }: { groupKey: string; meId: string }) {
  const openings = useInfiniteQuery(openingsQuery(groupKey));
  return (openings.data ?? [])
    .filter(({ isOpen }) => isOpen)
    .map((opening) => <OpenGlass key={opening.id} opening={opening} isMine={opening.openedBy.id === meId} />);
}

function OpenGlass({ opening, isMine }: { opening: BreakGlass; isMine: boolean }) {
  const { t } = useTranslation();
  return (
    <Notice tone="danger" title={t(isMine ? 'glass.mineTitle' : 'glass.openTitle', { name: opening.openedBy.name })}>
      <p>
        {t('glass.reasonLabel')} <bdi>{opening.reason}</bdi>
      </p>
      <p>
        {t('glass.until')} <TimeText at={opening.until} />. {t(isMine ? 'glass.mineHint' : 'glass.openHint')}
      </p>
      {opening.mayClose && <EndGlass id={opening.id} />}
    </Notice>
  );
}

/** Ends an opening before its time. */
export function EndGlass({ id }: { id: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  // Whoever read along reads no more: nothing of it stays on the screen.
  const end = useMutation({ mutationFn: () => closeGlass(id), onSuccess: () => queries.invalidateQueries() });
  return (
    <>
      <Button color="red" variant="outline" loading={end.isPending} onClick={() => end.mutate()}>
        {t('glass.endNow')}
      </Button>
      {end.error && <ProblemAlert error={end.error} title={t('glass.failed')} />}
    </>
  );
}
