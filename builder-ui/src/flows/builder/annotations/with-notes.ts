import type { CanvasNode } from '../../../canvas/canvas-node.ts';
import type { AnnotationChange, StepChange } from '../../../canvas/node-changes.ts';
import type { useAnnotationNodes } from './use-annotation-nodes.ts';

/**
 * What the drawing says of its nodes, told to those whom it concerns: of notes and areas to theirs, of steps to theirs,
 * and of the steps on an area that is dragged as if they were dragged too.
 */
export function withNotes(
  onSteps: (changes: readonly StepChange[]) => void,
  steps: readonly CanvasNode[],
  notes: ReturnType<typeof useAnnotationNodes>,
  dir: 'ltr' | 'rtl',
): (changes: StepChange[]) => void {
  const own = new Set(notes.nodes.map(({ id }) => id));
  return (changes) => {
    const isOurs = (change: StepChange) => 'id' in change && own.has(change.id);
    const ours = changes.filter(isOurs);
    // What is chosen is one list, whatever it is.
    const theirs = changes.filter((change) => !isOurs(change) || change.type === 'select');
    const carried = ours.length === 0 ? [] : notes.onChange(ours as unknown as AnnotationChange[]);
    const moves = carried.flatMap(({ id, by }): StepChange[] => {
      const step = steps.find((each) => each.id === id);
      if (!step) return [];
      const start = notes.restingPlace(id) ?? step.position;
      const position = { x: start.x + (dir === 'rtl' ? -by.x : by.x), y: start.y + by.y };
      return [{ type: 'position', id, position, dragging: true }];
    });
    if (theirs.length + moves.length > 0) onSteps([...theirs, ...moves]);
  };
}
