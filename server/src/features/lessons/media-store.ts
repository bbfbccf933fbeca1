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

/** Where a part of it begins and ends, both within it. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

export interface FoundMedia extends MediaRow {
  /** Of all of it. */
  readonly size: number;
  /** What the bytes are; null for all of it. */
  readonly part: Part | null;
}

/** Reads of a video what its player asks for, and no more: it asks a dozen times. */
export async function findMedia(
  transaction: Knex.Transaction,
  lessonId: string,
  id: string,
  partOf: (size: number) => Part | null,
): Promise<FoundMedia | null> {
  const found = await transaction('nativ.lesson_media').where({ lesson_id: lessonId, id }).first('type', 'size');
  if (found === undefined) return null;
  const part = partOf(found.size);
  const [from, length] = part === null ? [1, found.size] : [part.from + 1, part.to - part.from + 1];
  const row = await transaction('nativ.lesson_media')
    .where({ lesson_id: lessonId, id })
    .first({ bytes: transaction.raw('substring(bytes from ?::int for ?::int)', [from, length]) });
  return row === undefined ? null : { ...found, bytes: row.bytes, part };
}

/**
 * Destroys what no step of any lesson shows any more: what a champion took out may have been taken out because it showed somebody. What
 * was added within the day stays: somebody may be about to use it.
 */
export async function forgetUnshown(owner: Knex): Promise<number> {
  const { rowCount } = await owner.raw(
    `delete from nativ.lesson_media m using nativ.lessons l
     where l.workspace_id = m.workspace_id and l.id = m.lesson_id and m.created_at < now() - interval '1 day'
       and not exists (select 1 from jsonb_array_elements(l.document -> 'steps') s where s.value -> 'media' ->> 'file' = m.id::text)`,
  );
  return rowCount;
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
