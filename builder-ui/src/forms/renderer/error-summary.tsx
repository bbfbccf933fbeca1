import type { FieldError } from '@nativ/schemas';
import type { MouseEvent, Ref } from 'react';
import { idOfPath, summaryId } from './field-ids.ts';
import { rendererTexts } from './texts/texts-in.ts';

interface ErrorSummaryProps {
  readonly errors: readonly FieldError[];
  readonly language: string;
  readonly ref?: Ref<HTMLDivElement>;
  /** Takes the place of following the link, where an address is not for that. */
  readonly onPick?: (path: string) => void;
}

/** What is wrong, in one list with a link to each place. It takes the focus, so that it is the first thing heard. */
export function ErrorSummary({ errors, language, ref, onPick }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  const pick = (path: string) => (event: MouseEvent) => {
    event.preventDefault();
    onPick?.(path);
  };
  const titleId = `${summaryId}-title`;
  return (
    <div className="nv-summary" id={summaryId} role="alert" tabIndex={-1} aria-labelledby={titleId} ref={ref}>
      <h2 id={titleId}>{rendererTexts(language).errorTitle(errors.length)}</h2>
      <ul>
        {errors.map(({ path, message }) => (
          <li key={path + message}>
            {path === '' ? (
              message
            ) : (
              <a href={`#${encodeURIComponent(idOfPath(path))}`} {...(onPick && { onClick: pick(path) })}>
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
