import type { BoardColumn, GroupBoard, GroupItem, GroupItemChange } from '@nativ/schemas';
import { type BoardPlace, changeTo, isSamePlace, placeOf } from './board-place.ts';

/** What somebody wants to change about items: one thing, of one or many. */
export type Wish =
  | ({ readonly kind: 'column' } & BoardPlace)
  | { readonly kind: 'label'; readonly label: string; readonly isOn: boolean }
  | { readonly kind: 'assign'; readonly assigneeId: string | null }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'due'; readonly dueAt: string | null }
  | { readonly kind: 'archive'; readonly archived: boolean };

export function changeOf(id: string, wish: Wish): GroupItemChange {
  switch (wish.kind) {
    case 'column':
      return changeTo(id, wish);
    case 'label':
      return wish.isOn ? { id, addLabels: [wish.label] } : { id, removeLabels: [wish.label] };
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
  const { id, assignee, labels } = item;
  const place = placeOf(item);
  const assigneeId = assignee?.id ?? null;
  switch (wish.kind) {
    case 'column':
      return columnBack(item, wish.column);
    case 'label':
      // What was so before stays so.
      return labels.includes(wish.label) === wish.isOn ? [] : [changeOf(id, { ...wish, isOn: !wish.isOn })];
    case 'assign':
      // Giving back to the group begins a task anew.
      return [
        { id, assigneeId },
        ...(wish.assigneeId === null && place !== null && place.column !== 'new' ? [changeTo(id, place)] : []),
      ];
    case 'group':
      return [
        { id, group: from },
        ...(assigneeId === null ? [] : [{ id, assigneeId }]),
        // The other group may not have had them.
        ...(place?.status ? [changeTo(id, place)] : []),
        ...(labels.length === 0 ? [] : [{ id, addLabels: [...labels] }]),
      ];
    case 'due':
      return [{ id, dueAt: item.dueAt }];
    case 'archive':
      return [{ id, archived: !wish.archived }];
  }
}

function columnBack(item: GroupItem, to: BoardColumn): readonly GroupItemChange[] | null {
  const { id, assignee, instanceId } = item;
  const place = placeOf(item);
  if (place === null) return null;
  // What a flow went on from does not come back.
  if (to === 'done' && instanceId !== null) return null;
  // What is given back is taken again first.
  if (to === 'new' && place.column === 'onHold' && assignee !== null)
    return [{ id, column: 'inProgress' }, changeTo(id, place)];
  return [changeTo(id, place)];
}

/** Whether an item is done by moving it, or only on its own page. */
export const needsItsPage = ({ hasForm, isVote }: GroupItem, column: BoardColumn): boolean =>
  column === 'done' && (hasForm || isVote);

/** The board as it will be once an item has gone to another column, for the time until the server has said so. */
export function movedOnBoard(board: GroupBoard, id: string, to: BoardPlace): GroupBoard {
  const item = board.columns.flatMap(({ items }) => items).find((one) => one.id === id);
  const from = item && placeOf(item);
  if (!item || !from || isSamePlace(from, to)) return board;
  return {
    columns: board.columns.map((column) => {
      const place = { column: column.column, status: column.groupStatus };
      if (isSamePlace(place, from))
        return { ...column, count: Math.max(0, column.count - 1), items: column.items.filter((one) => one.id !== id) };
      if (!isSamePlace(place, to)) return column;
      const moved = { ...item, column: to.column, groupStatus: to.status };
      return { ...column, count: column.count + 1, items: [moved, ...column.items] };
    }),
  };
}
