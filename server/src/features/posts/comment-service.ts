import type { Comment, CommentCreate } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import type { Item } from '../items/item.ts';
import { mention } from '../items/item-service.ts';
import { type Page, pageOf } from '../page.ts';
import { normalizeText } from '../text.ts';
import {
  type CommentPage,
  type CommentRow,
  findAuthorName,
  insertComment,
  listComments,
  type Subject,
  seesSubject,
  speaksOn,
} from './comment-store.ts';

export type { CommentPage, Subject } from './comment-store.ts';

/** The discussion under a post or a task, and the notes of the staff on a case. Null stands for a subject that is not there for this person. */
export class CommentService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  list(actor: Actor, subject: Subject, page: CommentPage): Promise<Page<Comment> | null> {
    return asPerson(this.people, actor, async (transaction) =>
      (await seesSubject(transaction, subject)) ? commentsOf(transaction, subject, page) : null,
    );
  }

  add(actor: Actor, subject: Subject, input: CommentCreate): Promise<Comment | 'readOnly' | null> {
    return asPerson(this.people, actor, async (transaction) => {
      if (!(await seesSubject(transaction, subject))) return null;
      if (!(await speaksOn(transaction, subject))) return 'readOnly';
      const row = { id: uuidv7(), subject, text: normalizeText(input.text), createdAt: new Date() };
      await insertComment(transaction, actor, row);
      const unreached = await mention(transaction, actor, itemOf(subject), input.mentions ?? []);
      const author = { id: actor.userId, name: await findAuthorName(transaction, actor) };
      const comment = { id: row.id, author, text: row.text, createdAt: row.createdAt.toISOString() };
      return unreached.length === 0 ? comment : { ...comment, unreached };
    });
  }
}

/** Writes a note on a case in a transaction of another feature, which has made sure that the person works on it. */
export function noteOnCase(
  transaction: Knex.Transaction,
  actor: Actor,
  instanceId: string,
  text: string,
): Promise<void> {
  const subject = { instanceId };
  return insertComment(transaction, actor, { id: uuidv7(), subject, text: normalizeText(text), createdAt: new Date() });
}

/** Comments that the person of the transaction sees: the named read model for other features. */
export async function commentsOf(
  transaction: Knex.Transaction,
  subject: Subject,
  page: CommentPage,
): Promise<Page<Comment>> {
  const rows = await listComments(transaction, subject, { ...page, limit: page.limit + 1 });
  return pageOf(rows, page.limit, (row) => [row.created_text, row.id], toComment);
}

function itemOf(subject: Subject): Item {
  if ('postId' in subject) return { kind: 'post', id: subject.postId };
  return 'taskId' in subject ? { kind: 'task', id: subject.taskId } : { kind: 'case', id: subject.instanceId };
}

function toComment(row: CommentRow): Comment {
  const author = { id: row.author_id, name: row.author_name };
  return { id: row.id, author, text: row.text, createdAt: row.created_at.toISOString() };
}
