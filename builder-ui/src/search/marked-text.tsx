import type { SearchText } from '@nativ/schemas';
import classes from './search.module.css';

/** A text with what was found in it marked. Text, never markup. */
export function MarkedText({ of: { text, hits } }: { readonly of: SearchText }) {
  const parts = hits.map(({ start, end }, index) => ({
    before: text.slice(hits[index - 1]?.end ?? 0, start),
    found: text.slice(start, end),
    start,
  }));
  return (
    <bdi>
      {parts.map(({ before, found, start }) => (
        <span key={start}>
          {before}
          <mark className={classes.mark}>{found}</mark>
        </span>
      ))}
      {text.slice(hits.at(-1)?.end ?? 0)}
    </bdi>
  );
}
