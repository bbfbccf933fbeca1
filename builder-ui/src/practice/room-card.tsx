import { Button } from '@mantine/core';
import type { PracticeRoom } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addRoomMember, practiceRoomsQuery } from '../api/practice-queries.ts';
import { roomPath } from '../api/room.ts';
import { isolate } from '../i18n/isolate.ts';
import { useLanguage, useText } from '../i18n/use-language.ts';
import cards from '../ui/item-card.module.css';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { TimeText } from '../ui/time-text.tsx';
import classes from './practice.module.css';
import { roomName } from './practice-words.ts';
import { RoomPeople } from './room-people.tsx';
import { RoomSettings } from './room-settings.tsx';

interface RoomCardProps {
  readonly room: PracticeRoom;
  readonly me: string;
}

/** A room in the list: whose it is, where work stands in it, the way in, and what else can be done with it. */
export function RoomCard({ room, me }: RoomCardProps) {
  const { t } = useTranslation();
  const text = useText();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const name = roomName(room, t, text);
  const owner = room.members.find(({ isOwner }) => isOwner)?.name ?? '';
  const join = useMutation({
    mutationFn: () => addRoomMember(room.id, me),
    onSuccess: () => location.assign(roomPath(room.id)),
    onError: () => queries.invalidateQueries({ queryKey: practiceRoomsQuery.queryKey }),
  });
  const named = room.isMine ? { name } : { name: isolate(owner) };
  return (
    <li className={cards.card}>
      <div className={classes.card}>
        <div className={cards.body}>
          <h3 className={cards.title}>
            <bdi>{room.isMine ? name : t('practice.rooms.ofPerson', { person: isolate(owner), name })}</bdi>
          </h3>
          <RoomFacts room={room} />
        </div>
        {(!room.isMine || room.members.length > 1) && <RoomPeople members={room.members} me={me} />}
        <div className={classes.buttons}>
          {room.mayEnter ? (
            // No link of the router: going in loads the page anew.
            <Button component="a" href={roomPath(room.id)} size="md" aria-label={t('practice.rooms.enterNamed', named)}>
              {t('practice.rooms.enter')}
            </Button>
          ) : (
            <Button
              loading={join.isPending || join.isSuccess}
              aria-label={t('practice.rooms.joinNamed', named)}
              onClick={() => join.mutate()}
            >
              {t('practice.rooms.join')}
            </Button>
          )}
          {room.isMine && (
            <Button
              variant="default"
              aria-expanded={isOpen}
              aria-label={t('practice.rooms.moreNamed', named)}
              onClick={() => setOpen((before) => !before)}
            >
              {t('practice.rooms.more')}
            </Button>
          )}
        </div>
        {join.error && <ProblemAlert error={join.error} title={t('practice.rooms.joinFailed')} />}
        {isOpen && <RoomSettings room={room} />}
      </div>
    </li>
  );
}

function RoomFacts({ room }: { readonly room: PracticeRoom }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const text = useText();
  return (
    <p className={classes.facts}>
      {room.flow?.isDraft && <span>{t('practice.rooms.draft')}</span>}
      <span>
        {t('practice.rooms.lastUsed')} <TimeText at={room.lastUsedAt} />
      </span>
      {room.place !== null && (
        <span>
          {t('practice.rooms.place')} <bdi>{text(room.place.title)}</bdi>
        </span>
      )}
      {room.isMine && (
        <span>
          {t('practice.rooms.ends', {
            date: new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'medium' }).format(
              new Date(room.endsAt),
            ),
          })}
        </span>
      )}
    </p>
  );
}
