import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { Severity } from './drawn-flow.ts';
import classes from './part-problem.module.css';

interface PartProblemProps {
  readonly severity: Severity | null;
  readonly problem: string | null;
  /** On which outline the mark stands. */
  readonly at: 'card' | 'gateway' | 'boundary' | 'frame' | 'line';
}

/** A mark on what is not right yet; what is wrong is said when one comes near. Its name says it to those who hear it. */
export function PartProblem({ severity, problem, at }: PartProblemProps) {
  if (severity === null) return null;
  const Mark = severity === 'error' ? IconAlertTriangle : IconInfoCircle;
  return (
    <span className={classes.problem} data-severity={severity} data-at={at} aria-hidden>
      <Mark size={16} stroke={2.2} />
      {problem !== null && (
        <span className={classes.words} dir="auto">
          {problem}
        </span>
      )}
    </span>
  );
}
