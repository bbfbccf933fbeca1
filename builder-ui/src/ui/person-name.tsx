import classes from './person-name.module.css';

/** A person's name after a round mark with its first letter. Names keep their own direction. */
export function PersonName({ name }: { name: string }) {
  return (
    <span className={classes.person}>
      <span className={classes.initial} aria-hidden>
        {Array.from(name.trim())[0] ?? ''}
      </span>
      <bdi>{name}</bdi>
    </span>
  );
}
