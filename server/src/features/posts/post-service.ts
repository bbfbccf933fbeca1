import type {
  Poll,
  PollCreate,
  PollVote,
  Post,
  PostCreate,
  PostEdit,
  ReactionCount,
  ReactionKind,
} from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import type { ItemFiles } from '../files/item-files.ts';
import { groupIdOf } from '../groups/group-service.ts';
import { mention } from '../items/item-service.ts';
import { normalizeText } from '../text.ts';
import { reactionsOf } from './comment-service.ts';
import { listLatest, speaksOn } from './comment-store.ts';
import { extrasOf } from './extras.ts';
import { closePoll, insertPoll, listPolls, putVotes } from './poll-store.ts';
import { archiveIn, findPost, insertPost, pinPost, rewritePost, speaksIn } from './post-store.ts';
import { shownComments, toComment, toPost } from './post-view.ts';
import { putReaction, takeReaction } from './reaction-store.ts';

export type VoteOutcome = Poll | 'noPoll' | 'closed' | 'badChoice' | 'readOnly' | null;

/** What one person at a time writes, mends and answers. Null stands for a post or a group that is not there for them. */
export class PostService {
  private readonly people: Knex;
  private readonly files: ItemFiles | undefined;

  constructor(parts: { readonly people: Knex; readonly files?: ItemFiles }) {
    this.people = parts.people;
    this.files = parts.files;
  }

  find(actor: Actor, id: string): Promise<Post | null> {
    return this.in(actor, (transaction) => readPost(transaction, id));
  }

  async write(actor: Actor, input: PostCreate): Promise<Post | 'readOnly' | 'noFile' | null> {
    const { group, text, mentions = [], files = [], poll } = input;
    const groupId = await this.in(actor, async (transaction) => {
      const found = await groupIdOf(transaction, group);
      return found !== null && !(await speaksIn(transaction, found)) ? ('readOnly' as const) : found;
    });
    if (groupId === null || groupId === 'readOnly') return groupId;
    if (files.length > 0 && !(await this.files?.areMine(actor, groupId, files))) return 'noFile';
    const id = uuidv7();
    const unreached = await this.in(actor, async (transaction) => {
      await insertPost(transaction, actor, { id, groupId, text: normalizeText(text) });
      if (poll !== undefined) await insertPoll(transaction, actor, newPoll(id, poll));
      return mention(transaction, actor, { kind: 'post', id }, mentions);
    });
    if (files.length > 0) await this.files?.attach(actor, { groupId, instanceId: null, itemId: id }, files);
    const post = await this.find(actor, id);
    if (post === null) throw new Error(`Expected post '${id}' to be visible to its author, but it is not.`);
    return unreached.length === 0 ? post : { ...post, unreached };
  }

  /** @returns 'notYours' when somebody else wrote it, or a flow did */
  edit(actor: Actor, id: string, { text, mentions = [] }: PostEdit): Promise<Post | 'notYours' | null> {
    return this.in(actor, async (transaction) => {
      if ((await findPost(transaction, id)) === null) return null;
      if (!(await rewritePost(transaction, id, normalizeText(text)))) return 'notYours';
      const unreached = await mention(transaction, actor, { kind: 'post', id }, mentions);
      const post = await readPost(transaction, id);
      return post && unreached.length > 0 ? { ...post, unreached } : post;
    });
  }

  /** Takes back what the person wrote, or puts it there again. */
  archive(actor: Actor, id: string, isArchived: boolean): Promise<'done' | 'notYours' | null> {
    return this.in(actor, async (transaction) => {
      if ((await findPost(transaction, id)) === null) return null;
      return (await archiveIn(transaction, 'posts', id, isArchived)) ? 'done' : 'notYours';
    });
  }

  /** Puts a post at the top of its group, in place of the one that stood there, or takes it from there. */
  pin(actor: Actor, id: string, isPinned: boolean): Promise<'done' | 'notManager' | null> {
    return this.in(actor, async (transaction) => {
      const post = await findPost(transaction, id);
      if (post === null) return null;
      if (!(await pinPost(transaction, id, isPinned))) return 'notManager';
      await recordAudit(transaction, actor, { action: isPinned ? 'post.pinned' : 'post.unpinned', subjectId: id });
      return 'done';
    });
  }

  /** @param kind null to take it back */
  react(actor: Actor, id: string, kind: ReactionKind | null): Promise<ReactionCount[] | 'readOnly' | null> {
    return this.in(actor, async (transaction) => {
      if ((await findPost(transaction, id)) === null) return null;
      if (!(await speaksOn(transaction, { postId: id }))) return 'readOnly';
      await (kind === null ? takeReaction(transaction, id) : putReaction(transaction, actor, { postId: id }, kind));
      return reactionsOf(transaction, id);
    });
  }

  vote(actor: Actor, id: string, { choices }: PollVote): Promise<VoteOutcome> {
    return this.in(actor, async (transaction) => {
      if ((await findPost(transaction, id)) === null) return null;
      const [poll] = await listPolls(transaction, [id]);
      if (!poll) return 'noPoll';
      if (poll.is_closed) return 'closed';
      if (!(await speaksOn(transaction, { postId: id }))) return 'readOnly';
      const most = poll.several ? poll.choices.length : 1;
      if (choices.length > most || choices.some((choice) => choice > poll.choices.length)) return 'badChoice';
      await putVotes(transaction, actor, poll, choices);
      return (await extrasOf(transaction, { postIds: [id] })).poll(id);
    });
  }

  /** Ends a poll before its time. */
  close(actor: Actor, id: string): Promise<Poll | 'noPoll' | 'notYours' | null> {
    return this.in(actor, async (transaction) => {
      const post = await findPost(transaction, id);
      if (post === null) return null;
      if (post.author_id !== actor.userId) return 'notYours';
      await closePoll(transaction, id);
      return (await extrasOf(transaction, { postIds: [id] })).poll(id) ?? 'noPoll';
    });
  }

  private in<T>(actor: Actor, work: (transaction: Knex.Transaction) => Promise<T>): Promise<T> {
    return asPerson(this.people, actor, work);
  }
}

async function readPost(transaction: Knex.Transaction, id: string): Promise<Post | null> {
  const row = await findPost(transaction, id);
  if (row === null) return null;
  const latest = await listLatest(transaction, [id], shownComments);
  const extras = await extrasOf(transaction, { postIds: [id], commentIds: latest.map((comment) => comment.id) });
  return { ...toPost(row, extras), latest: latest.map((comment) => toComment(comment, extras)) };
}

const newPoll = (postId: string, { choices, several = false, named = false, closesAt = null }: PollCreate) => ({
  postId,
  choices: choices.map(normalizeText),
  several,
  named,
  closesAt,
});
