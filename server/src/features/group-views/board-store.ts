import type { BoardColumn } from '@nativ/schemas';
import type { Knex } from 'knex';
import { instantText } from '../page.ts';
import { type TaskItemRow, taskItemColumns } from './group-item.ts';
import { conditionOf, openColumns, type TaskFilter } from './item-filter.ts';

/** How long what is done stays on the board. */
export const doneDays = 30;

export interface BoardRow extends TaskItemRow {
  readonly board_column: BoardColumn;
  readonly urgent_text: string;
  readonly created_text: string;
  readonly completed_text: string;
}

interface BoardWish {
  readonly groupId: string;
  readonly filter: TaskFilter;
  /** How many of each column. */
  readonly limit: number;
}

const ofGroup = `t.workspace_id = (select app.workspace_id()) and t.group_id = cast(:groupId as uuid) and t.archived_at is null`;
const lately = `t.status = 'completed' and t.completed_at > now() - interval '${doneDays} days'`;

/** The beginning of each column: of open work the most urgent, of what is done the latest. */
export async function listBoard(transaction: Knex.Transaction, wish: BoardWish): Promise<BoardRow[]> {
  const { text, values } = conditionOf(wish.filter);
  const limit = Math.trunc(wish.limit);
  const { rows } = await transaction.raw(
    `with page as materialized (
       select c.name as board_column, t.* from unnest(array[${openColumns.map((one) => `'${one}'`)}]) as c(name) cross join lateral (
         select t.* from nativ.tasks t where ${ofGroup} and t.status = 'open' and t.stage = c.name ${text}
         order by t.urgent_at, t.created_at, t.id limit ${limit}) t
       union all
       select 'done', t.* from (
         select t.* from nativ.tasks t where ${ofGroup} and ${lately} ${text}
         order by t.completed_at desc, t.id desc limit ${limit}) t)
     select t.board_column, ${taskItemColumns}, ${instantText('t.urgent_at')} as urgent_text,
       ${instantText('t.created_at')} as created_text, ${instantText('t.completed_at')} as completed_text
     from page t
     order by t.board_column, case when t.board_column <> 'done' then t.urgent_at end, t.completed_at desc,
       case when t.board_column <> 'done' then t.created_at end, case when t.board_column <> 'done' then t.id end, t.id desc`,
    { groupId: wish.groupId, ...values },
  );
  return rows;
}

/** How much stands in each column, of what the person of the transaction sees. */
export async function countBoard(
  transaction: Knex.Transaction,
  wish: Omit<BoardWish, 'limit'>,
): Promise<ReadonlyMap<BoardColumn, number>> {
  const { text, values } = conditionOf(wish.filter);
  const { rows } = await transaction.raw(
    `select t.stage as name, count(*)::int as count from nativ.tasks t where ${ofGroup} and t.status = 'open' ${text} group by t.stage
     union all
     select 'done', count(*)::int from nativ.tasks t where ${ofGroup} and ${lately} ${text}`,
    { groupId: wish.groupId, ...values },
  );
  return new Map(rows.map((row: { name: BoardColumn; count: number }) => [row.name, row.count]));
}
