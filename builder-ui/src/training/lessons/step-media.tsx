import type { LessonMedia } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { mediaAddress } from '../../api/lesson-queries.ts';
import { useText } from '../../i18n/use-language.ts';
import classes from './lessons.module.css';

/** A picture or a short video beside a step. It never plays by itself. */
export function StepMedia({ lesson, media }: { readonly lesson: string; readonly media: LessonMedia }) {
  const { t } = useTranslation();
  const text = useText();
  const address = mediaAddress(lesson, media);
  const words = text(media.alt);
  if (media.kind === 'image') return <img className={classes.media} src={address} alt={words} loading="lazy" />;
  return (
    // biome-ignore lint/a11y/useMediaCaption: what is said in it stands beside it, in the sentence of the step.
    <video
      className={classes.media}
      src={address}
      controls
      preload="metadata"
      aria-label={words || t('lessons.video')}
    />
  );
}
