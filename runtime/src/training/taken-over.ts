import type { LessonDocument, LessonStep } from '@nativ/schemas';
import { type DrawnFlow, nodeIn, schemaOf } from './asked-otherwise.ts';
import { countedFields } from './counted-fields.ts';
import type { DoneStep, Followed, StrangeStep } from './follow-lesson.ts';

/**
 * A lesson as it fits another version of its flow. What can still be done stands in the order in which it is done now; what
 * came in stands there with an example and without a why, for whoever leads training to say.
 */
export function takenOver(lesson: LessonDocument, followed: Followed, flow: DrawnFlow): LessonDocument {
  const ids = new Set(lesson.steps.map(({ id }) => id));
  const minted = (from: number): string => (ids.has(`s${from}`) ? minted(from + 1) : `s${from}`);
  const fresh = (): string => {
    const id = minted(ids.size + 1);
    ids.add(id);
    return id;
  };
  const steps = [
    ...followed.done.flatMap((done) => [
      ...done.after.flatMap((strange) => stepFor(strange, flow, fresh)),
      fitting(done),
    ]),
    ...followed.strayed.flatMap((strange) => stepFor(strange, flow, fresh)),
  ];
  const { mended } = followed.start;
  const start = mended === null ? lesson.start : { ...lesson.start, answers: { ...mended.answers } };
  return { ...lesson, start, steps };
}

/** A step whose form no longer takes what was recorded is decided by what was put in its place. */
function fitting({ step, mended }: DoneStep): LessonStep {
  if (mended === null) return step;
  const { answers } = mended;
  const counts = step.counts.filter((field) => Object.hasOwn(answers, field));
  return { ...step, decision: { ...step.decision, answers: { ...answers } }, counts };
}

function stepFor({ nodeId, move }: StrangeStep, flow: DrawnFlow, fresh: () => string): LessonStep[] {
  const node = nodeIn(flow, nodeId);
  if (!node) return [];
  const base = { id: fresh(), nodeId };
  switch (move.kind) {
    case 'completeTask': {
      const counts = countedFields(flow.document, nodeId, schemaOf(flow, nodeId), move.data);
      const kind = node.type === 'approval' ? 'approval' : node.type === 'classify' ? 'sorting' : 'task';
      return [{ ...base, kind, by: 'learner', decision: { answers: move.data }, counts }];
    }
    case 'deliverMessage': {
      const { name, key, content } = move;
      const message = { name, content, ...(key !== undefined && { key }) };
      return [{ ...base, kind: 'message', by: 'inquirer', decision: { message }, counts: [] }];
    }
    case 'answerRequest':
      return [{ ...base, kind: 'request', by: 'system', decision: { result: move.result }, counts: [] }];
    default:
      return [{ ...base, kind: 'wait', by: 'time', decision: {}, counts: [] }];
  }
}
