import type { LessonDocument } from '@nativ/schemas';
import type { SteppedFlow } from '../model/steps/likeness.ts';
import { renamedNodes } from '../model/steps/match-steps.ts';

/** A lesson as it speaks of a flow in which nodes have got other ids; what they were called by their new ones. */
export function renamedLesson(
  lesson: LessonDocument,
  before: SteppedFlow,
  after: SteppedFlow,
): { readonly lesson: LessonDocument; readonly carried: ReadonlyMap<string, string> } {
  const renamed = renamedNodes(before, after);
  const steps = lesson.steps.map((step) => ({ ...step, nodeId: renamed.get(step.nodeId) ?? step.nodeId }));
  return { lesson: { ...lesson, steps }, carried: new Map([...renamed].map(([from, to]) => [to, from])) };
}
