import type { Knex } from 'knex';
import type { Actor } from '../../security/actor.ts';

export interface MediaRow {
  readonly type: string;
  readonly bytes: Buffer;
}

/** Adds a picture or a video to a lesson, as long as there is room. @returns whether there was */
export async function insertMedia(
  transaction: Knex.Transaction,
  actor: Actor,
  row: MediaRow & { readonly id: string; readonly lessonId: string; readonly most: number },
): Promise<boolean> {
  const [{ count } = { count: 0 }] = await transaction('nativ.lesson_media')
    .where({ lesson_id: row.lessonId })
    .select<{ count: number }[]>(transaction.raw('count(*)::int as count'));
  if (count >= row.most) return false;
  await transaction('nativ.lesson_media').insert({
    workspace_id: actor.workspaceId,
    id: row.id,
    lesson_id: row.lessonId,
    type: row.type,
    bytes: row.bytes,
    size: row.bytes.length,
  });
  return true;
}

export async function findMedia(transaction: Knex.Transaction, lessonId: string, id: string): Promise<MediaRow | null> {
  return (await transaction('nativ.lesson_media').where({ lesson_id: lessonId, id }).first('type', 'bytes')) ?? null;
}

/** Forgets what no step of a lesson shows any more, but what was added within the day: somebody may be about to use it. */
export async function forgetUnused(
  transaction: Knex.Transaction,
  lessonId: string,
  used: readonly string[],
): Promise<void> {
  await transaction('nativ.lesson_media')
    .where({ lesson_id: lessonId })
    .whereNotIn('id', [...used])
    .andWhereRaw("created_at < now() - interval '1 day'")
    .delete();
}
