import { Checkbox } from '@mantine/core';
import type { Me, Room, RoomPatch } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { patchRoom, roomQuery } from '../api/practice-queries.ts';
import { useText } from '../i18n/use-language.ts';
import { ChoiceRow } from '../items/choice-row.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './practice.module.css';
import { roomName } from './practice-words.ts';
import { RoomPeople } from './room-people.tsx';
import { StartAnew } from './start-anew.tsx';
import '../ui/choice-styles.ts';

const minuteMs = 60_000;
const speeds = { now: 0, minutes: 10 * minuteMs, hour: 60 * minuteMs, day: 24 * 60 * minuteMs } as const;
type Speed = keyof typeof speeds;

interface RoomDialogProps {
  readonly room: Room;
  readonly me: Me;
  readonly onClose: () => void;
}

/** The room itself: its simulated colleagues, who may come in, who is here, and beginning anew. */
export function RoomDialog({ room, me, onClose }: RoomDialogProps) {
  const { t } = useTranslation();
  const text = useText();
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (wanted: RoomPatch) => patchRoom(wanted),
    onSuccess: (changed) => queries.setQueryData(roomQuery.queryKey, changed),
  });
  const { isOn, delayMs } = room.colleagues;
  return (
    <Dialog title={roomName(room, t, text)} onClose={onClose}>
      <div className={classes.stack}>
        <section className={classes.part} aria-labelledby="room-colleagues">
          <h3 id="room-colleagues" className={classes.small}>
            {t('practice.colleagues.title')}
          </h3>
          <Checkbox
            label={t('practice.colleagues.on')}
            description={t('practice.colleagues.hint')}
            checked={isOn}
            onChange={(event) => change.mutate({ colleagues: { isOn: event.currentTarget.checked } })}
          />
          {isOn && (
            <ChoiceRow
              label={t('practice.colleagues.speed')}
              values={(Object.keys(speeds) as Speed[]).map((value) => ({
                value,
                label: t(`practice.colleagues.${value}`),
              }))}
              value={speedOf(delayMs)}
              onChange={(speed) => change.mutate({ colleagues: { delayMs: speeds[speed] } })}
            />
          )}
        </section>
        <section className={classes.part} aria-labelledby="room-people">
          <h3 id="room-people" className={classes.small}>
            {t('practice.people.title')}
          </h3>
          <RoomPeople members={room.members} me={me.user.id} />
          {room.isMine && (
            <Checkbox
              label={t('practice.people.share')}
              description={t('practice.people.shareHint')}
              checked={room.isShared}
              onChange={(event) => change.mutate({ isShared: event.currentTarget.checked })}
            />
          )}
        </section>
        {change.error && <ProblemAlert error={change.error} title={t('practice.room.failed')} takesFocus />}
        {room.isMine && <StartAnew id={room.id} />}
      </div>
    </Dialog>
  );
}

/** The nearest of the speeds that can be chosen. */
function speedOf(delayMs: number): Speed {
  const byDistance = (Object.keys(speeds) as Speed[]).toSorted(
    (one, other) => Math.abs(speeds[one] - delayMs) - Math.abs(speeds[other] - delayMs),
  );
  return byDistance[0] ?? 'now';
}
