import classes from '../recognition.module.css';
import { markWords } from './mark-words.ts';

interface MarkedWordsProps {
  readonly text: string;
  readonly words: readonly { readonly word: string; readonly weight: number }[];
}

/** A text in which the words that decided are underlined, the more telling the heavier. */
export function MarkedWords({ text, words }: MarkedWordsProps) {
  return (
    <p className={classes.text} dir="auto">
      {markWords(text, words).map((piece) =>
        piece.strength > 0 ? (
          <mark key={piece.at} className={classes.mark} data-heavy={piece.strength > 0.5 || undefined}>
            {piece.text}
          </mark>
        ) : (
          <span key={piece.at}>{piece.text}</span>
        ),
      )}
    </p>
  );
}
