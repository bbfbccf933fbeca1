import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import classes from './notice.module.css';

interface NoticeProps {
  readonly tone: 'attention' | 'danger';
  readonly title: string;
  /** Moves the focus here, for a notice that appears away from where the reader was. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}

/** Something the reader has to know before going on. It is read aloud as soon as it appears. */
export function Notice({ tone, title, takesFocus = false, children }: NoticeProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);
  return (
    <div ref={box} tabIndex={-1} role="alert" className={classes.notice} data-tone={tone}>
      <IconAlertTriangle className={classes.icon} aria-hidden />
      <div className={classes.words}>
        <p className={classes.title}>{title}</p>
        {children}
      </div>
    </div>
  );
}
