import { compareFlows } from '@nativ/runtime';
import type { FlowDocument } from '@nativ/schemas';
import { useMemo } from 'react';
import { useFlowWords } from '../drawn/use-flow-words.ts';
import { type ToldChange, toldChanges } from './change-words.ts';
import { partChanges, unitedFlow } from './united-flow.ts';

/** What is different between two documents of a flow, for a drawing and in words. */
export function useComparison(before: FlowDocument, after: FlowDocument) {
  const united = useMemo(() => unitedFlow(before, after), [before, after]);
  const changes = useMemo(() => compareFlows(before, after), [before, after]);
  const marks = useMemo(() => partChanges(changes), [changes]);
  const { words } = useFlowWords(united);
  const told: readonly ToldChange[] = useMemo(
    () => toldChanges(changes, { before, after }, words),
    [changes, before, after, words],
  );
  return { united, marks, told };
}
