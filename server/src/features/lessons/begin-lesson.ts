import type { FlowDocument, LessonDocument } from '@nativ/schemas';
import type { Pool } from 'pg';
import type { Actor } from '../../security/actor.ts';
import { filledForRoom, type InventedFileParts, inventedHolder } from '../practice/invented-files.ts';
import type { StartService } from '../starts/start-service.ts';
import type { SubmissionService } from '../submissions/submission-service.ts';

export interface BeginParts extends InventedFileParts {
  readonly engine: Pool;
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
  parts: BeginParts,
  learner: Actor,
  { flow, start }: Pick<LessonDocument, 'flow' | 'start'>,
  drawn: Pick<FlowDocument, 'nodes'>,
  attemptId: string,
): Promise<boolean> {
  const { submissions, starts } = parts;
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
  // The files of the case that was recorded stayed there.
  const data = await filledForRoom(parts, { workspaceId, form }, answers);
  if (data === null) return false;
  const sent = { workspaceId, formKey: form, data, language, idempotencyKey, holder: inventedHolder };
  const { kind } = await submissions.submit(sent);
  // Asked the second time its files are others than before.
  return kind === 'accepted' || kind === 'keyReused';
}
