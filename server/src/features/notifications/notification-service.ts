import type { Notification, NotificationList } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { pageOf } from '../page.ts';
import * as store from './notification-store.ts';

/** Past it, it is many. */
const mostCounted = 100;

/** What people are told of what concerns them: who, what and where, never what was said. */
export class NotificationService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  list(actor: Actor, page: Parameters<typeof store.listNotices>[1]): Promise<NotificationList> {
    return asPerson(this.people, actor, async (transaction) => {
      const rows = await store.listNotices(transaction, { ...page, limit: page.limit + 1 });
      const unreadCount = await store.countUnread(transaction, mostCounted);
      return { ...pageOf(rows, page.limit, (row) => [row.at_text, row.id], toNotification), unreadCount };
    });
  }

  /** @param ids some of them, or null for all. @returns how many there were */
  read(actor: Actor, ids: readonly string[] | null): Promise<number> {
    return asPerson(this.people, actor, (transaction) => store.markRead(transaction, ids));
  }
}

/** Tells somebody what the person of the context did. Other features tell through this; nobody is told what they did themselves. */
export async function tell(transaction: Knex.Transaction, actor: Actor, notice: store.NewNotice): Promise<void> {
  if (notice.userId !== actor.userId) await store.insertNotice(transaction, actor, notice);
}

/** Clears away what is old. */
export const forgetOld = store.forgetOldNotices;

function toNotification(row: store.NotificationRow): Notification {
  return {
    id: row.id,
    kind: row.kind,
    at: row.at.toISOString(),
    readAt: row.read_at?.toISOString() ?? null,
    by: row.by_id === null ? null : { id: row.by_id, name: row.by_name ?? '' },
    taskId: row.task_id,
    postId: row.post_id,
    instanceId: row.instance_id,
    gatheringId: row.gathering_id,
    questionId: row.question_id,
    training: row.rollout_id === null ? null : { rolloutId: row.rollout_id, news: row.news ?? 'invited' },
    reference: row.reference,
    group: row.group_key === null || row.group_name === null ? null : { key: row.group_key, name: row.group_name },
  };
}
