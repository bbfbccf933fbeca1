import type { Lesson, LessonJudgement, LessonNext, LessonSummaryList } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { Published } from '../../engine/published.ts';
import type { Actor } from '../../security/actor.ts';
import { myAttempts } from './attempt-store.ts';
import * as store from './lesson-store.ts';
import { groupsOf, lessonOf, type Reader, summaryOf } from './lesson-views.ts';
import { flowNow, judgedBy } from './lesson-world.ts';
import { nextFirst, nextOf } from './next-lesson.ts';

/** Shows lessons to those who learn and to those who lead training. */
export class LessonService {
  private readonly people: Knex;
  private readonly published: Published;

  constructor(parts: { readonly people: Knex; readonly published: Published }) {
    this.people = parts.people;
    this.published = parts.published;
  }

  /** What the reader may see: what is next for them first. */
  list(actor: Actor): Promise<LessonSummaryList> {
    return asPerson(this.people, actor, async (transaction) => {
      const reader = await readerOf(transaction, actor);
      const rows = await store.listLessons(transaction);
      return { items: nextFirst(rows.map((row) => summaryOf(row, reader))) };
    });
  }

  next(actor: Actor): Promise<LessonNext> {
    return asPerson(this.people, actor, async (transaction) => {
      const reader = await readerOf(transaction, actor);
      const rows = await store.listLessons(transaction);
      return nextOf(
        rows.map((row) => summaryOf(row, reader)),
        reader.attempts,
      );
    });
  }

  get(actor: Actor, key: string): Promise<Lesson | null> {
    return asPerson(this.people, actor, (transaction) => shownLesson(transaction, actor, key));
  }

  /**
   * What the flow makes of a lesson: as it is published, or as its draft would. Null when there is no such lesson, or
   * nothing that it could be followed through.
   */
  async verdict(actor: Actor, key: string, against: 'published' | 'draft'): Promise<LessonJudgement | null> {
    const calendars = await this.published.calendars(actor.workspaceId);
    return asPerson(this.people, actor, async (transaction) => {
      const row = await store.findLesson(transaction, key);
      const now = row && (await flowNow(transaction, row.document.flow, against));
      return (row && now && judgedBy(row, now, calendars)?.judgement) ?? null;
    });
  }
}

/** A lesson as the person of the transaction sees it. */
export async function shownLesson(transaction: Knex.Transaction, actor: Actor, key: string): Promise<Lesson | null> {
  const row = await store.findLesson(transaction, key);
  if (!row) return null;
  const keys = row.fits.flow.nodes.flatMap(groupsOf);
  return lessonOf(row, await readerOf(transaction, actor, row.id), await store.groupNames(transaction, keys));
}

async function readerOf(transaction: Knex.Transaction, actor: Actor, lessonId?: string): Promise<Reader> {
  const groups = await store.myGroupKeys(transaction, actor);
  return { actor, groups, attempts: await myAttempts(transaction, actor.userId, lessonId) };
}
