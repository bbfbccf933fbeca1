import type { FlowAnnotation } from '@nativ/schemas';
import type BpmnModdle from 'bpmn-moddle';
import type { ModdleElement } from 'bpmn-moddle';
import { extension, json, nameIn } from './moddle-write.ts';

/** Notes and areas as BPMN has them. */
interface WrittenAnnotations {
  /** The shapes that show them. */
  readonly shapes: readonly ModdleElement[];
  /** What areas are called; BPMN keeps the words of a group apart from it. */
  readonly categories: readonly ModdleElement[];
}

/** Puts notes into a process as text annotations and areas as groups. */
export function writeAnnotations(
  annotations: readonly FlowAnnotation[],
  process: ModdleElement,
  moddle: BpmnModdle,
  language: string,
): WrittenAnnotations {
  const categories: ModdleElement[] = [];
  const elements = annotations.map((annotation) => {
    const { id, ...document } = annotation;
    const { x, y } = annotation.position;
    const words = nameIn(annotation.text, language) ?? '';
    const own = extension(moddle, 'nativ:Annotation', { x, y, document: json(document) });
    if (annotation.kind === 'note')
      return moddle.create('bpmn:TextAnnotation', { id, text: words, extensionElements: own });
    const value = moddle.create('bpmn:CategoryValue', { id: `${id}_words`, value: words });
    categories.push(moddle.create('bpmn:Category', { id: `${id}_category`, categoryValue: [value] }));
    return moddle.create('bpmn:Group', { id, categoryValueRef: value, extensionElements: own });
  });
  if (elements.length > 0) process.artifacts = elements;
  const shapes = annotations.map((annotation, index) =>
    moddle.create('bpmndi:BPMNShape', {
      id: `${annotation.id}_di`,
      bpmnElement: elements[index],
      bounds: moddle.create('dc:Bounds', { ...annotation.position, ...annotation.size }),
    }),
  );
  return { shapes, categories };
}
