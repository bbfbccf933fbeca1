import type { SortingLabel } from '@nativ/schemas';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/use-language.ts';
import { type Shortcut, useShortcuts } from '../../search/shortcuts.ts';

interface TriageKeys {
  readonly labels: readonly SortingLabel[];
  readonly best: string | null;
  readonly onSort: (label: string) => void;
  /** Null where there is nothing to skip to. */
  readonly onSkip: (() => void) | null;
}

/** What takes the Enter key for itself. */
const pressed = 'a, button, summary';

/** Sorts by keyboard: a digit for each of the first nine labels, Enter for the likely one, S to skip. */
export function useTriageKeys({ labels, best, onSort, onSkip }: TriageKeys): void {
  const { t } = useTranslation();
  const text = useText();
  // Keys stay the same between renders; what they do is looked up when they are pressed.
  const now = useRef({ onSort, onSkip });
  useEffect(() => {
    now.current = { onSort, onSkip };
  });
  const canSkip = onSkip !== null;
  const shortcuts = useMemo<readonly Shortcut[]>(
    () => [
      ...labels.slice(0, 9).map(
        ({ key, title }, index): Shortcut => ({
          id: `triage.label.${key}`,
          label: t('recognition.triage.as', { label: text(title) || key }),
          keys: [`Digit${index + 1}`],
          run: () => now.current.onSort(key),
        }),
      ),
      {
        id: 'triage.likely',
        label: t('recognition.triage.keyLikely'),
        keys: ['Enter'],
        isHere: () => best !== null && !(document.activeElement?.matches(pressed) ?? false),
        run: () => best !== null && now.current.onSort(best),
      },
      {
        id: 'triage.skip',
        label: t('recognition.triage.skip'),
        keys: ['KeyS'],
        isHere: () => canSkip,
        run: () => now.current.onSkip?.(),
      },
    ],
    [labels, best, canSkip, t, text],
  );
  useShortcuts(shortcuts);
}
