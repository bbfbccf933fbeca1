import type { SortingLabel } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/use-language.ts';
import classes from '../recognition.module.css';

interface LabelKeysProps {
  readonly labels: readonly SortingLabel[];
  /** The likeliest label, which Enter takes. */
  readonly best: string | null;
  /** How likely a label is, in words; null where that was not said. */
  readonly likelihoodOf: (label: string) => string | null;
  /** Whether digits take the labels. */
  readonly hasKeys?: boolean;
  readonly onSort: (label: string) => void;
}

/** The labels as large keys, each with the digit that takes it. */
export function LabelKeys({ labels, best, likelihoodOf, hasKeys = true, onSort }: LabelKeysProps) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <ul className={classes.labelKeys} data-guide="task-sorting" aria-label={t('recognition.triage.what')}>
      {labels.map(({ key, title }, index) => {
        const likelihood = likelihoodOf(key);
        return (
          <li key={key}>
            <button
              type="button"
              className={classes.labelKey}
              data-best={key === best || undefined}
              aria-keyshortcuts={hasKeys && index < 9 ? String(index + 1) : undefined}
              onClick={() => onSort(key)}
            >
              {hasKeys && index < 9 && <kbd aria-hidden>{index + 1}</kbd>}
              <span>
                <bdi>{text(title) || key}</bdi>
                {likelihood !== null && (
                  <span className={classes.likelihood}>{t('recognition.triage.likely', { share: likelihood })}</span>
                )}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
