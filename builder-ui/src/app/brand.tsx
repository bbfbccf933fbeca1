import classes from './brand.module.css';

/** The mark of the product: a path from one point to another. */
export function Brand({ size = 32 }: { size?: number }) {
  return (
    <svg className={classes.mark} width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="9" className={classes.ground} />
      <path d="M8 24c0-6 4-7 8-8s8-2 8-8" className={classes.path} />
      <circle cx="8" cy="24" r="3" className={classes.point} />
      <circle cx="24" cy="8" r="3" className={classes.point} />
    </svg>
  );
}
