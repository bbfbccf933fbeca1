import type { FlowAnnotation } from '@nativ/schemas';
import { type Icon, IconNote, IconSquareDashed } from '@tabler/icons-react';

export const annotationKinds = ['note', 'area'] as const;
export type AnnotationKind = (typeof annotationKinds)[number];

export const annotationIcons: Readonly<Record<AnnotationKind, Icon>> = { note: IconNote, area: IconSquareDashed };

/** How large each begins. */
export const annotationSizes: Readonly<Record<AnnotationKind, FlowAnnotation['size']>> = {
  note: { width: 220, height: 96 },
  area: { width: 620, height: 300 },
};

export const annotationTones = ['plain', 'sun', 'leaf', 'sky', 'rose'] as const;
export type AnnotationTone = (typeof annotationTones)[number];

/** As many as the definition of a flow allows. */
export const mostAnnotations = 500;
