import { VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../recognition.module.css';
import { useShareWords } from '../share-words.ts';
import { HundredBar } from './figure-sentence.tsx';
import { type OfHundred, ofHundred, sharesAt, type ThresholdShares } from './of-hundred.ts';

interface ThresholdSliderProps {
  readonly atLeast: number;
  readonly onChange: (atLeast: number) => void;
  /** What was measured; empty while no model has been learned. */
  readonly thresholds: readonly ThresholdShares[];
  readonly isDisabled?: boolean;
  /** Whether a heading above says already what it is. */
  readonly isNamedAbove?: boolean;
}

/** How sure a model has to be, and what that costs: less is wrong, more is left to people. */
export function ThresholdSlider({
  atLeast,
  onChange,
  thresholds,
  isDisabled = false,
  isNamedAbove = false,
}: ThresholdSliderProps) {
  const { t } = useTranslation();
  const share = useShareWords();
  const id = useId();
  const found = sharesAt(thresholds, atLeast);
  const of = found && ofHundred(found);
  const title = t('recognition.threshold.title');
  const sure = t('recognition.threshold.value', { share: share(atLeast) });
  return (
    <div className={classes.threshold}>
      <label htmlFor={id}>{isNamedAbove ? <VisuallyHidden>{title}</VisuallyHidden> : title}</label>
      <div className={classes.slide}>
        <input
          id={id}
          type="range"
          min={0}
          max={0.95}
          step={0.05}
          value={atLeast}
          disabled={isDisabled}
          aria-valuetext={of ? `${sure}. ${t('recognition.compare.sentence', { ...of })}` : sure}
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
        />
        <output htmlFor={id}>{sure}</output>
      </div>
      {of ? <Cost of={of} /> : <p className={classes.note}>{t('recognition.threshold.unknown')}</p>}
      <p id={`${id}-hint`} className={classes.note}>
        {t('recognition.threshold.hint')}
      </p>
    </div>
  );
}

function Cost({ of }: { readonly of: OfHundred }) {
  const { t } = useTranslation();
  const parts = [
    ['right', 'recognition.threshold.sorted', of.right],
    ['held', 'recognition.threshold.held', of.held],
    ['wrong', 'recognition.threshold.wrong', of.wrong],
  ] as const;
  return (
    <>
      <HundredBar of={of} />
      <dl className={classes.cost}>
        {parts.map(([part, words, count]) => (
          <div key={part} data-part={part}>
            <dt>{t(words)}</dt>
            <dd>
              <strong>{count}</strong> {t('recognition.threshold.of100')}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
