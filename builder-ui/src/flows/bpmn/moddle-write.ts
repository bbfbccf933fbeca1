import type { LocalizedText } from '@nativ/schemas';
import type BpmnModdle from 'bpmn-moddle';
import type { ModdleElement } from 'bpmn-moddle';

/** The place beside an element for what BPMN has no words for. */
export function extension(
  moddle: BpmnModdle,
  type: string,
  properties: Readonly<Record<string, unknown>>,
): ModdleElement {
  return moddle.create('bpmn:ExtensionElements', { values: [moddle.create(type, properties)] });
}

/** A name as other tools show it. */
export function nameIn(text: LocalizedText | undefined, language: string): string | undefined {
  if (text === undefined || typeof text === 'string') return text;
  return text[language] ?? Object.values(text)[0];
}

export const json = (value: unknown): string => JSON.stringify(value);
