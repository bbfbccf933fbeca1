import { Button, Checkbox } from '@mantine/core';
import type { PracticeRoom } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addRoomMember, changeRoom, practiceRoomsQuery, removeRoom } from '../api/practice-queries.ts';
import { PersonPicker } from '../people/person-picker.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { takeFocus } from '../ui/take-focus.ts';
import classes from './practice.module.css';
import '../ui/choice-styles.ts';

/** Who may come into a room of mine, and taking it away. */
export function RoomSettings({ room }: { readonly room: PracticeRoom }) {
  const { t } = useTranslation();
  const [person, setPerson] = useState('');
  const [isAsking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const leave = () => {
    setAsking(false);
    opener.current?.focus();
  };
  const share = useRoomChange((isShared: boolean) => changeRoom(room.id, { isShared }));
  const add = useRoomChange((userId: string) => addRoomMember(room.id, userId));
  const remove = useRoomChange(() => removeRoom(room.id));
  const owner = room.members.find(({ isOwner }) => isOwner)?.userId ?? '';
  const error = share.error ?? add.error ?? remove.error;
  return (
    <div className={classes.part}>
      <Checkbox
        label={t('practice.people.share')}
        description={t('practice.people.shareHint')}
        checked={room.isShared}
        disabled={share.isPending}
        onChange={(event) => share.mutate(event.currentTarget.checked)}
      />
      <div className={classes.open}>
        <PersonPicker
          label={t('practice.people.add')}
          none={t('practice.people.nobody')}
          except={owner}
          value={person}
          onChange={setPerson}
        />
        <Button
          variant="default"
          loading={add.isPending}
          disabled={person === ''}
          onClick={() => add.mutate(person, { onSuccess: () => setPerson('') })}
        >
          {t('practice.people.addDo')}
        </Button>
      </div>
      <Button
        ref={opener}
        variant="default"
        className={classes.start ?? ''}
        aria-expanded={isAsking}
        onClick={() => setAsking(true)}
      >
        {t('practice.rooms.remove')}
      </Button>
      {isAsking && (
        <div className={classes.buttons}>
          <span>{t('practice.rooms.removeAsk')}</span>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate(undefined)}>
            {t('practice.rooms.removeSure')}
          </Button>
          <Button ref={takeFocus} variant="default" onClick={leave}>
            {t('practice.anew.keep')}
          </Button>
        </div>
      )}
      {error && <ProblemAlert error={error} title={t('practice.room.failed')} />}
    </div>
  );
}

/** A change of a room, after which the list is read anew. */
function useRoomChange<Given>(change: (given: Given) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: practiceRoomsQuery.queryKey }),
  });
}
