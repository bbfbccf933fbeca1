import type { LocalizedText, Notification } from '@nativ/schemas';
import type { Knex } from 'knex';
import { plannedOnce } from '../../db/planned-once.ts';
import type { Actor } from '../../security/actor.ts';
import { instantText } from '../page.ts';

export interface NotificationRow {
  readonly id: string;
  readonly kind: Notification['kind'];
  readonly at: Date;
  readonly at_text: string;
  readonly read_at: Date | null;
  readonly by_id: string | null;
  readonly by_name: string | null;
  readonly task_id: string | null;
  readonly post_id: string | null;
  readonly instance_id: string | null;
  readonly gathering_id: string | null;
  readonly question_id: string | null;
  readonly rollout_id: string | null;
  readonly news: NonNullable<Notification['training']>['news'] | null;
  readonly reference: string | null;
  readonly group_key: string | null;
  readonly group_name: LocalizedText | null;
}

/** What the person of the context does not want to see in the application is looked up once for a statement. */
const isInApp = `n.kind <> all (array(select c.kind from nativ.notice_choices c
         where c.workspace_id = (select app.workspace_id()) and c.user_id = (select app.user_id()) and not c.in_app))`;

/** How many the bell, the home page and the page of notices ask for, each with one more. Plans of others are too many to keep. */
const usualLimits: readonly number[] = [2, 6, 51];

/** What the person of the context was told, the newest first. */
export async function listNotices(
  transaction: Knex.Transaction,
  page: {
    readonly before: { readonly at: string; readonly id: string } | null;
    readonly limit: number;
    readonly unread: boolean;
    /** Only of these kinds; null for all. */
    readonly kinds: readonly Notification['kind'][] | null;
  },
): Promise<NotificationRow[]> {
  const { before, limit, unread, kinds } = page;
  const isUsual = before === null && kinds === null && usualLimits.includes(limit);
  const read = isUsual ? plannedOnce<NotificationRow> : plannedAnew<NotificationRow>;
  return read(
    transaction,
    `with page as materialized (
       select n.* from nativ.notices n
       where n.workspace_id = (select app.workspace_id()) and n.user_id = (select app.user_id()) ${unread ? 'and n.read_at is null' : ''}
         ${before === null ? '' : 'and (n.at, n.id) < (cast(:at as timestamptz), cast(:id as uuid))'}
         ${kinds === null ? '' : 'and n.kind = any (cast(:kinds as text[]))'} and ${isInApp}
       order by n.at desc, n.id desc limit ${Math.trunc(limit)})
     select n.id, n.kind, n.at, ${instantText('n.at')} as at_text, n.read_at, n.by_id, u.name as by_name,
       n.task_id, n.post_id, n.instance_id, n.gathering_id, n.question_id, n.rollout_id, n.news, s.reference, g.key as group_key, g.name as group_name
     from page n
     left join nativ.users u on u.workspace_id = n.workspace_id and u.id = n.by_id
     left join nativ.posts p on p.workspace_id = n.workspace_id and p.id = n.post_id
     left join nativ.tasks t on t.workspace_id = n.workspace_id and t.id = n.task_id
     left join nativ.gatherings e on e.workspace_id = n.workspace_id and e.id = n.gathering_id
     left join nativ.groups g on g.workspace_id = n.workspace_id and g.id = coalesce(n.group_id, p.group_id, t.group_id, e.group_id)
     left join nativ.instances i on i.workspace_id = n.workspace_id and i.id = n.instance_id
     left join nativ.submissions s on s.workspace_id = i.workspace_id and s.id = i.submission_id
     order by n.at desc, n.id desc`,
    { ...before, ...(kinds && { kinds: [...kinds] }) },
  );
}

async function plannedAnew<Row>(
  transaction: Knex.Transaction,
  text: string,
  values: Readonly<Record<string, Knex.RawBinding>>,
): Promise<Row[]> {
  const { rows } = await transaction.raw(text, values);
  return rows;
}

/** How many the person of the context has not read, counted up to a number. */
export async function countUnread(transaction: Knex.Transaction, most: number): Promise<number> {
  const [row] = await plannedOnce<{ count: number }>(
    transaction,
    `select count(*)::int as count from (
       select 1 from nativ.notices n where n.workspace_id = (select app.workspace_id()) and n.user_id = (select app.user_id()) and n.read_at is null
         and ${isInApp}
       limit ?) x`,
    [most],
  );
  return row?.count ?? 0;
}

/** @param ids some of them, or null for all. @returns how many there were */
export async function markRead(transaction: Knex.Transaction, ids: readonly string[] | null): Promise<number> {
  const mine = transaction('nativ.notices').whereRaw('user_id = (select app.user_id())');
  if (ids === null) return mine.whereNull('read_at').update({ read_at: transaction.fn.now() });
  return mine.whereIn('id', ids).update({ read_at: transaction.raw('coalesce(read_at, now())') });
}

export interface NewNotice {
  readonly userId: string;
  readonly kind: 'mentioned' | 'exported';
  readonly taskId?: string;
  readonly postId?: string;
  readonly instanceId?: string;
  readonly gatheringId?: string;
}

/** Tells somebody what the person of the context did. */
export async function insertNotice(
  transaction: Knex.Transaction,
  { workspaceId, userId: by }: Actor,
  { userId, kind, taskId, postId, instanceId, gatheringId }: NewNotice,
): Promise<void> {
  await transaction('nativ.notices').insert({
    workspace_id: workspaceId,
    user_id: userId,
    kind,
    task_id: taskId ?? null,
    post_id: postId ?? null,
    ...(instanceId !== undefined && { instance_id: instanceId }),
    ...(gatheringId !== undefined && { gathering_id: gatheringId }),
    by_id: by,
  });
}

/** Nobody looks for what they were told half a year ago, except that their group was opened. */
export async function forgetOldNotices(owner: Knex): Promise<number> {
  const { rowCount } = await owner.raw(
    `delete from nativ.notices where at < now() - interval '180 days' and kind <> 'glassBroken'`,
  );
  return rowCount;
}
