import classes from './dashboard.module.css';

interface MeterBarProps {
  readonly first: number;
  readonly second?: number;
  /** What fills the bar. */
  readonly whole: number;
}

/** A bar of one number or two. It repeats numbers that stand beside it, so that it is not read out. */
export function MeterBar({ first, second = 0, whole }: MeterBarProps) {
  const size = (part: number) => `${Math.min(100, (part / Math.max(1, whole)) * 100)}%`;
  return (
    <span className={classes.meter} aria-hidden>
      <span data-place="0" style={{ inlineSize: size(first) }} />
      <span data-place="1" style={{ inlineSize: size(second) }} />
    </span>
  );
}
