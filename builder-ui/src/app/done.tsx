import { type ReactNode, useEffect, useRef } from 'react';
import classes from './front-door.module.css';

/** Says that something went as it should, and what comes next. It takes the focus, since what was there is gone. */
export function Done({ title, children }: { title: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} role="status" className={classes.done}>
      <p className={classes.doneTitle}>{title}</p>
      <p className={classes.lead}>{children}</p>
    </div>
  );
}
