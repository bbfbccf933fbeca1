import type { FlowAnnotation, FlowDocument, LocalizedText } from '@nativ/schemas';
import { type Box, boxesOf, type Point } from '../../../canvas/flow-layout.ts';
import { annotationIn, annotationsOf, withAnnotations } from '../document/annotations.ts';
import { freeId } from '../document/parts.ts';
import { withPlaces } from '../layout/with-places.ts';
import { type AnnotationKind, annotationSizes, mostAnnotations } from './annotation.ts';

interface Wish {
  readonly kind: AnnotationKind;
  readonly text: LocalizedText;
  /** What is chosen: an area goes around it, a note above it. */
  readonly chosen: readonly string[];
  /** Where it was let go; null where it was pressed. */
  readonly at: Point | null;
  /** The middle of what is seen. */
  readonly centre: Point;
}

export type AnnotationAdded =
  | { readonly document: FlowDocument; readonly id: string }
  | { readonly refusal: 'tooMany' };

const room = { around: 32, above: 64 } as const;

/** Adds a note or an area to the drawing. */
export function addAnnotation(drawn: FlowDocument, wish: Wish): AnnotationAdded {
  // What stands beside steps needs them to stay where they are.
  const document = withPlaces(drawn);
  const before = annotationsOf(document);
  if (before.length >= mostAnnotations) return { refusal: 'tooMany' };
  const id = freeId(document, wish.kind);
  const annotation: FlowAnnotation = { id, kind: wish.kind, text: wish.text, ...frameFor(document, wish) };
  return { document: withAnnotations(document, [...before, annotation]), id };
}

function frameFor(
  document: FlowDocument,
  { kind, chosen, at, centre }: Wish,
): Pick<FlowAnnotation, 'position' | 'size'> {
  const size = annotationSizes[kind];
  if (at !== null) return { position: rounded(at), size };
  const around = boxAround(document, chosen);
  if (around === null) return { position: rounded(centre), size };
  if (kind === 'note') return { position: aboveAll(document, { ...size, x: around.x, y: around.y }), size };
  return {
    position: rounded({ x: around.x - room.around, y: around.y - room.above }),
    size: {
      width: Math.max(size.width / 2, around.width + 2 * room.around),
      height: around.height + room.above + room.around,
    },
  };
}

/** The nearest free room straight above a box. */
function aboveAll(document: FlowDocument, { x, y, width, height }: Box): Point {
  const taken = [
    ...boxesOf(document.nodes, document.edges).values(),
    ...annotationsOf(document).flatMap(({ kind, position, size }) =>
      kind === 'note' ? [{ ...position, ...size }] : [],
    ),
  ];
  let top = y - height - room.around;
  const hit = () =>
    taken.find((box) => x < box.x + box.width && box.x < x + width && top < box.y + box.height && box.y < top + height);
  for (let box = hit(); box; box = hit()) top = box.y - height - room.around;
  return rounded({ x, y: top });
}

function boxAround(document: FlowDocument, ids: readonly string[]) {
  const boxes = boxesOf(document.nodes, document.edges);
  const found = ids.flatMap((id) => {
    const annotation = annotationIn(document, id);
    return annotation ? [{ ...annotation.position, ...annotation.size }] : (boxes.get(id) ?? []);
  });
  if (found.length === 0) return null;
  const x = Math.min(...found.map((box) => box.x));
  const y = Math.min(...found.map((box) => box.y));
  const width = Math.max(...found.map((box) => box.x + box.width)) - x;
  const height = Math.max(...found.map((box) => box.y + box.height)) - y;
  return { x, y, width, height };
}

const rounded = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });
