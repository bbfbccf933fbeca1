import type { FlowDocument, FlowNode } from '@nativ/schemas';

/** The key of the form whose submissions start a flow, or null when nothing in it says so. */
export function startFormKey(document: FlowDocument): string | null {
  const start = document.nodes.find((node) => node.type === 'formStart');
  return start ? formOf(start) : null;
}

/** The keys of all forms that a flow names, each once. */
export function usedFormKeys(document: FlowDocument): string[] {
  return [...new Set(document.nodes.map(formOf).filter((key) => key !== null))];
}

const formOf = ({ config }: FlowNode): string | null => (typeof config?.form === 'string' ? config.form : null);
