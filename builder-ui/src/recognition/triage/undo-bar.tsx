import { Button } from '@mantine/core';
import type { SortingClassifier } from '@nativ/schemas';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isolate } from '../../i18n/isolate.ts';
import { useText } from '../../i18n/use-language.ts';
import { type Shortcut, useShortcuts } from '../../search/shortcuts.ts';
import classes from '../recognition.module.css';
import type { Decision } from './queue.ts';

interface UndoBarProps {
  /** What can still be taken back. */
  readonly last: Decision | null;
  readonly classifiers: readonly SortingClassifier[];
  readonly onUndo: () => void;
}

/** What was just decided, with the way back. */
export function UndoBar({ last, classifiers, onUndo }: UndoBarProps) {
  const { t } = useTranslation();
  const text = useText();
  const canUndo = last !== null;
  // The key stays the same between renders; what it does is looked up when it is pressed.
  const now = useRef(onUndo);
  useEffect(() => {
    now.current = onUndo;
  });
  const shortcuts = useMemo<readonly Shortcut[]>(
    () => [
      {
        id: 'triage.undo',
        label: t('recognition.triage.undo'),
        keys: ['KeyU'],
        isHere: () => canUndo,
        run: () => now.current(),
      },
    ],
    [t, canUndo],
  );
  useShortcuts(shortcuts);
  const label = classifiers.flatMap(({ labels }) => labels).find(({ key }) => key === last?.label);
  return (
    <div className={classes.done} role="status">
      {last && (
        <>
          <span>
            {t('recognition.triage.sortedMany', {
              count: last.tasks.length,
              label: isolate(label ? text(label.title) : last.label),
            })}
          </span>
          <Button
            variant="subtle"
            aria-keyshortcuts="U"
            leftSection={<IconArrowBackUp size={18} aria-hidden />}
            onClick={onUndo}
          >
            {t('recognition.triage.undo')}
          </Button>
        </>
      )}
    </div>
  );
}
