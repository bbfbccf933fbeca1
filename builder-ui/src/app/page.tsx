import { Skeleton } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './page.module.css';

interface PageProps {
  /** The heading and the title of the window; undefined while it is not known yet. */
  readonly title: string | undefined;
  /** A line above the heading that says where in the product this is. */
  readonly eyebrow?: ReactNode;
  /** Beneath the heading: state, times, references. */
  readonly facts?: ReactNode;
  readonly actions?: ReactNode;
  /** For a screen of several columns, which uses what room a wide window has. */
  readonly isWide?: boolean;
  readonly children?: ReactNode;
}

let isFirstPage = true;

/**
 * A screen under its heading. Arriving at it by a link moves the focus to the heading, so that a screen reader says
 * where one is; the first screen leaves the focus where the browser puts it.
 */
export function Page({ title, eyebrow, facts, actions, isWide = false, children }: PageProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const known = title !== undefined;

  useEffect(() => {
    document.title = known ? t('app.windowTitle', { title }) : t('app.name');
  }, [known, title, t]);

  useEffect(() => {
    if (!known) return;
    if (!isFirstPage) heading.current?.focus();
    isFirstPage = false;
  }, [known]);

  return (
    <div className={classes.page} data-wide={isWide || undefined}>
      <header className={classes.header}>
        <div className={classes.titles}>
          {eyebrow && <p className={classes.eyebrow}>{eyebrow}</p>}
          <h1 ref={heading} tabIndex={-1} className={classes.heading} dir="auto">
            {title ?? <Skeleton height={32} width="min(420px, 80%)" component="span" display="block" />}
          </h1>
          {facts && <div className={classes.facts}>{facts}</div>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
