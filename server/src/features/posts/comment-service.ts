import type { Comment, CommentCreate } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
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
} from './comment-store.ts';

export type { CommentPage, Subject } from './comment-store.ts';

/** The discussion under a post or a task. Null stands for a subject that is not there for this person. */
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

  add(actor: Actor, subject: Subject, input: CommentCreate): Promise<Comment | null> {
    return asPerson(this.people, actor, async (transaction) => {
      if (!(await seesSubject(transaction, subject))) return null;
      const row = { id: uuidv7(), subject, text: normalizeText(input.text), createdAt: new Date() };
      await insertComment(transaction, actor, row);
      const author = { id: actor.userId, name: await findAuthorName(transaction, actor) };
      return { id: row.id, author, text: row.text, createdAt: row.createdAt.toISOString() };
    });
  }
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

function toComment(row: CommentRow): Comment {
  const author = { id: row.author_id, name: row.author_name };
  return { id: row.id, author, text: row.text, createdAt: row.created_at.toISOString() };
}
