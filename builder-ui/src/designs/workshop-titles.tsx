import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaveStatus } from './draft-saver.ts';
import { SaveMark } from './save-mark.tsx';
import classes from './workshop.module.css';

interface WorkshopTitlesProps {
  readonly title: string;
  /** The way back to all of its kind. */
  readonly back: ReactNode;
  readonly publishedVersion: number | null;
  readonly status: SaveStatus;
}

/** What is being worked on, which version of it is in use, and whether what was changed is kept. */
export function WorkshopTitles({ title, back, publishedVersion, status }: WorkshopTitlesProps) {
  const { t } = useTranslation();
  const version =
    publishedVersion === null ? t('builder.header.draft') : t('builder.header.version', { version: publishedVersion });
  return (
    <div className={classes.titles}>
      <p className={classes.crumb}>
        {back}
        <span>{version}</span>
        <SaveMark status={status} />
      </p>
      <h1 className={classes.title} dir="auto">
        {title}
      </h1>
    </div>
  );
}
