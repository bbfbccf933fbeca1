import { Button } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { addRoomMember, findRoom } from '../api/practice-queries.ts';
import { roomPath } from '../api/room.ts';
import { meQuery } from '../api/session.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';

/** Goes into the practice room that was asked from, beside whoever learns there. A room may have gone since, which is said here. */
export function JoinRoom({ roomId }: { readonly roomId: string }) {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  const join = useMutation({
    mutationFn: async () => {
      const { mayEnter } = await findRoom(roomId);
      if (!mayEnter) await addRoomMember(roomId, me.user.id);
    },
    // A room is entered by loading its page, so that nothing of real work comes along.
    onSuccess: () => location.assign(roomPath(roomId)),
  });
  return (
    <>
      <Button variant="default" loading={join.isPending || join.isSuccess} onClick={() => join.mutate()}>
        {t('help.question.join')}
      </Button>
      {join.error && <ProblemAlert error={join.error} title={t('help.question.joinFailed')} />}
    </>
  );
}
