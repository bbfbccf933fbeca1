import type { LocalizedText, UnplacedTask } from '@nativ/schemas';
import type { Knex } from 'knex';
import { instantText } from '../page.ts';

export interface UnplacedRow {
  readonly id: string;
  readonly title: LocalizedText;
  readonly at: Date;
  readonly at_text: string;
  readonly policy: {
    readonly kind: UnplacedTask['kind'];
    readonly skills?: string[];
    readonly language?: string | null;
  };
  readonly set_aside: UnplacedTask['setAside'];
}

export interface UnplacedPage {
  readonly before: { readonly at: string; readonly id: string } | null;
  readonly limit: number;
}

/**
 * The open tasks of a group that nobody has and whose rule found nobody the last time, the latest first. Decisions are read by
 * those who manage the group alone, so that for others the list is empty.
 */
export async function listUnplaced(
  transaction: Knex.Transaction,
  groupId: string,
  { before, limit }: UnplacedPage,
): Promise<UnplacedRow[]> {
  const { rows } = await transaction.raw(
    `select t.id, t.title, d.at, ${instantText('d.at')} as at_text, d.policy,
       (select coalesce(json_agg(json_build_object('verdict', c.verdict, 'count', c.count) order by c.count desc, c.verdict), '[]')
        from (select c.verdict, count(*)::int as count from jsonb_to_recordset(d.considered) as c(verdict text) group by c.verdict) c) as set_aside
     from nativ.tasks t cross join lateral (
       select d.at, d.policy, d.outcome, d.considered from nativ.assignment_decisions d
       where d.workspace_id = t.workspace_id and d.task_id = t.id order by d.at desc limit 1) d
     where t.workspace_id = (select app.workspace_id()) and t.group_id = :groupId and t.status = 'open' and t.assignee_id is null
       and d.outcome = 'nobody'
       and (d.at, t.id) < (coalesce(:at::timestamptz, 'infinity'), coalesce(:id::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
     order by d.at desc, t.id desc limit :limit`,
    { groupId, at: before?.at ?? null, id: before?.id ?? null, limit },
  );
  return rows;
}
