import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { removeParts } from '../document/flow-edits.ts';
import { noParts, type Parts } from '../document/parts.ts';
import { useFlowStore } from '../state/use-flow-store.ts';

/** A function that takes parts away, says so, and offers the way back. */
export function useRemoving(): (parts: Parts) => void {
  const { t } = useTranslation();
  const store = useFlowStore();
  return useCallback(
    (parts) => {
      const count = parts.nodes.length + parts.edges.length;
      if (count === 0) return;
      store.change((document) => removeParts(document, parts), {
        label: t('drawing.change.remove'),
        says: t('drawing.said.removed', { count }),
        select: noParts,
      });
    },
    [store, t],
  );
}
