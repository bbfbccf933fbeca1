import type { Flow, FlowDocument } from '@nativ/schemas';
import { changeFlow, flowQuery, readFlow } from '../api/design-queries.ts';
import type { SavedDesign } from '../designs/use-draft-saver.ts';
import { documentOf } from './document-of.ts';

export const isFlowDocument = (found: unknown): found is FlowDocument =>
  typeof found === 'object' && found !== null && 'nodes' in found && Array.isArray(found.nodes);

/**
 * A flow as its saver needs it.
 *
 * @param tab the name by which this tab edits; the server refuses to save from another while somebody edits
 */
export const savedFlow = (key: string, tab: string): SavedDesign<FlowDocument, Flow> => ({
  kind: 'flow',
  key,
  members: ['title', 'nodes', 'edges', 'settings'],
  queryKey: flowQuery(key).queryKey,
  change: (patch, basedOn) => changeFlow(key, patch, basedOn, tab),
  read: () => readFlow(key),
  documentOf,
  isDocument: isFlowDocument,
});
