import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../recognition.module.css';
import { useShareWords } from '../share-words.ts';

interface LearningProgressProps {
  readonly share: number;
  readonly onStop: () => void;
}

/** How far learning is. It goes on by itself, and stops when it is told to. */
export function LearningProgress({ share, onStop }: LearningProgressProps) {
  const { t } = useTranslation();
  const words = useShareWords();
  const id = useId();
  return (
    <div className={classes.progress}>
      <label htmlFor={id} className={classes.name}>
        {t('recognition.learn.running')}
      </label>
      <progress id={id} max={1} value={share} />
      <p className={classes.note}>
        {t('recognition.learn.share', { share: words(share) })} {t('recognition.learn.stays')}
      </p>
      <div>
        <Button variant="default" onClick={onStop}>
          {t('recognition.learn.stop')}
        </Button>
      </div>
    </div>
  );
}
