import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { resetRoom } from '../api/practice-queries.ts';
import { roomPath } from '../api/room.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { takeFocus } from '../ui/take-focus.ts';
import { forgetDrafts } from '../workspace/task-draft.ts';
import classes from './practice.module.css';

/** Empties the room after asking, since that cannot be taken back. */
export function StartAnew({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const leave = () => {
    setAsking(false);
    opener.current?.focus();
  };
  const reset = useMutation({
    mutationFn: () => resetRoom(id),
    onSuccess: () => {
      forgetDrafts();
      // The page holds what is no longer so, down to the clock.
      location.assign(roomPath(id));
    },
  });
  return (
    <section className={classes.part} aria-labelledby="room-anew">
      <h3 id="room-anew" className={classes.small}>
        {t('practice.anew.title')}
      </h3>
      <p className={classes.note}>{t('practice.anew.hint')}</p>
      <Button
        ref={opener}
        variant="default"
        className={classes.start ?? ''}
        aria-expanded={isAsking}
        onClick={() => setAsking(true)}
      >
        {t('practice.anew.do')}
      </Button>
      {isAsking && (
        <div className={classes.buttons}>
          <Button color="red" loading={reset.isPending || reset.isSuccess} onClick={() => reset.mutate()}>
            {t('practice.anew.sure')}
          </Button>
          <Button ref={takeFocus} variant="default" onClick={leave}>
            {t('practice.anew.keep')}
          </Button>
        </div>
      )}
      {reset.error && <ProblemAlert error={reset.error} title={t('practice.anew.failed')} takesFocus />}
    </section>
  );
}
