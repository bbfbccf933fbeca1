import { checkDocument } from '../../start/check-document.ts';
import type { CopiedParts } from './copied-parts.ts';

const marker = 'nativ-flow-parts';
const version = 1;

/** The text under which parts of a flow travel through the clipboard, to other flows and other browsers. */
export function partsAsText({ nodes, edges, annotations }: CopiedParts): string {
  return JSON.stringify({ format: marker, version, nodes, edges, annotations });
}

/** The parts in a text; null for any other text, and for parts that no flow could hold. */
export function partsInText(text: string): CopiedParts | null {
  // Most texts in a clipboard are others, and some are long.
  if (!text.slice(0, 60).includes(marker)) return null;
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) return null;
  const { format, version: written, nodes, edges, annotations } = value as Readonly<Record<string, unknown>>;
  if (format !== marker || written !== version) return null;
  const checked = checkDocument({ title: 'Parts', nodes, edges, settings: { annotations: annotations ?? [] } });
  if (checked.kind === 'trouble') return null;
  const { document } = checked;
  return { nodes: document.nodes, edges: document.edges, annotations: document.settings?.annotations ?? [] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}
