import { useTranslation } from 'react-i18next';
import classes from '../recognition.module.css';
import type { OfHundred } from './of-hundred.ts';

/** What becomes of 100 texts, in one sentence and in a bar that repeats it. */
export function FigureSentence({ of }: { readonly of: OfHundred }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={classes.sentence}>{t('recognition.compare.sentence', { ...of })}</p>
      <HundredBar of={of} />
    </>
  );
}

/** The parts of 100 side by side. It repeats numbers that stand beside it, so that it is not read out. */
export function HundredBar({ of }: { readonly of: OfHundred }) {
  const parts = [
    ['right', of.right],
    ['held', of.held],
    ['wrong', of.wrong],
  ] as const;
  return (
    <div className={classes.hundred} aria-hidden>
      {parts
        .filter(([, count]) => count > 0)
        .map(([part, count]) => (
          <span key={part} data-part={part} style={{ flexGrow: count }} />
        ))}
    </div>
  );
}
