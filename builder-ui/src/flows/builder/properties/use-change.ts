import type { FlowDocument } from '@nativ/schemas';
import { useCallback } from 'react';
import { useFlowStore } from '../state/use-flow-store.ts';

/** Makes a change of the drawing; with a tag, what is typed into one field is one step back. */
export function useChange() {
  const store = useFlowStore();
  return useCallback(
    (edit: (document: FlowDocument) => FlowDocument, label: string, tag?: string) =>
      store.change(edit, { label, ...(tag !== undefined && { tag }) }),
    [store],
  );
}
