import { localizedText } from '@nativ/runtime';
import type { FlowDocument, Language } from '@nativ/schemas';
import type { InquiryRow } from './inquirer-store.ts';

export type Progress = 'received' | 'inProcess' | 'closed';

/** An incident is ours to mend; to the inquirer the inquiry is in process as before. */
export function progressOf({ status, touchedTasks }: Pick<InquiryRow, 'status' | 'touchedTasks'>): Progress {
  if (status === 'completed' || status === 'cancelled') return 'closed';
  return touchedTasks > 0 ? 'inProcess' : 'received';
}

/**
 * The words that the author of the flow wrote for the furthest step that has any: the one that the case came to last.
 *
 * @param steps the nodes that the case has come to, the last first
 */
export function statusWords(flow: FlowDocument | null, steps: readonly string[], language: Language): string | null {
  const words = new Map(flow?.nodes.flatMap(({ id, status }) => (status === undefined ? [] : [[id, status] as const])));
  const furthest = steps.find((id) => words.has(id));
  return furthest === undefined ? null : (localizedText(words.get(furthest) ?? '', language) ?? null);
}
