import type { ComponentType, ReactNode } from 'react';
import { useId } from 'react';
import classes from './desk.module.css';

interface DeskFrameProps {
  /** Whether what is written here leaves the house. */
  readonly reach: 'outside' | 'inside';
  readonly icon: ComponentType<{ size?: number; className?: string; 'aria-hidden'?: boolean }>;
  readonly title: string;
  /** Who reads what is written here, in a sentence. */
  readonly who: string;
  readonly children: ReactNode;
}

/** A place to write on a case, whose frame says who will read it. */
export function DeskFrame({ reach, icon: Icon, title, who, children }: DeskFrameProps) {
  const id = useId();
  return (
    <section className={classes[reach]} aria-labelledby={id} aria-describedby={`${id}-who`} data-reach={reach}>
      <div className={classes.head}>
        <Icon size={26} className={classes.icon ?? ''} aria-hidden />
        <div>
          <h2 id={id} className={classes.title}>
            {title}
          </h2>
          <p id={`${id}-who`} className={classes.who}>
            {who}
          </p>
        </div>
      </div>
      <div className={classes.body}>{children}</div>
    </section>
  );
}
