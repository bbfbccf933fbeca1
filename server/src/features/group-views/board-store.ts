import type { BoardColumn } from '@nativ/schemas';
import type { Knex } from 'knex';
import { plannedOnce } from '../../db/planned-once.ts';
import { instantText } from '../page.ts';
import { type TaskItemRow, taskItemColumns } from './group-item.ts';
import { conditionOf, openColumns, ownStatus, statusValues, type TaskFilter } from './item-filter.ts';

/** How long what is done stays on the board. */
export const doneDays = 30;

export interface BoardRow extends TaskItemRow {
  readonly board_column: BoardColumn;
  /** Of a column in progress, which of the group's own statuses; null where it has none. */
  readonly board_status: string | null;
  readonly urgent_text: string;
  readonly created_text: string;
  readonly completed_text: string;
}

interface BoardWish {
  readonly groupId: string;
  readonly filter: TaskFilter;
  /** The keys of the group's own statuses, in their order. */
  readonly statuses: readonly string[];
  /** How many of each column. */
  readonly limit: number;
}

const ofGroup = `t.workspace_id = (select app.workspace_id()) and t.group_id = cast(:groupId as uuid) and t.archived_at is null`;
const lately = `t.status = 'completed' and t.completed_at > (select app.present()) - interval '${doneDays} days'`;

/** The most urgent of some stages, each from the index by itself. */
const firstOfStages = (stages: readonly BoardColumn[], { text, limit }: Part) => `
  select c.name as board_column, cast(null as text) as board_status, t.* from unnest(array[${stages.map((one) => `'${one}'`)}]) as c(name) cross join lateral (
    select t.* from nativ.tasks t where ${ofGroup} and t.status = 'open' and t.stage = c.name ${text}
    order by t.urgent_at, t.created_at, t.id limit ${limit}) t`;

/**
 * The most urgent of each of the group's own statuses, in one walk through what is in progress: by themselves, the rarest of
 * twenty statuses would be searched for twenty times. Only ids are sorted.
 */
const firstOfStatuses = ({ text, limit }: Part) => `
  select 'inProgress', n.own_status, t.* from (
    select p.id, p.own_status from (
      select t.id, ${ownStatus} as own_status,
        row_number() over (partition by ${ownStatus} order by t.urgent_at, t.created_at, t.id) as place
      from nativ.tasks t where ${ofGroup} and t.status = 'open' and t.stage = 'inProgress' ${text}) p
    where p.place <= ${limit}) n
  cross join lateral (
    select t.* from nativ.tasks t where t.workspace_id = (select app.workspace_id()) and t.id = n.id limit 1) t`;

interface Part {
  /** What the filter says. */
  readonly text: string;
  readonly limit: number;
}

/** The beginning of each column: of open work the most urgent, of what is done the latest. */
export async function listBoard(transaction: Knex.Transaction, wish: BoardWish): Promise<BoardRow[]> {
  const { text, values } = conditionOf(wish.filter);
  const part = { text, limit: Math.trunc(wish.limit) };
  const isPlain = wish.statuses.length === 0;
  const stages = isPlain ? openColumns : openColumns.filter((column) => column !== 'inProgress');
  return read<BoardRow>(
    transaction,
    wish.filter,
    `with page as materialized (${firstOfStages(stages, part)}
       ${isPlain ? '' : `union all ${firstOfStatuses(part)}`}
       union all
       select 'done', null, t.* from (
         select t.* from nativ.tasks t where ${ofGroup} and ${lately} ${text}
         order by t.completed_at desc, t.id desc limit ${part.limit}) t)
     select t.board_column, t.board_status, ${taskItemColumns}, ${instantText('t.urgent_at')} as urgent_text,
       ${instantText('t.created_at')} as created_text, ${instantText('t.completed_at')} as completed_text
     from page t
     order by t.board_column, t.board_status, case when t.board_column <> 'done' then t.urgent_at end, t.completed_at desc,
       case when t.board_column <> 'done' then t.created_at end, case when t.board_column <> 'done' then t.id end, t.id desc`,
    { groupId: wish.groupId, ...values, ...(isPlain ? {} : statusValues(wish.statuses)) },
  );
}

/** A board as it opens is planned once; filters are too many to keep a plan of each. */
async function read<Row>(
  transaction: Knex.Transaction,
  filter: TaskFilter,
  text: string,
  values: Readonly<Record<string, Knex.RawBinding>>,
): Promise<Row[]> {
  if (conditionOf(filter).text === '') return plannedOnce<Row>(transaction, text, values);
  const { rows } = await transaction.raw(text, values);
  return rows;
}

export interface BoardCount {
  readonly name: BoardColumn;
  readonly status: string | null;
  readonly count: number;
}

/** How much stands in each column, of what the person of the transaction sees; an empty column is left out. */
export async function countBoard(
  transaction: Knex.Transaction,
  wish: Omit<BoardWish, 'limit'>,
): Promise<readonly BoardCount[]> {
  const { text, values } = conditionOf(wish.filter);
  const isPlain = wish.statuses.length === 0;
  const status = isPlain ? 'cast(null as text)' : `case when t.stage = 'inProgress' then ${ownStatus} end`;
  return read<BoardCount>(
    transaction,
    wish.filter,
    `select t.stage as name, ${status} as status, count(*)::int as count
     from nativ.tasks t where ${ofGroup} and t.status = 'open' ${text} group by 1, 2
     union all
     select 'done', null, count(*)::int from nativ.tasks t where ${ofGroup} and ${lately} ${text}`,
    { groupId: wish.groupId, ...values, ...(isPlain ? {} : statusValues(wish.statuses)) },
  );
}
