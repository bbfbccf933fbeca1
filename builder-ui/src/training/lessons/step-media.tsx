import type { LessonMedia } from '@nativ/schemas';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { mediaAddress } from '../../api/lesson-queries.ts';
import { useText } from '../../i18n/use-language.ts';
import classes from './lessons.module.css';

/** A picture or a short video beside a step. It never plays by itself, and what it shows and says can be read below it. */
export function StepMedia({ lesson, media }: { readonly lesson: string; readonly media: LessonMedia }) {
  const { t } = useTranslation();
  const text = useText();
  const id = useId();
  const address = mediaAddress(lesson, media);
  const words = text(media.alt);
  if (media.kind === 'image') return <img className={classes.media} src={address} alt={words} loading="lazy" />;
  return (
    <figure className={classes.figure}>
      {/* biome-ignore lint/a11y/useMediaCaption: what is shown and said in it stands below it in words. */}
      <video
        className={classes.media}
        src={address}
        controls
        preload="metadata"
        aria-label={t('lessons.video')}
        aria-describedby={words === '' ? undefined : id}
      />
      {words !== '' && (
        <figcaption id={id} className={classes.note} dir="auto">
          {words}
        </figcaption>
      )}
    </figure>
  );
}
