import type { Post, PostCreate } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { groupIdOf } from '../groups/group-service.ts';
import { mention } from '../items/item-service.ts';
import { type Page, pageOf } from '../page.ts';
import { normalizeText } from '../text.ts';
import { findPost, insertPost, listPosts, type PostFilter, type PostRow, speaksIn } from './post-store.ts';

/** Posts, newest first, in the eyes of one person at a time. Null stands for a group that is not there for them. */
export class PostService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  feed(actor: Actor, filter: PostFilter): Promise<Page<Post> | null> {
    return asPerson(this.people, actor, async (transaction) => {
      if (filter.group !== null && (await groupIdOf(transaction, filter.group)) === null) return null;
      const rows = await listPosts(transaction, { ...filter, limit: filter.limit + 1 });
      return pageOf(rows, filter.limit, (row) => [row.created_text, row.id], toPost);
    });
  }

  write(actor: Actor, { group, text, mentions = [] }: PostCreate): Promise<Post | 'readOnly' | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const groupId = await groupIdOf(transaction, group);
      if (groupId === null) return null;
      if (!(await speaksIn(transaction, groupId))) return 'readOnly';
      const id = uuidv7();
      await insertPost(transaction, actor, { id, groupId, text: normalizeText(text), createdAt: new Date() });
      const unreached = await mention(transaction, actor, { kind: 'post', id }, mentions);
      const row = await findPost(transaction, id);
      if (row === null) throw new Error(`Expected post '${id}' to be visible to its author, but it is not.`);
      return unreached.length === 0 ? toPost(row) : { ...toPost(row), unreached };
    });
  }
}

function toPost(row: PostRow): Post {
  return {
    id: row.id,
    group: { key: row.group_key, name: row.group_name },
    author: row.author_id === null ? null : { id: row.author_id, name: row.author_name ?? '' },
    text: row.text,
    instanceId: row.instance_id,
    commentCount: row.comment_count,
    createdAt: row.created_at.toISOString(),
  };
}
