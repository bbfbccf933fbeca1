import type { Icon } from '@tabler/icons-react';
import classes from './empty-state.module.css';

interface EmptyStateProps {
  readonly icon: Icon;
  readonly title: string;
  /** What will appear here, and when. */
  readonly hint: string;
}

export function EmptyState({ icon: StateIcon, title, hint }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <span className={classes.icon}>
        <StateIcon size={28} stroke={1.5} aria-hidden />
      </span>
      <p className={classes.title}>{title}</p>
      <p className={classes.hint}>{hint}</p>
    </div>
  );
}
