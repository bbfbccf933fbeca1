import { attemptStanding, renamedLesson } from '@nativ/runtime';
import type { Pool } from 'pg';
import { asEngine } from '../../db/engine-transaction.ts';
import { lockInstance, readHistory } from '../../engine/advance-store.ts';
import type { Published } from '../../engine/published.ts';
import { attemptInRoom, firstCaseOf, liveWorkspaceOf, taskIdOf } from './attempt-store.ts';
import type { TakenLesson } from './room-lesson.ts';

/**
 * Reads the lesson that is taken in a room: what is taught and how it stands from live work, what was done from the room.
 * Steps that have got other ids since are found under those.
 */
export async function readTaken(
  { engine, published }: { readonly engine: Pool; readonly published: Published },
  roomId: string,
): Promise<TakenLesson | null> {
  const liveId = await asEngine(engine, roomId, (client) => liveWorkspaceOf(client, roomId));
  if (liveId === null) return null;
  const found = await asEngine(engine, liveId, (client) => attemptInRoom(client, roomId));
  if (!found) return null;
  const { lesson, ...attempt } = found;
  const keyring = await published.keyring(roomId);
  return asEngine(engine, roomId, async (client) => {
    const begun = await firstCaseOf(client, lesson.document.flow);
    const locked = begun && (await lockInstance(client, keyring, begun.id));
    if (!begun || !locked) {
      const standing = { steps: [], now: null, taskId: null, isAtEnd: false, isLost: false };
      return { liveId, attempt, lesson, instance: null, flow: lesson.fits.flow, standing, task: null };
    }
    const records = await readHistory(client, begun.id, { keyring, seal: locked.seal });
    const { document: flow } = await published.flowDrawing(client, locked.flowVersionId);
    const current = renamedLesson(lesson.document, lesson.fits.flow, flow).lesson;
    const standing = attemptStanding(current, records, attempt.userId);
    const task = standing.taskId === null ? null : await taskIdOf(client, standing.taskId);
    return { liveId, attempt, lesson: { ...lesson, document: current }, instance: begun.id, flow, standing, task };
  });
}
