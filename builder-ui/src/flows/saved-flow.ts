import type { Flow, FlowDocument } from '@nativ/schemas';
import { changeFlow, flowQuery, readFlow } from '../api/design-queries.ts';
import type { SavedDesign } from '../designs/use-draft-saver.ts';
import { documentOf } from './document-of.ts';

/** A flow as its saver needs it. */
export const savedFlow = (key: string): SavedDesign<FlowDocument, Flow> => ({
  kind: 'flow',
  key,
  members: ['title', 'nodes', 'edges', 'settings'],
  queryKey: flowQuery(key).queryKey,
  change: (patch, basedOn) => changeFlow(key, patch, basedOn),
  read: () => readFlow(key),
  documentOf,
  isDocument: (found): found is FlowDocument =>
    typeof found === 'object' && found !== null && 'nodes' in found && Array.isArray(found.nodes),
});
