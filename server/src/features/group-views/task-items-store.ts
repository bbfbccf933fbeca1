import type { Knex } from 'knex';
import { listed } from '../listed.ts';
import { instantText } from '../page.ts';
import { type TaskItemRow, taskItemColumns } from './group-item.ts';
import { conditionOf, placeOf, type TaskFilter } from './item-filter.ts';

export type TaskSort = 'urgent' | 'newest' | 'oldest' | 'completed';

/** A row with the values by which the list is sorted, as texts for the cursor. */
export interface TaskItemListRow extends TaskItemRow {
  readonly place: readonly string[];
}

interface Order {
  readonly columns: readonly string[];
  readonly isFalling: boolean;
}

/** By which columns each order sorts; all of one direction, so that one comparison of rows finds the next page. */
const orders: Readonly<Record<TaskSort, Order>> = {
  urgent: { columns: ['t.urgent_at', 't.created_at', 't.id'], isFalling: false },
  newest: { columns: ['t.created_at', 't.id'], isFalling: true },
  oldest: { columns: ['t.created_at', 't.id'], isFalling: false },
  completed: { columns: ['t.completed_at', 't.id'], isFalling: true },
};

const typeOf = (column: string) => (column === 't.id' ? 'uuid' : 'timestamptz');

export interface TaskPageWish {
  readonly groupId: string;
  readonly filter: TaskFilter;
  readonly sort: TaskSort;
  /** The values of the row after which it goes on. */
  readonly after: readonly string[] | null;
  readonly limit: number;
}

/**
 * A page of a group's tasks. Each status is taken from the index by itself and only their first rows are merged: an
 * index that begins with the status gives no common order.
 */
export async function listTaskItems(transaction: Knex.Transaction, wish: TaskPageWish): Promise<TaskItemListRow[]> {
  const { columns, isFalling } = orders[wish.sort];
  const order = columns.map((column) => `${column}${isFalling ? ' desc' : ''}`).join(', ');
  const limit = `limit ${Math.trunc(wish.limit)}`;
  const place = placeOf(wish.filter);
  const condition = conditionOf(wish.filter);
  const comparison = columns.map((column, index) => `cast(:after${index} as ${typeOf(column)})`).join(', ');
  const after = wish.after === null ? '' : `and (${columns.join(', ')}) ${isFalling ? '<' : '>'} (${comparison})`;
  const texts = columns.map((column) => (column === 't.id' ? 't.id::text' : instantText(column)));
  return listed<TaskItemListRow>(
    transaction,
    wish.limit,
    `with page as materialized (
       select t.* from unnest(array[${place.statuses.map((status) => `'${status}'`)}]::text[]) as s(status) cross join lateral (
         select t.* from nativ.tasks t
         where t.workspace_id = (select app.workspace_id()) and t.group_id = cast(:groupId as uuid) and t.status = s.status
           ${place.text} ${condition.text} ${after}
         order by ${order} ${limit}
       ) t order by ${order} ${limit})
     select ${taskItemColumns}, array[${texts.join(', ')}] as place from page t order by ${order}`,
    {
      groupId: wish.groupId,
      ...condition.values,
      ...Object.fromEntries((wish.after ?? []).map((value, index) => [`after${index}`, value])),
    },
  );
}
