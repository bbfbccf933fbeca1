import type { LessonMedia } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { findLesson, lockLesson } from './lesson-store.ts';
import { type FoundMedia, findMedia, forgetUnused, insertMedia, type Part } from './media-store.ts';
import { mediaTypeOf } from './media-type.ts';

/** A picture on each step, and some to spare. */
const MOST_OF_LESSON = 60;

export type AddMediaOutcome =
  | { readonly kind: 'added'; readonly media: LessonMedia }
  | { readonly kind: 'missing' | 'unknownType' | 'full' };

/** Keeps the pictures and short videos of lessons. */
export class MediaService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  async add(actor: Actor, key: string, bytes: Buffer): Promise<AddMediaOutcome> {
    const type = mediaTypeOf(bytes);
    if (type === null) return { kind: 'unknownType' };
    return asPerson(this.people, actor, async (transaction): Promise<AddMediaOutcome> => {
      const lesson = await lockLesson(transaction, key);
      if (!lesson) return { kind: 'missing' };
      const used = lesson.document.steps.flatMap(({ media }) => (media ? [media.file] : []));
      await forgetUnused(transaction, lesson.id, used);
      const id = uuidv7();
      const isAdded = await insertMedia(transaction, actor, {
        id,
        lessonId: lesson.id,
        type,
        bytes,
        most: MOST_OF_LESSON,
      });
      if (!isAdded) return { kind: 'full' };
      return { kind: 'added', media: { file: id, kind: type.startsWith('video/') ? 'video' : 'image' } };
    });
  }

  /** @returns `missing` when there is no such lesson, null when it has no such picture */
  get(
    actor: Actor,
    key: string,
    id: string,
    partOf: (size: number) => Part | null,
  ): Promise<FoundMedia | 'missing' | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const lesson = await findLesson(transaction, key);
      return lesson ? findMedia(transaction, lesson.id, id, partOf) : 'missing';
    });
  }
}
