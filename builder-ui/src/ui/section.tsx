import { type ReactNode, useId } from 'react';
import classes from './surface.module.css';

interface SectionProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page on its own surface, named by its heading. */
export function Section({ title, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes.surface} aria-labelledby={id}>
      <h2 id={id} className={classes.heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}
