import type { FlowDocument, LessonDocument } from '@nativ/schemas';
import type { Actor } from '../../security/actor.ts';
import type { StartService } from '../starts/start-service.ts';
import type { SubmissionService } from '../submissions/submission-service.ts';

export interface BeginParts {
  readonly submissions: SubmissionService;
  readonly starts: StartService;
}

/**
 * Lets what begins a lesson arrive in a room: its inquiry, or whatever else starts its flow.
 *
 * @param learner as they are in the room
 * @returns whether the form took it: one that was changed since may not
 */
export async function beginLesson(
  { submissions, starts }: BeginParts,
  learner: Actor,
  { flow, start }: Pick<LessonDocument, 'flow' | 'start'>,
  drawn: Pick<FlowDocument, 'nodes'>,
  attemptId: string,
): Promise<boolean> {
  // Asked twice at once, it arrives once.
  const idempotencyKey = `lesson/${attemptId}`;
  const { form, language, answers } = start;
  const isByHand = drawn.nodes.some(({ type }) => type === 'manualStart');
  if (isByHand) {
    const outcome = await starts.startByHand(learner, { flowKey: flow, data: answers, language, idempotencyKey });
    return outcome.kind === 'started';
  }
  if (form === undefined) return false;
  const { workspaceId } = learner;
  const outcome = await submissions.submit({
    workspaceId,
    formKey: form,
    data: answers,
    language,
    idempotencyKey,
  });
  return outcome.kind === 'accepted';
}
