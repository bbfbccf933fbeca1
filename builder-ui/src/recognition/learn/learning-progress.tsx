import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../recognition.module.css';
import { useShareWords } from '../share-words.ts';

/** How far learning is. It goes on by itself. */
export function LearningProgress({ share }: { readonly share: number }) {
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
    </div>
  );
}
