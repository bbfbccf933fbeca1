import type { MembershipRole } from '@nativ/schemas';
import type { Knex } from 'knex';
import { type TaskItemRow, taskItemColumns } from './group-item.ts';

export interface TimelinePersonRow {
  readonly id: string;
  readonly name: string;
  readonly role: MembershipRole;
  readonly open_tasks: number;
  readonly most: number | null;
  readonly absences: readonly { readonly fromOn: string; readonly toOn: string }[];
}

export interface TimelineItemRow extends TaskItemRow {
  readonly assignee_id: string;
}

interface PeopleWish {
  readonly groupId: string;
  readonly afterId: string | null;
  readonly limit: number;
  /** Dates: absences that touch them. */
  readonly from: string;
  readonly before: string;
}

/**
 * The people of a group, what they have in hand, and when they are away. Absences and limits are seen by those who may
 * (0011-people), work by those who see it: for anybody else they are as if they were not there.
 */
export async function listTimelinePeople(
  transaction: Knex.Transaction,
  { afterId, limit, ...values }: PeopleWish,
): Promise<TimelinePersonRow[]> {
  const { rows } = await transaction.raw(
    `select u.id, u.name, m.role,
       (select count(*)::int from nativ.tasks t where t.workspace_id = m.workspace_id and t.assignee_id = u.id
          and t.status = 'open' and t.group_id = m.group_id) as open_tasks,
       (select c.most_open_tasks from nativ.capacities c where c.workspace_id = m.workspace_id and c.user_id = u.id) as most,
       (select coalesce(jsonb_agg(jsonb_build_object('fromOn', a.from_on::text, 'toOn', a.to_on::text) order by a.from_on), '[]')
        from nativ.absences a where a.workspace_id = m.workspace_id and a.user_id = u.id
          and a.to_on >= cast(:from as date) and a.from_on < cast(:before as date)) as absences
     from nativ.memberships m join nativ.users u on u.workspace_id = m.workspace_id and u.id = m.user_id
     where m.workspace_id = (select app.workspace_id()) and m.group_id = cast(:groupId as uuid) and u.deactivated_at is null
       ${afterId === null ? '' : 'and u.id > cast(:afterId as uuid)'}
     order by u.id limit ${Math.trunc(limit)}`,
    { ...values, ...(afterId === null ? {} : { afterId }) },
  );
  return rows;
}

/** The most urgent open tasks of each person in a group that began before the end of the time that is shown. */
export async function listTimelineItems(
  transaction: Knex.Transaction,
  wish: {
    readonly groupId: string;
    readonly userIds: readonly string[];
    readonly before: string;
    readonly limit: number;
  },
): Promise<TimelineItemRow[]> {
  const { rows } = await transaction.raw(
    `with page as materialized (
       select t.* from unnest(cast(:userIds as uuid[])) as p(id) cross join lateral (
         select t.* from nativ.tasks t
         where t.workspace_id = (select app.workspace_id()) and t.assignee_id = p.id and t.status = 'open'
           and t.group_id = cast(:groupId as uuid) and coalesce(t.starts_at, t.created_at) < cast(:before as timestamptz)
         order by t.urgent_at, t.created_at, t.id limit ${Math.trunc(wish.limit)}) t)
     select ${taskItemColumns} from page t order by t.urgent_at, t.created_at, t.id`,
    { groupId: wish.groupId, userIds: [...wish.userIds], before: wish.before },
  );
  return rows;
}
