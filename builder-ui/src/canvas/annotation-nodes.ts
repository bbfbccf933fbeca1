import type { FlowAnnotation } from '@nativ/schemas';
import { type AnnotationNode, annotationHandle } from './annotation-node.tsx';
import { elementIdOf } from './canvas-nodes.ts';
import { onCanvas } from './flow-layout.ts';

interface AnnotationsAsked {
  readonly annotations: readonly FlowAnnotation[];
  readonly dir: 'ltr' | 'rtl';
  readonly text: (annotation: FlowAnnotation) => string;
  readonly selected: ReadonlySet<string>;
  /** What each kind is called to those who hear the drawing; null where it is only looked at. */
  readonly speech: Readonly<Record<FlowAnnotation['kind'], string>> | null;
}

/** Beneath all steps and lines: areas first, so that notes lie upon them. */
const layers = { area: -20, note: -10 } as const;

/** The notes and areas of a flow as the drawing has them. */
export function annotationNodes({ annotations, dir, text, selected, speech }: AnnotationsAsked): AnnotationNode[] {
  return annotations.map((annotation) => {
    const { id, kind, position, size } = annotation;
    const isSelected = selected.has(id);
    const words = text(annotation);
    const spoken = speech && {
      ariaRole: 'button' as const,
      ariaLabel: words || speech[kind],
      domAttributes: { id: elementIdOf(id), 'aria-roledescription': speech[kind], 'aria-pressed': isSelected },
    };
    return {
      id,
      type: kind,
      position: onCanvas({ ...position, ...size }, dir),
      ...size,
      measured: size,
      zIndex: layers[kind],
      selected: isSelected,
      connectable: false,
      ...(kind === 'area' && { dragHandle: `.${annotationHandle}`, style: { pointerEvents: 'none' as const } }),
      ...(spoken ?? { domAttributes: { 'aria-roledescription': undefined } }),
      data: { annotation, text: words, dir, isEditable: speech !== null },
    };
  });
}
