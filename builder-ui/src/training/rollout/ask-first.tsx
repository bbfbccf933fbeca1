import { Button } from '@mantine/core';
import type { Rollout } from '@nativ/schemas';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import classes from './rollout.module.css';
import { useRolloutChange } from './use-rollout-change.ts';

interface AskFirstProps {
  /** What the button says that asks, and the one that does it. */
  readonly name: string;
  /** What it is done to, for whoever only hears the button. */
  readonly about: string;
  /** What it means, in a sentence or two. */
  readonly meaning: ReactNode;
  readonly change: () => Promise<Rollout>;
}

/** A button for what others are told of at once, so that it cannot be undone unseen: it says first what it means. */
export function AskFirst({ name, about, meaning, change }: AskFirstProps) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const close = () => setAsked(false);
  const done = useRolloutChange(change, close);
  return (
    <>
      <Button variant="default" aria-label={`${name}: ${about}`} onClick={() => setAsked(true)}>
        {name}
      </Button>
      {isAsked && (
        <Dialog title={`${name}: ${about}`} onClose={close}>
          <div className={classes.stack}>
            <p className={classes.asked}>{meaning}</p>
            {done.error && <ProblemAlert error={done.error} title={t('rollout.failed')} takesFocus />}
            <div className={classes.buttons}>
              <Button size="md" loading={done.isPending} onClick={() => done.mutate()}>
                {name}
              </Button>
              <Button size="md" variant="default" onClick={close}>
                {t('action.cancel')}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}
