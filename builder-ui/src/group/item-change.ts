import type { BoardColumn, GroupBoard, GroupItem, GroupItemChange } from '@nativ/schemas';

/** What somebody wants to change about items: one thing, of one or many. */
export type Wish =
  | { readonly kind: 'column'; readonly column: BoardColumn }
  | { readonly kind: 'assign'; readonly assigneeId: string | null }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'due'; readonly dueAt: string | null }
  | { readonly kind: 'archive'; readonly archived: boolean };

export function changeOf(id: string, wish: Wish): GroupItemChange {
  switch (wish.kind) {
    case 'column':
      return { id, column: wish.column };
    case 'assign':
      return { id, assigneeId: wish.assigneeId };
    case 'group':
      return { id, group: wish.group };
    case 'due':
      return { id, dueAt: wish.dueAt };
    case 'archive':
      return { id, archived: wish.archived };
  }
}

/** What has to be sent so that an item stands as it did, in this order; null for what cannot be taken back. */
export function wayBack(item: GroupItem, wish: Wish, from: string): readonly GroupItemChange[] | null {
  const { id, assignee, column } = item;
  const assigneeId = assignee?.id ?? null;
  switch (wish.kind) {
    case 'column':
      return columnBack(item, wish.column);
    case 'assign':
      // Giving back to the group begins a task anew.
      return [
        { id, assigneeId },
        ...(wish.assigneeId === null && column !== null && column !== 'new' ? [{ id, column }] : []),
      ];
    case 'group':
      return [{ id, group: from }, ...(assigneeId === null ? [] : [{ id, assigneeId }])];
    case 'due':
      return [{ id, dueAt: item.dueAt }];
    case 'archive':
      return [{ id, archived: !wish.archived }];
  }
}

function columnBack(
  { id, column, assignee, instanceId }: GroupItem,
  to: BoardColumn,
): readonly GroupItemChange[] | null {
  if (column === null) return null;
  // What a flow went on from does not come back.
  if (to === 'done' && instanceId !== null) return null;
  // What is given back is taken again first.
  if (to === 'new' && column === 'onHold' && assignee !== null)
    return [
      { id, column: 'inProgress' },
      { id, column },
    ];
  return [{ id, column }];
}

/** Whether an item is done by moving it, or only on its own page. */
export const needsItsPage = ({ hasForm, isVote }: GroupItem, column: BoardColumn): boolean =>
  column === 'done' && (hasForm || isVote);

/** The board as it will be once an item has gone to another column, for the time until the server has said so. */
export function movedOnBoard(board: GroupBoard, id: string, to: BoardColumn): GroupBoard {
  const item = board.columns.flatMap(({ items }) => items).find((one) => one.id === id);
  if (item === undefined || item.column === to) return board;
  return {
    columns: board.columns.map((column) => {
      if (column.column === item.column)
        return { ...column, count: Math.max(0, column.count - 1), items: column.items.filter((one) => one.id !== id) };
      if (column.column === to)
        return { ...column, count: column.count + 1, items: [{ ...item, column: to }, ...column.items] };
      return column;
    }),
  };
}
