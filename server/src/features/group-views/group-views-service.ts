import type { BoardColumn, GroupBoard, GroupItem, GroupTimeline } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import { readPresent } from '../../db/present-store.ts';
import type { Actor } from '../../security/actor.ts';
import type { GroupOptions } from '../groups/group-options.ts';
import { groupOptionsOf } from '../groups/group-service.ts';
import { encodeCursor, type Page, pageOf } from '../page.ts';
import { type BoardCount, type BoardRow, countBoard, listBoard } from './board-store.ts';
import { type GatheringPageWish, listGatheringItems } from './gathering-items-store.ts';
import { toGatheringItem, toTaskItem } from './group-item.ts';
import { boardColumns, type TaskFilter } from './item-filter.ts';
import type { AskedFilter } from './item-query.ts';
import { listTaskItems, type TaskPageWish } from './task-items-store.ts';
import { listTimelineItems, listTimelinePeople } from './timeline-store.ts';

export interface TimelineWish {
  /** The first day; today without it. */
  readonly from: string | undefined;
  /** The day after the last; two weeks later without it. */
  readonly before: string | undefined;
  readonly afterId: string | null;
  readonly limit: number;
}

/** A page of tasks as it was asked for. */
export type AskedPage = Omit<TaskPageWish, 'groupId' | 'filter'> & { readonly filter: AskedFilter };

/** How much of each column the board brings along, and how much of what each person has. */
const firstOfColumn = 20;
const mostOfPerson = 40;
const timelineDays = 14;

/** The items of a group in the forms in which its views show them, in the eyes of one person at a time. */
export class GroupViewsService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  tasks(actor: Actor, key: string, wish: AskedPage): Promise<Page<GroupItem> | null> {
    return this.inGroup(actor, key, async (transaction, group) => {
      const asked = { ...wish, groupId: group.id, filter: filterOf(group, wish.filter), limit: wish.limit + 1 };
      const rows = await listTaskItems(transaction, asked);
      return pageOf(rows, wish.limit, ({ place }) => place, toTaskItem(group));
    });
  }

  gatherings(actor: Actor, key: string, wish: Omit<GatheringPageWish, 'groupId'>): Promise<Page<GroupItem> | null> {
    return this.inGroup(actor, key, async (transaction, { id: groupId }) => {
      const rows = await listGatheringItems(transaction, { ...wish, groupId, limit: wish.limit + 1 });
      return pageOf(rows, wish.limit, (row) => [row.starts_text, row.id], toGatheringItem);
    });
  }

  board(actor: Actor, key: string, asked: AskedFilter): Promise<GroupBoard | null> {
    return this.inGroup(actor, key, async (transaction, group) => {
      const statuses = group.statuses.map((status) => status.key);
      const wish = { groupId: group.id, filter: filterOf(group, asked), statuses };
      const rows = await listBoard(transaction, { ...wish, limit: firstOfColumn + 1 });
      const counts = await countBoard(transaction, wish);
      return { columns: columnsOf(group).map((place) => columnIn(group, place, { rows, counts })) };
    });
  }

  timeline(actor: Actor, key: string, wish: TimelineWish): Promise<GroupTimeline | null> {
    return this.inGroup(actor, key, async (transaction, group) => {
      const groupId = group.id;
      const { afterId } = wish;
      const from = wish.from ?? dateOf(await readPresent(transaction));
      const before = wish.before ?? dateOf(new Date(Date.parse(from) + timelineDays * 86_400_000));
      const rows = await listTimelinePeople(transaction, { from, before, afterId, groupId, limit: wish.limit + 1 });
      const userIds = rows.slice(0, wish.limit).map(({ id }) => id);
      const asked = { groupId, userIds, before, limit: mostOfPerson };
      const items = await listTimelineItems(transaction, asked);
      const page = pageOf(
        rows,
        wish.limit,
        (row) => [row.id],
        ({ id, name, role, open_tasks: openTasks, most, absences }) => ({
          person: { id, name },
          role,
          openTasks,
          most,
          absences: [...absences],
          items: items.filter((item) => item.assignee_id === id).map(toTaskItem(group)),
        }),
      );
      return { people: page.items, nextCursor: page.nextCursor };
    });
  }

  /** Works in a group that the person may know of; gives null for any other. */
  private inGroup<Answer>(
    actor: Actor,
    key: string,
    work: (transaction: Knex.Transaction, group: GroupOptions & { readonly id: string }) => Promise<Answer>,
  ): Promise<Answer | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const group = await groupOptionsOf(transaction, key);
      return group && work(transaction, group);
    });
  }
}

const dateOf = (at: Date) => at.toISOString().slice(0, 10);

/** Where a task can stand on the board: in progress, in one of the group's own statuses if it has any. */
interface BoardPlace {
  readonly column: BoardColumn;
  readonly status: string | null;
}

function columnsOf({ statuses }: GroupOptions): readonly BoardPlace[] {
  return boardColumns.flatMap((column): BoardPlace[] =>
    column === 'inProgress' && statuses.length > 0
      ? statuses.map(({ key }) => ({ column, status: key }))
      : [{ column, status: null }],
  );
}

function columnIn(
  group: GroupOptions,
  { column, status }: BoardPlace,
  board: { readonly rows: readonly BoardRow[]; readonly counts: readonly BoardCount[] },
) {
  const all = board.rows.filter((row) => row.board_column === column && row.board_status === status);
  const shown = all.slice(0, firstOfColumn);
  const last = shown.at(-1);
  const isMore = all.length > shown.length && last !== undefined;
  return {
    column,
    groupStatus: status,
    count: board.counts.find((one) => one.name === column && one.status === status)?.count ?? 0,
    items: shown.map(toTaskItem(group)),
    nextCursor: isMore ? encodeCursor(placeOf(last)) : null,
  };
}

/** A status that the group does not have, or no longer, leaves out nothing: it stands in addresses and in views that were kept. */
function filterOf({ statuses }: GroupOptions, { status, ...filter }: AskedFilter): TaskFilter {
  const known = statuses.map(({ key }) => key);
  return { ...filter, status: status !== null && known.includes(status) ? { key: status, known } : null };
}

/** Where the list of a column goes on: open work by urgency, what is done by when it was. */
function placeOf(row: BoardRow): readonly string[] {
  return row.board_column === 'done' ? [row.completed_text, row.id] : [row.urgent_text, row.created_text, row.id];
}
