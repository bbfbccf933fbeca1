import type { ModdleElement } from 'bpmn-moddle';

/** The elements that a property holds; none where there are none. */
export function elementsIn(element: ModdleElement, property: string): readonly ModdleElement[] {
  const value = element[property];
  return Array.isArray(value) ? value : [];
}

/** The element that a property holds or refers to. */
export function elementIn(element: ModdleElement, property: string): ModdleElement | undefined {
  const value = element[property];
  return typeof value === 'object' && value !== null ? (value as ModdleElement) : undefined;
}

/** A property that is a text with something in it. */
export function textIn(element: ModdleElement | undefined, property: string): string | undefined {
  const value = element?.[property];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The part of an element that is ours. */
export function ownPart(element: ModdleElement, type: string): ModdleElement | undefined {
  const extension = elementIn(element, 'extensionElements');
  return extension && elementsIn(extension, 'values').find(({ $type }) => $type === type);
}

/** The JSON of our own part; undefined where there is none, or where somebody broke it. */
export function ownDocument(element: ModdleElement, type: string): Readonly<Record<string, unknown>> | undefined {
  const text = textIn(ownPart(element, type), 'document');
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** An element as BPMN calls it: `bpmn:UserTask` is a `userTask`. */
export function elementName({ $type }: ModdleElement): string {
  const name = $type.replace(/^.*:/, '');
  return name.charAt(0).toLowerCase() + name.slice(1);
}
