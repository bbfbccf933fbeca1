import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import surface from '../ui/surface.module.css';
import classes from './feed.module.css';

const places = ['first', 'second', 'third'] as const;

/** Entries that are on their way, in about their size. */
export function FeedSkeleton({ entries }: { entries: 1 | 2 | 3 }) {
  const { t } = useTranslation();
  return (
    <div className={classes.list} role="status">
      <VisuallyHidden>{t('app.loading')}</VisuallyHidden>
      {places.slice(0, entries).map((place) => (
        <div key={place} className={`${surface.surface} ${classes.skeleton}`} aria-hidden>
          <div className={classes.head}>
            <Skeleton circle height={28} />
            <Skeleton height={16} width="40%" />
          </div>
          <Skeleton height={16} width="92%" />
          <Skeleton height={16} width="70%" />
          <Skeleton height={28} width="55%" />
        </div>
      ))}
    </div>
  );
}
