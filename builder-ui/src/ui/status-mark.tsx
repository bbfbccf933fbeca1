import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './status-mark.module.css';

interface StatusMarkProps {
  readonly icon: Icon;
  readonly tone?: 'plain' | 'accent' | 'attention' | 'danger';
  readonly children: ReactNode;
}

/** A state in a word, with an icon: never by colour alone. */
export function StatusMark({ icon: MarkIcon, tone = 'plain', children }: StatusMarkProps) {
  return (
    <span className={classes.mark} data-tone={tone}>
      <MarkIcon size={16} aria-hidden />
      {children}
    </span>
  );
}
