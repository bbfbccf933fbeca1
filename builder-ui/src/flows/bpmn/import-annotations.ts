import type { FlowAnnotation, LocalizedText } from '@nativ/schemas';
import type { ModdleElement } from 'bpmn-moddle';
import type { Bounds } from './import-places.ts';
import { elementIn, ownDocument, textIn } from './moddle-read.ts';
import { nameIn } from './moddle-write.ts';

const kinds: Readonly<Record<string, FlowAnnotation['kind']>> = {
  'bpmn:TextAnnotation': 'note',
  'bpmn:Group': 'area',
};
const sizes = { note: { width: 220, height: 96 }, area: { width: 620, height: 300 } } as const;
const [smallest, largest] = [40, 20_000];
const longestText = 20_000;

/** A text annotation or a group as a note or an area; null for what is neither. */
export function readAnnotation(
  element: ModdleElement,
  id: string,
  bounds: Bounds | null,
  language: string,
): FlowAnnotation | null {
  const kind = kinds[element.$type];
  if (kind === undefined) return null;
  const own = (ownDocument(element, 'nativ:Annotation') ?? {}) as Partial<FlowAnnotation>;
  const { width, height } = bounds ?? sizes[kind];
  return {
    id,
    kind,
    text: textOf(element, own.text, language),
    position: { x: bounds?.x ?? 0, y: bounds?.y ?? 0 },
    size: { width: within(width), height: within(height) },
    ...(own.tone !== undefined && { tone: own.tone }),
  };
}

const within = (length: number) => Math.min(Math.max(length, smallest), largest);

/** The words as other tools show them, unless they are still those that we wrote. */
function textOf(element: ModdleElement, own: LocalizedText | undefined, language: string): LocalizedText {
  const shown = textIn(element, 'text') ?? textIn(elementIn(element, 'categoryValueRef'), 'value') ?? '';
  if (own !== undefined && (nameIn(own, language) ?? '').trim() === shown) return own;
  return { [language]: shown.slice(0, longestText) };
}
