import type { ReactNode } from 'react';
import classes from './workshop.module.css';

interface ToolButtonProps {
  /** What it does, for those who see no picture; also shown beneath the pointer. */
  readonly label: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
  readonly isDisabled?: boolean;
  readonly className?: string | undefined;
}

/** A button with a picture instead of words. */
export function ToolButton({ label, onPress, children, isDisabled = false, className = '' }: ToolButtonProps) {
  return (
    <button
      type="button"
      className={`${classes.tool} ${className}`}
      aria-label={label}
      title={label}
      disabled={isDisabled}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
