import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './loading-lines.module.css';

const widths = ['92%', '70%', '84%', '55%', '78%', '64%'];

/** Stands for content that is on its way, in about its size, so that the page does not jump. */
export function LoadingLines({ lines = 3, height = 18 }: { lines?: number; height?: number }) {
  const { t } = useTranslation();
  return (
    <div className={classes.lines} role="status">
      <VisuallyHidden>{t('app.loading')}</VisuallyHidden>
      {widths.slice(0, lines).map((width) => (
        <Skeleton key={width} height={height} width={width} radius="sm" />
      ))}
    </div>
  );
}
