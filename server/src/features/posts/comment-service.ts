import type { Comment, CommentCreate, PostEdit, ReactionCount, ReactionKind } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import type { ItemFiles } from '../files/item-files.ts';
import type { Item } from '../items/item.ts';
import { mention } from '../items/item-service.ts';
import { type Page, pageOf } from '../page.ts';
import { normalizeText } from '../text.ts';
import {
  type CommentPage,
  findComment,
  findCommented,
  findPlaceOf,
  insertComment,
  listComments,
  rewriteComment,
  type Subject,
  seesSubject,
  speaksOn,
} from './comment-store.ts';
import { extrasOf } from './extras.ts';
import { archiveIn } from './post-store.ts';
import { toComment } from './post-view.ts';
import { putReaction, takeReaction } from './reaction-store.ts';

export type { CommentPage, Subject } from './comment-store.ts';

/** The discussion under a post, a task or a gathering, and the notes of the staff on a case. Null stands for a subject that is not there for this person. */
export class CommentService {
  private readonly people: Knex;
  private readonly files: ItemFiles | undefined;

  constructor(parts: { readonly people: Knex; readonly files?: ItemFiles }) {
    this.people = parts.people;
    this.files = parts.files;
  }

  list(actor: Actor, subject: Subject, page: CommentPage): Promise<Page<Comment> | null> {
    return asPerson(this.people, actor, async (transaction) =>
      (await seesSubject(transaction, subject)) ? commentsOf(transaction, subject, page) : null,
    );
  }

  async add(actor: Actor, subject: Subject, input: CommentCreate): Promise<Comment | 'readOnly' | 'noFile' | null> {
    const { files = [], mentions = [] } = input;
    const place = await this.in(actor, async (transaction) => {
      if (!(await seesSubject(transaction, subject))) return null;
      return (await speaksOn(transaction, subject)) ? findPlaceOf(transaction, subject) : 'readOnly';
    });
    if (place === null || place === 'readOnly') return place;
    if (files.length > 0 && !(await this.files?.areMine(actor, place.groupId, files))) return 'noFile';
    const id = uuidv7();
    const text = normalizeText(input.text);
    const unreached = await this.in(actor, async (transaction) => {
      await insertComment(transaction, actor, { id, subject, text });
      return mention(transaction, actor, itemOf(subject), mentions);
    });
    if (files.length > 0) await this.files?.attach(actor, { ...place, commentId: id }, files);
    const comment = await this.in(actor, (transaction) => readComment(transaction, id));
    if (comment === null) throw new Error(`Expected comment '${id}' to be visible to its author, but it is not.`);
    return unreached.length === 0 ? comment : { ...comment, unreached };
  }

  /** @returns null when it is not there, 'notYours' when somebody else wrote it */
  edit(actor: Actor, id: string, { text, mentions = [] }: PostEdit): Promise<Comment | 'notYours' | null> {
    return this.in(actor, async (transaction) => {
      const found = await findCommented(transaction, id);
      if (found === null) return null;
      if (!(await speaksOn(transaction, found.subject))) return 'notYours';
      if (!(await rewriteComment(transaction, id, normalizeText(text)))) return 'notYours';
      const unreached = await mention(transaction, actor, itemOf(found.subject), mentions);
      const comment = await readComment(transaction, id);
      return comment && unreached.length > 0 ? { ...comment, unreached } : comment;
    });
  }

  /** Takes back what the person wrote, or puts it there again. */
  archive(actor: Actor, id: string, isArchived: boolean): Promise<'done' | 'notYours' | null> {
    return this.in(actor, async (transaction) => {
      const found = await findCommented(transaction, id);
      if (found === null) return null;
      if (!(await speaksOn(transaction, found.subject))) return 'notYours';
      return (await archiveIn(transaction, 'comments', id, isArchived)) ? 'done' : 'notYours';
    });
  }

  /** @param kind null to take it back */
  react(actor: Actor, id: string, kind: ReactionKind | null): Promise<ReactionCount[] | 'readOnly' | null> {
    return this.in(actor, async (transaction) => {
      const found = await findCommented(transaction, id);
      if (found === null) return null;
      if (!(await speaksOn(transaction, found.subject))) return 'readOnly';
      await (kind === null ? takeReaction(transaction, id) : putReaction(transaction, actor, { commentId: id }, kind));
      return reactionsOf(transaction, id);
    });
  }

  private in<T>(actor: Actor, work: (transaction: Knex.Transaction) => Promise<T>): Promise<T> {
    return asPerson(this.people, actor, work);
  }
}

/** The reactions to one item, for an answer to whoever has just reacted. */
export async function reactionsOf(transaction: Knex.Transaction, itemId: string): Promise<ReactionCount[]> {
  return (await extrasOf(transaction, { commentIds: [itemId] })).reactions(itemId);
}

async function readComment(transaction: Knex.Transaction, id: string): Promise<Comment | null> {
  const row = await findComment(transaction, id);
  return row && toComment(row, await extrasOf(transaction, { commentIds: [id] }));
}

/** Writes a note on a case in a transaction of another feature, which has made sure that the person works on it. */
export function noteOnCase(
  transaction: Knex.Transaction,
  actor: Actor,
  instanceId: string,
  text: string,
): Promise<void> {
  const subject = { instanceId };
  return insertComment(transaction, actor, { id: uuidv7(), subject, text: normalizeText(text) });
}

/** Comments that the person of the transaction sees: the named read model for other features. */
export async function commentsOf(
  transaction: Knex.Transaction,
  subject: Subject,
  page: CommentPage,
): Promise<Page<Comment>> {
  const rows = await listComments(transaction, subject, { ...page, limit: page.limit + 1 });
  const extras = await extrasOf(transaction, { commentIds: rows.map(({ id }) => id) });
  return pageOf(
    rows,
    page.limit,
    (row) => [row.created_text, row.id],
    (row) => toComment(row, extras),
  );
}

function itemOf(subject: Subject): Item {
  if ('postId' in subject) return { kind: 'post', id: subject.postId };
  if ('gatheringId' in subject) return { kind: 'gathering', id: subject.gatheringId };
  return 'taskId' in subject ? { kind: 'task', id: subject.taskId } : { kind: 'case', id: subject.instanceId };
}
