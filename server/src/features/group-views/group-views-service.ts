import type { BoardColumn, GroupBoard, GroupItem, GroupTimeline } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { groupIdOf } from '../groups/group-service.ts';
import { encodeCursor, type Page, pageOf } from '../page.ts';
import { type BoardRow, countBoard, listBoard } from './board-store.ts';
import { type GatheringPageWish, listGatheringItems } from './gathering-items-store.ts';
import { toGatheringItem, toTaskItem } from './group-item.ts';
import { boardColumns, type TaskFilter } from './item-filter.ts';
import { listTaskItems, type TaskPageWish } from './task-items-store.ts';
import { listTimelineItems, listTimelinePeople } from './timeline-store.ts';

export interface TimelineWish {
  readonly from: string;
  readonly before: string;
  readonly afterId: string | null;
  readonly limit: number;
}

/** How much of each column the board brings along, and how much of what each person has. */
const firstOfColumn = 20;
const mostOfPerson = 40;

/** The items of a group in the forms in which its views show them, in the eyes of one person at a time. */
export class GroupViewsService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  tasks(actor: Actor, key: string, wish: Omit<TaskPageWish, 'groupId'>): Promise<Page<GroupItem> | null> {
    return this.inGroup(actor, key, async (transaction, groupId) => {
      const rows = await listTaskItems(transaction, { ...wish, groupId, limit: wish.limit + 1 });
      return pageOf(rows, wish.limit, ({ place }) => place, toTaskItem);
    });
  }

  gatherings(actor: Actor, key: string, wish: Omit<GatheringPageWish, 'groupId'>): Promise<Page<GroupItem> | null> {
    return this.inGroup(actor, key, async (transaction, groupId) => {
      const rows = await listGatheringItems(transaction, { ...wish, groupId, limit: wish.limit + 1 });
      return pageOf(rows, wish.limit, (row) => [row.starts_text, row.id], toGatheringItem);
    });
  }

  board(actor: Actor, key: string, filter: TaskFilter): Promise<GroupBoard | null> {
    return this.inGroup(actor, key, async (transaction, groupId) => {
      const rows = await listBoard(transaction, { groupId, filter, limit: firstOfColumn + 1 });
      const counts = await countBoard(transaction, { groupId, filter });
      return {
        columns: boardColumns.map((column) => columnIn(rows, column, counts.get(column) ?? 0)),
      };
    });
  }

  timeline(actor: Actor, key: string, wish: TimelineWish): Promise<GroupTimeline | null> {
    return this.inGroup(actor, key, async (transaction, groupId) => {
      const rows = await listTimelinePeople(transaction, { ...wish, groupId, limit: wish.limit + 1 });
      const userIds = rows.slice(0, wish.limit).map(({ id }) => id);
      const asked = { groupId, userIds, before: wish.before, limit: mostOfPerson };
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
          items: items.filter((item) => item.assignee_id === id).map(toTaskItem),
        }),
      );
      return { people: page.items, nextCursor: page.nextCursor };
    });
  }

  /** Works in a group that the person may know of; gives null for any other. */
  private inGroup<Answer>(
    actor: Actor,
    key: string,
    work: (transaction: Knex.Transaction, groupId: string) => Promise<Answer>,
  ): Promise<Answer | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const groupId = await groupIdOf(transaction, key);
      return groupId === null ? null : work(transaction, groupId);
    });
  }
}

function columnIn(rows: readonly BoardRow[], column: BoardColumn, count: number) {
  const all = rows.filter((row) => row.board_column === column);
  const shown = all.slice(0, firstOfColumn);
  const last = shown.at(-1);
  const isMore = all.length > shown.length && last !== undefined;
  return {
    column,
    count,
    items: shown.map(toTaskItem),
    nextCursor: isMore ? encodeCursor(placeOf(last)) : null,
  };
}

/** Where the list of a column goes on: open work by urgency, what is done by when it was. */
function placeOf(row: BoardRow): readonly string[] {
  return row.board_column === 'done' ? [row.completed_text, row.id] : [row.urgent_text, row.created_text, row.id];
}
