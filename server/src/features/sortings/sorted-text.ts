import { sortedTextReader, type TextToSort, type Variables } from '@nativ/runtime';
import type { PublishedFlow } from '../../engine/published.ts';

/** The text that a step of a flow sorts, out of what is known of the case; null when the flow has no such step. */
export function sortedText(
  flow: Pick<PublishedFlow, 'document' | 'formSchemas'>,
  nodeId: string,
  variables: Variables,
): TextToSort | null {
  const forms = new Map(Object.entries(flow.formSchemas).map(([key, schema]) => [key, { schema }]));
  return sortedTextReader(flow.document, { forms, groups: new Set() }, nodeId)?.(variables) ?? null;
}
