import type { Knex } from 'knex';
import { listed } from '../listed.ts';
import { instantText } from '../page.ts';
import type { GatheringItemRow } from './group-item.ts';

export interface GatheringItemListRow extends GatheringItemRow {
  readonly starts_text: string;
}

export interface GatheringPageWish {
  readonly groupId: string;
  /** What takes place within this time, or some of it does. */
  readonly from: string | null;
  readonly before: string | null;
  readonly archived: boolean;
  readonly after: { readonly startsAt: string; readonly id: string } | null;
  readonly limit: number;
}

/** One that nobody gave an end is thought to be over when it begins. */
const end = 'coalesce(e.ends_at, e.starts_at)';

/** A page of a group's events, in the order in which they begin. */
export function listGatheringItems(
  transaction: Knex.Transaction,
  wish: GatheringPageWish,
): Promise<GatheringItemListRow[]> {
  const { from, before, after } = wish;
  return listed<GatheringItemListRow>(
    transaction,
    wish.limit,
    `select e.id, e.title, e.place, e.created_by as creator_id, e.created_at, e.starts_at, e.ends_at, e.archived_at,
       (select u.name from nativ.users u where u.workspace_id = e.workspace_id and u.id = e.created_by) as creator_name,
       ${instantText('e.starts_at')} as starts_text
     from nativ.gatherings e
     where e.workspace_id = (select app.workspace_id()) and e.group_id = cast(:groupId as uuid)
       and e.archived_at is ${wish.archived ? 'not ' : ''}null
       ${from === null ? '' : `and ${end} >= cast(:from as timestamptz)`}
       ${before === null ? '' : 'and e.starts_at < cast(:before as timestamptz)'}
       ${after === null ? '' : 'and (e.starts_at, e.id) > (cast(:startsAt as timestamptz), cast(:id as uuid))'}
     order by e.starts_at, e.id limit ${Math.trunc(wish.limit)}`,
    {
      groupId: wish.groupId,
      ...(from === null ? {} : { from }),
      ...(before === null ? {} : { before }),
      ...after,
    },
  );
}
