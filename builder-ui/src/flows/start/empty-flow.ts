import type { FlowDocument, LocalizedText } from '@nativ/schemas';

/** How the cases of a new flow begin. */
export type FlowBeginning =
  | { readonly kind: 'form'; readonly form: string | null }
  | { readonly kind: 'staff' }
  | { readonly kind: 'times' };

interface EmptyFlowWords {
  readonly title: LocalizedText;
  readonly start: LocalizedText;
  readonly end: LocalizedText;
}

/** The smallest flow that is one: it begins and is over, and the first step goes between the two. */
export function emptyFlow(beginning: FlowBeginning, { title, start, end }: EmptyFlowWords): FlowDocument {
  return {
    title,
    nodes: [
      { id: 'start', name: start, ...startOf(beginning) },
      { id: 'end', type: 'end', name: end },
    ],
    edges: [{ id: 'start_end', source: 'start', target: 'end' }],
  };
}

function startOf(beginning: FlowBeginning) {
  switch (beginning.kind) {
    case 'form':
      return { type: 'formStart', ...(beginning.form !== null && { config: { form: beginning.form } }) };
    case 'staff':
      return { type: 'manualStart' };
    case 'times':
      return { type: 'scheduleStart', config: { cron: '0 8 * * 0' } };
  }
}
