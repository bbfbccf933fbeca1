import { Button } from '@mantine/core';
import type { RoomClock, RoomClockMove } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { moveClock, roomQuery } from '../api/practice-queries.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { setClock } from '../ui/present-time.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { fullTime, timeInWords } from '../ui/time-words.ts';
import { useNow } from '../ui/use-now.ts';
import classes from './practice.module.css';

const hourMs = 3_600_000;
const steps = [
  ['hour', { forwardMs: hourMs }],
  ['day', { forwardMs: 24 * hourMs }],
  ['week', { forwardMs: 7 * 24 * hourMs }],
] as const satisfies readonly (readonly [string, RoomClockMove])[];

interface ClockDialogProps {
  readonly clock: RoomClock;
  readonly onClose: () => void;
}

/** Puts the clock of the room forward, by a time or to the next thing that happens. */
export function ClockDialog({ clock, onClose }: ClockDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow();
  const queries = useQueryClient();
  const move = useMutation({
    mutationFn: moveClock,
    onSuccess: async (room) => {
      queries.setQueryData(roomQuery.queryKey, room);
      setClock(room.clock.offsetMs);
      // Whatever hangs on the time may have happened meanwhile.
      await queries.invalidateQueries();
    },
  });
  return (
    <Dialog title={t('practice.clock.title')} onClose={onClose}>
      <div className={classes.stack}>
        <p className={classes.lead}>{t('practice.clock.lead')}</p>
        <p className={classes.now} role="status">
          {t('practice.clock.now', { time: fullTime(now, language) })}
        </p>
        <div className={classes.big}>
          <Button
            size="lg"
            loading={move.isPending}
            disabled={clock.nextAt === null}
            onClick={() => move.mutate({ toNextTimer: true })}
          >
            {t('practice.clock.next')}
          </Button>
          <p className={classes.note}>
            {clock.nextAt === null
              ? t('practice.clock.nothing')
              : t('practice.clock.nextAt', { when: timeInWords(new Date(clock.nextAt), now, language) })}
          </p>
          {steps.map(([name, by]) => (
            <Button key={name} size="lg" variant="default" disabled={move.isPending} onClick={() => move.mutate(by)}>
              {t(`practice.clock.${name}`)}
            </Button>
          ))}
        </div>
        {move.error && <ProblemAlert error={move.error} title={t('practice.clock.failed')} takesFocus />}
        <p className={classes.note}>{t('practice.clock.onlyOn')}</p>
      </div>
    </Dialog>
  );
}
