import type { Flow, FlowDocument, FlowVersion } from '@nativ/schemas';

/** The document of a flow or of one of its versions, which come with facts about themselves beside it. */
export function documentOf({ title, nodes, edges, settings }: Flow | FlowVersion | FlowDocument): FlowDocument {
  return { title, nodes, edges, ...(settings !== undefined && { settings }) };
}
